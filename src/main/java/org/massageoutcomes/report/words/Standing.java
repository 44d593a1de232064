package org.massageoutcomes.report.words;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimated;

/** Where an interval lies against no difference and the least difference that matters, without counting clients. */
public enum Standing {
    ALIKE("the difference is likely too small to matter"),
    THERAPEUTIC_MATTERS("therapeutic is likely ahead by an amount that matters"),
    THERAPEUTIC("therapeutic is likely ahead"),
    REGULAR_MATTERS("regular is likely ahead by an amount that matters"),
    REGULAR("regular is likely ahead"),
    OPEN("either type may be ahead");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** What is to be expected of one more, in a clause. */
    public String words() {
        return words;
    }

    /**
     * Of an interval of a difference, positive where therapeutic is ahead.
     *
     * @param margin least difference that matters; null where there is none
     */
    public static Standing of(Estimated estimated, @Nullable Double margin) {
        return of(low(estimated), high(estimated), margin);
    }

    private static double low(Estimated estimated) {
        return estimated.low() == null ? Double.NEGATIVE_INFINITY : estimated.low();
    }

    private static double high(Estimated estimated) {
        return estimated.high() == null ? Double.POSITIVE_INFINITY : estimated.high();
    }

    private static Standing of(double low, double high, @Nullable Double margin) {
        double matters = margin == null ? Double.POSITIVE_INFINITY : margin;
        if (margin != null && -matters < low && high < matters) {
            return ALIKE;
        }
        if (low > 0) {
            return low > matters ? THERAPEUTIC_MATTERS : THERAPEUTIC;
        }
        if (high < 0) {
            return high < -matters ? REGULAR_MATTERS : REGULAR;
        }
        return OPEN;
    }

    /** Whom it favours: 1 therapeutic, −1 regular, 0 neither. */
    public int side() {
        return switch (this) {
            case THERAPEUTIC, THERAPEUTIC_MATTERS -> 1;
            case REGULAR, REGULAR_MATTERS -> -1;
            case ALIKE, OPEN -> 0;
        };
    }
}
