package org.massageoutcomes.stats;

import org.jspecify.annotations.Nullable;

/**
 * An estimate and what is known of its error; a part that the method does not give is null.
 *
 * @param estimate the point estimate, in the units of the response
 * @param standardError its standard error, same units
 * @param statistic the test statistic
 * @param degreesOfFreedom of the statistic's reference distribution
 * @param pValue two-sided unless the method says otherwise, 0 to 1
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Estimated(
        @Nullable Double estimate,
        @Nullable Double standardError,
        @Nullable Double statistic,
        @Nullable Double degreesOfFreedom,
        @Nullable Double pValue,
        @Nullable Double low,
        @Nullable Double high)
        implements Estimate {

    public Estimated {
        requireFinite("estimate", estimate);
        requireFinite("standardError", standardError);
        requireFinite("statistic", statistic);
        requireFinite("degreesOfFreedom", degreesOfFreedom);
        requireFinite("pValue", pValue);
        requireFinite("low", low);
        requireFinite("high", high);
    }

    /** A number of which no error is known. */
    public static Estimated point(double estimate) {
        return new Estimated(estimate, null, null, null, null, null, null);
    }

    /** A test without an estimate. */
    public static Estimated pValue(double pValue) {
        return new Estimated(null, null, null, null, pValue, null, null);
    }

    /** An estimate with its interval only. */
    public static Estimated interval(double estimate, double low, double high) {
        return new Estimated(estimate, null, null, null, null, low, high);
    }

    /**
     * An estimate referred to Student's t: two-sided p and 95 % interval.
     *
     * @param standardError above 0
     * @param degreesOfFreedom above 0
     */
    public static Estimated ofT(double estimate, double standardError, double degreesOfFreedom) {
        if (!(standardError > 0)) {
            throw new IllegalArgumentException("standard error " + standardError + " is not above 0");
        }
        double t = estimate / standardError;
        double half = StudentT.upperQuantile(0.025, degreesOfFreedom) * standardError;
        return new Estimated(
                estimate,
                standardError,
                t,
                degreesOfFreedom,
                StudentT.twoSided(t, degreesOfFreedom),
                estimate - half,
                estimate + half);
    }

    /**
     * The same finding in units of {@code steps} each: estimate, error and bounds are divided, the test stays.
     *
     * @param steps of the column in one unit, above 0
     */
    public Estimated per(double steps) {
        if (!(steps > 0)) {
            throw new IllegalArgumentException("steps per unit " + steps + " is not above 0");
        }
        return new Estimated(
                divide(estimate, steps),
                divide(standardError, steps),
                statistic,
                degreesOfFreedom,
                pValue,
                divide(low, steps),
                divide(high, steps));
    }

    private static @Nullable Double divide(@Nullable Double part, double steps) {
        return part == null ? null : Double.valueOf(part / steps);
    }

    private static void requireFinite(String name, @Nullable Double part) {
        if (part != null && !Double.isFinite(part)) {
            throw new IllegalArgumentException(name + " is " + part);
        }
    }
}
