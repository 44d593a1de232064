package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * How much of the variance that the design leaves lies between sites, between providers within a site, between
 * subjects, and between rows of the same subject and provider.
 *
 * <p><b>Estimand</b>: the four variance components over their sum, each 0 to 1.
 * <p><b>Assumes</b>: intercepts of sites, providers and subjects normal, independent of each other and of the design;
 * providers and subjects belong to one site and cross within it; restricted maximum likelihood. With few sites their
 * share is known badly.
 * <p><b>Undefined</b>: one site, one provider a site, or one row a subject: {@link Reason#SINGULAR}; nothing left
 * unexplained: {@link Reason#NO_VARIATION}.
 * <p><b>Source</b>: Patterson &amp; Thompson 1971, doi:10.1093/biomet/58.3.545; computed as in Bates and others 2015,
 * doi:10.18637/jss.v067.i01.
 * <p><b>Checked against</b>: R's lme4, {@code lmer(y ~ … + (1|site) + (1|provider) + (1|subject))}.
 *
 * @param site between sites
 * @param provider between providers of a site
 * @param subject between subjects of a site
 * @param row what is left
 */
public record VarianceShares(Estimate site, Estimate provider, Estimate subject, Estimate row) {
    private static final double NEARLY_ZERO = 1e-3;
    private static final double LARGEST = 1e3;
    private static final double ROUNDING_OF_DEVIANCE = 1e-7;

    /** Fits the model. */
    public static VarianceShares fit(NestedRows rows) {
        int sites = rows.sites();
        int subjects = rows.subjects();
        if (sites < 2 || rows.providers() <= sites || subjects <= sites || subjects == rows.rows()) {
            return without(Reason.SINGULAR);
        }
        OrthonormalRows columns = new OrthonormalRows(rows);
        if (columns.residualSquares() <= columns.rounding()) {
            return without(Reason.NO_VARIATION);
        }
        NestedReml reml = new NestedReml(rows, columns);
        double[] deviations = withoutDust(reml, SmoothMinimum.find(reml::deviance, new double[] {0.3, 0.3, 0.7}));
        if (Arrays.stream(deviations).anyMatch(ratio -> !(Math.abs(ratio) < LARGEST))) {
            return without(Reason.NO_VARIATION);
        }
        double all = 1 + Arrays.stream(deviations).map(ratio -> ratio * ratio).sum();
        return new VarianceShares(
                Estimated.point(deviations[0] * deviations[0] / all),
                Estimated.point(deviations[1] * deviations[1] / all),
                Estimated.point(deviations[2] * deviations[2] / all),
                Estimated.point(1 / all));
    }

    /** A component that is 0 but for the search's last step is 0. */
    private static double[] withoutDust(NestedReml reml, double[] found) {
        double[] clean = found.clone();
        for (int a = 0; a < clean.length; a++) {
            double[] zero = clean.clone();
            zero[a] = 0;
            if (Math.abs(clean[a]) < NEARLY_ZERO
                    && reml.deviance(zero) <= reml.deviance(clean) + ROUNDING_OF_DEVIANCE) {
                clean = zero;
            }
        }
        return clean;
    }

    private static VarianceShares without(Reason reason) {
        Estimate none = new NotEstimable(reason);
        return new VarianceShares(none, none, none, none);
    }
}
