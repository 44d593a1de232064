package org.massageoutcomes.stats;

/**
 * The difference of two means over the average of their standard deviations.
 *
 * <p><b>Estimand</b>: (mean₁ − mean₀) / √((s₁² + s₀²)/2); no unit.
 * <p><b>Undefined</b>: neither arm varies: 0 where the means are equal, else {@link Reason#NO_VARIATION}.
 * <p><b>Source</b>: Austin 2009, doi:10.1002/sim.3697.
 * <p><b>Checked against</b>: the formula in R.
 */
public final class StandardizedDifference {

    private StandardizedDifference() {}

    /**
     * The difference; after weighting give weighted means and the standard deviations of before.
     *
     * @param treatedMean finite
     * @param treatedSd 0 or above
     * @param controlMean finite
     * @param controlSd 0 or above
     */
    public static Estimate of(double treatedMean, double treatedSd, double controlMean, double controlSd) {
        if (!(treatedSd >= 0) || !(controlSd >= 0)) {
            throw new IllegalArgumentException("standard deviations " + treatedSd + ", " + controlSd);
        }
        double scale = Math.sqrt((treatedSd * treatedSd + controlSd * controlSd) / 2);
        if (scale == 0) {
            return treatedMean == controlMean ? Estimated.point(0) : new NotEstimable(Reason.NO_VARIATION);
        }
        return Estimated.point((treatedMean - controlMean) / scale);
    }
}
