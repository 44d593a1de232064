package org.massageoutcomes.stats;

/** What makes a point of a control chart more than noise. */
public enum Signal {
    /** Beyond a limit. */
    OUTSIDE,
    /** One of at least seven in a row that rise, or fall, strictly. */
    SEVEN_TREND,
    /** One of at least seven in a row on one side of the centre line. */
    SEVEN_SIDE,
    /** One of two in three consecutive points beyond two thirds of the way to one limit. */
    TWO_OF_THREE
}
