package org.massageoutcomes.stats;

/**
 * The ratio of two normal estimates, with an interval that keeps its level where the denominator is uncertain.
 *
 * <p><b>Estimand</b>: numerator / denominator, in the unit of the one over that of the other.
 * <p><b>Assumes</b>: both jointly normal, their covariance estimated with the given degrees of freedom.
 * <p><b>Undefined</b>: a denominator of 0, {@link Reason#SINGULAR}; a denominator whose interval holds 0 leaves the ratio
 * unbounded: no bounds.
 * <p><b>Source</b>: Fieller 1954, doi:10.1111/j.2517-6161.1954.tb00159.x.
 * <p><b>Checked against</b>: the roots of the quadratic in R.
 */
public final class Fieller {

    private Fieller() {}

    /**
     * The ratio of coefficient {@code numerator} to coefficient {@code denominator}, with the fewer of their degrees of
     * freedom.
     */
    public static Estimate ratio(Coefficients fit, int numerator, int denominator) {
        return ratio(
                fit.estimates()[numerator],
                fit.estimates()[denominator],
                fit.covariance()[numerator][numerator],
                fit.covariance()[denominator][denominator],
                fit.covariance()[numerator][denominator],
                Math.min(fit.degreesOfFreedom()[numerator], fit.degreesOfFreedom()[denominator]));
    }

    /**
     * The ratio and its interval.
     *
     * @param degreesOfFreedom above 0
     */
    public static Estimate ratio(
            double numerator,
            double denominator,
            double numeratorVariance,
            double denominatorVariance,
            double covariance,
            double degreesOfFreedom) {
        if (denominator == 0) {
            return new NotEstimable(Reason.SINGULAR);
        }
        if (!(degreesOfFreedom > 0)) {
            return new NotEstimable(Reason.TOO_FEW_CLUSTERS);
        }
        double ratio = numerator / denominator;
        double t = StudentT.upperQuantile(0.025, degreesOfFreedom);
        double square = denominator * denominator - t * t * denominatorVariance;
        double cross = numerator * denominator - t * t * covariance;
        double constant = numerator * numerator - t * t * numeratorVariance;
        double discriminant = cross * cross - square * constant;
        if (square <= 0 || discriminant < 0) {
            return Estimated.point(ratio);
        }
        double half = Math.sqrt(discriminant) / square;
        return Estimated.interval(ratio, cross / square - half, cross / square + half);
    }
}
