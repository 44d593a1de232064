package org.massageoutcomes.study;

/** Which way an outcome's score should move. */
public enum Better {
    LOWER,
    HIGHER;

    /** +1 where a higher score is better, −1 where a lower one is: a score times it grows as clients do better. */
    public int sign() {
        return this == HIGHER ? 1 : -1;
    }
}
