package org.massageoutcomes.study;

import java.time.YearMonth;

/** Months analysed, both ends included. */
public record Period(YearMonth first, YearMonth last) {
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period cannot end before it starts: " + first + " to " + last);
        }
    }

    /** The twelve months that end with the month given. */
    public static Period yearTo(YearMonth last) {
        return new Period(last.minusMonths(11), last);
    }
}
