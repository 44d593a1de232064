package org.massageoutcomes.stats;

/** Charts of individual values and moving ranges. */
public final class Xmr {
    private Xmr() {}

    /** What is out of the ordinary about a point. */
    public enum Signal {
        OUTSIDE,
        SEVEN_TREND,
        SEVEN_SIDE,
        TWO_OF_THREE
    }
}
