package org.massageoutcomes.compare;

import java.util.Objects;
import org.massageoutcomes.stats.Estimated;

/**
 * The parts of an estimate that has an interval.
 */
final class Estimates {
    private Estimates() {}

    static double point(Estimated estimated) {
        return Objects.requireNonNull(estimated.estimate(), "estimate");
    }

    static double standardError(Estimated estimated) {
        return Objects.requireNonNull(estimated.standardError(), "standard error");
    }

    static double degreesOfFreedom(Estimated estimated) {
        return Objects.requireNonNull(estimated.degreesOfFreedom(), "degrees of freedom");
    }

    static double pValue(Estimated estimated) {
        return Objects.requireNonNull(estimated.pValue(), "p value");
    }

    static double low(Estimated estimated) {
        return Objects.requireNonNull(estimated.low(), "lower bound");
    }

    static double high(Estimated estimated) {
        return Objects.requireNonNull(estimated.high(), "upper bound");
    }

    /** Whether the 95 % interval lies on one side of 0. */
    static boolean excludesZero(Estimated estimated) {
        return low(estimated) > 0 || high(estimated) < 0;
    }
}
