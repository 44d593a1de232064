package org.massageoutcomes.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * The difference of two means in standard deviations, freed of its small-sample bias.
 *
 * <p><b>Estimand</b>: (mean of the treated − mean of the control) / common standard deviation; no unit.
 * <p><b>Assumes</b>: independent normal numbers of one variance.
 * <p><b>Undefined</b>: fewer than two in a sample, {@link Reason#TOO_FEW_CLIENTS}; no variance,
 * {@link Reason#NO_VARIATION}.
 * <p><b>Source</b>: Hedges 1981, doi:10.3102/10769986006002107, the exact factor J; interval from the noncentral t,
 * Steiger &amp; Fouladi 1997, times J.
 * <p><b>Checked against</b>: R's effectsize, {@code hedges_g(pooled_sd = TRUE)}.
 */
public final class HedgesG {

    private HedgesG() {}

    /**
     * g and its interval.
     *
     * @param treated finite numbers
     * @param control finite numbers
     */
    public static Estimate of(double[] treated, double[] control) {
        if (treated.length < 2 || control.length < 2) {
            return new NotEstimable(Reason.TOO_FEW_CLIENTS);
        }
        SampleMoments first = new SampleMoments(treated);
        SampleMoments second = new SampleMoments(control);
        double n1 = first.n();
        double n0 = second.n();
        double degreesOfFreedom = n1 + n0 - 2;
        double variance = ((n1 - 1) * first.variance() + (n0 - 1) * second.variance()) / degreesOfFreedom;
        if (!(variance > 0)) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        double d = (first.mean() - second.mean()) / Math.sqrt(variance);
        double scale = Math.sqrt(1 / n1 + 1 / n0);
        double factor = correction(degreesOfFreedom);
        double t = d / scale;
        return Estimated.interval(
                factor * d,
                factor * scale * NoncentralT.noncentrality(t, degreesOfFreedom, 0.975),
                factor * scale * NoncentralT.noncentrality(t, degreesOfFreedom, 0.025));
    }

    /** Hedges' J = Γ(m/2) / (√(m/2) Γ((m−1)/2)); by its asymptotic series where logarithms of gammas would cancel. */
    static double correction(double m) {
        if (m > 200) {
            double x = 1 / m;
            return 1 - x * (3.0 / 4 + x * (7.0 / 32 + x * (9.0 / 128 - x * (59.0 / 2048 + x * (483.0 / 8192)))));
        }
        double half = m / 2;
        return StrictMath.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5)) / Math.sqrt(half);
    }
}
