package org.massageoutcomes.stats;

/**
 * A regression in which each cluster has its own level.
 *
 * <p><b>Estimand</b>: the coefficient of design column 1, in the units of the response; and the share of the variance
 * that is between clusters, 0 to 1.
 * <p><b>Assumes</b>: levels and residuals normal and independent of the design; restricted maximum likelihood.
 * <p><b>Undefined</b>: one row in each cluster, or column 1 not identified: {@link Reason#SINGULAR}; nothing left
 * unexplained: {@link Reason#NO_VARIATION}. Where σ_u/σ_e &lt; 1e-4 the degrees of freedom mean nothing, and where the
 * likelihood is so flat that they are below 1 they give no interval: estimate and standard error only.
 * <p><b>Source</b>: Laird &amp; Ware 1982, doi:10.2307/2529876; degrees of freedom Satterthwaite 1946,
 * doi:10.2307/3002019, from the curvature of the likelihood.
 * <p><b>Checked against</b>: R's lmerTest.
 *
 * @param difference the coefficient of column 1
 * @param icc the intraclass correlation
 */
public record MixedModel(Estimate difference, Estimate icc) {

    private static final int CONTRAST = 1;
    private static final double LEAST_RATIO_OF_DEVIATIONS = 1e-4;
    private static final double LEAST_DEGREES_OF_FREEDOM = 1;

    /** Fits the model to unweighted rows. */
    public static MixedModel fit(ClusterSums sums) {
        if (sums.columns() <= CONTRAST || sums.rows() == sums.clusters()) {
            return without(Reason.SINGULAR);
        }
        LinearFit fit = sums.fit(CONTRAST);
        double[] contrast = fit.contrast(CONTRAST);
        if (contrast == null || sums.rows() <= fit.dimension()) {
            return without(Reason.SINGULAR);
        }
        if (fit.residualSquares() == 0) {
            return without(Reason.NO_VARIATION);
        }
        RandomInterceptReml reml = new RandomInterceptReml(fit);
        double theta = reml.theta();
        if (Double.isInfinite(theta)) {
            return without(Reason.NO_VARIATION);
        }
        RandomInterceptReml.At best = reml.at(theta);
        double estimate = fit.estimate(contrast, CONTRAST) + best.adjustment(contrast);
        double standardError = Math.sqrt(best.variance(contrast));
        Estimate difference = Math.sqrt(theta) < LEAST_RATIO_OF_DEVIATIONS
                        || !(best.degreesOfFreedom(contrast) >= LEAST_DEGREES_OF_FREEDOM)
                ? new Estimated(estimate, standardError, null, null, null, null, null)
                : Estimated.ofT(estimate, standardError, best.degreesOfFreedom(contrast));
        return new MixedModel(difference, Estimated.point(theta / (1 + theta)));
    }

    private static MixedModel without(Reason reason) {
        return new MixedModel(new NotEstimable(reason), new NotEstimable(reason));
    }
}
