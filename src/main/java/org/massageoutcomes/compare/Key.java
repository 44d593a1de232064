package org.massageoutcomes.compare;

import java.util.Comparator;

/**
 * What an estimate is of.
 *
 * @param outcome id of the outcome or measure
 * @param condition label of the condition, or {@link #ALL_CONDITIONS}
 * @param analysis name of the method, as METHODS and results.csv have it
 * @param term which of the method's numbers
 */
public record Key(String outcome, String condition, String analysis, String term) {
    /** Stands where an estimate is over conditions. */
    public static final String ALL_CONDITIONS = "All conditions";

    /** The term of the analyses whose estimate is the difference between the kinds of massage. */
    public static final String DIFFERENCE = "difference";

    /** By condition, analysis and term; outcomes keep the study's order. */
    static final Comparator<Key> WITHIN_OUTCOME =
            Comparator.comparing(Key::condition).thenComparing(Key::analysis).thenComparing(Key::term);
}
