package org.massageoutcomes.stats;

/**
 * The difference of two means whose variances may differ.
 *
 * <p><b>Estimand</b>: mean of the treated − mean of the control; units of the samples.
 * <p><b>Assumes</b>: independent numbers, means near normal.
 * <p><b>Undefined</b>: fewer than two in a sample, {@link Reason#TOO_FEW_CLIENTS}; neither varies,
 * {@link Reason#NO_VARIATION}.
 * <p><b>Source</b>: Welch 1947, doi:10.1093/biomet/34.1-2.28.
 * <p><b>Checked against</b>: R's {@code t.test}.
 */
public final class Welch {

    private Welch() {}

    /**
     * The difference, t test and interval.
     *
     * @param treated finite numbers
     * @param control finite numbers
     */
    public static Estimate difference(double[] treated, double[] control) {
        if (treated.length < 2 || control.length < 2) {
            return new NotEstimable(Reason.TOO_FEW_CLIENTS);
        }
        SampleMoments first = new SampleMoments(treated);
        SampleMoments second = new SampleMoments(control);
        double v1 = first.variance() / first.n();
        double v0 = second.variance() / second.n();
        double variance = v1 + v0;
        if (!(variance > 0)) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        double share1 = v1 / variance;
        double share0 = v0 / variance;
        double degreesOfFreedom = 1 / (share1 * share1 / (first.n() - 1) + share0 * share0 / (second.n() - 1));
        return Estimated.ofT(first.mean() - second.mean(), Math.sqrt(variance), degreesOfFreedom);
    }
}
