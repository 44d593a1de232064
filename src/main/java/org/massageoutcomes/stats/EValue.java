package org.massageoutcomes.stats;

import org.jspecify.annotations.Nullable;

/**
 * How strongly something unmeasured would have to go with both treatment and response to explain a difference away.
 *
 * <p><b>Estimand</b>: the least such risk ratio, 1 or above; no unit.
 * <p><b>Assumes</b>: a difference of d standard deviations stands for a risk ratio of exp(0.91 d).
 * <p><b>Undefined</b>: a standard deviation not above 0 or no interval, {@link IllegalArgumentException}.
 * <p><b>Source</b>: VanderWeele &amp; Ding 2017, doi:10.7326/M16-2607.
 * <p><b>Checked against</b>: the formula in R.
 */
public final class EValue {

    private EValue() {}

    /**
     * For the estimate itself.
     *
     * @param sd of the response, above 0, in the estimate's unit
     */
    public static double point(Estimated difference, double sd) {
        return of(Math.abs(required(difference.estimate())), sd);
    }

    /** For the end of the interval nearer 0; 1 where the interval holds 0. */
    public static double limit(Estimated difference, double sd) {
        double low = required(difference.low());
        double high = required(difference.high());
        return of(Math.max(0, Math.max(low, -high)), sd);
    }

    private static double of(double size, double sd) {
        if (!(sd > 0)) {
            throw new IllegalArgumentException("standard deviation " + sd + " is not above 0");
        }
        double riskRatio = StrictMath.exp(0.91 * size / sd);
        double beyond = StrictMath.expm1(0.91 * size / sd);
        return riskRatio + Math.sqrt(riskRatio * beyond);
    }

    private static double required(@Nullable Double part) {
        if (part == null) {
            throw new IllegalArgumentException("the difference has no such part");
        }
        return part;
    }
}
