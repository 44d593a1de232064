package org.massageoutcomes.stats;

/**
 * The mean of differences within pairs.
 *
 * <p><b>Estimand</b>: the mean difference; units of the differences.
 * <p><b>Assumes</b>: independent pairs, a mean near normal.
 * <p><b>Undefined</b>: fewer than two pairs, {@link Reason#TOO_FEW_CLIENTS}; all differences alike,
 * {@link Reason#NO_VARIATION}.
 * <p><b>Source</b>: Student 1908, doi:10.1093/biomet/6.1.1.
 * <p><b>Checked against</b>: R's {@code t.test(paired = TRUE)}.
 */
public final class PairedT {

    private PairedT() {}

    /**
     * The mean difference, t test and interval.
     *
     * @param differences treated − control, one for each pair, finite
     */
    public static Estimate difference(double[] differences) {
        if (differences.length < 2) {
            return new NotEstimable(Reason.TOO_FEW_CLIENTS);
        }
        SampleMoments moments = new SampleMoments(differences);
        if (moments.variance() == 0) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        return Estimated.ofT(moments.mean(), Math.sqrt(moments.variance() / moments.n()), moments.n() - 1.0);
    }
}
