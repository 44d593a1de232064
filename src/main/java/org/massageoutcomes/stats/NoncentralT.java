package org.massageoutcomes.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution: of (Z + δ)/√(χ²/df).
 *
 * <p>P(T ≤ t) is the mean of Φ(t·s − δ) over s = √(χ²/df). With u = log s the density of u is smooth and falls off on both
 * sides, so that the trapezoid rule converges faster than any power of its step; the density's constant cancels.
 * <p><b>Checked against</b>: R's {@code pt(t, df, ncp)}.
 */
final class NoncentralT {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double FAR = 40;
    private static final double NORMAL_STEP = 0.125;
    private static final int NORMAL_STEPS = 88;
    private static final double NEGLIGIBLE = -60;
    private static final int BISECTIONS = 80;

    private NoncentralT() {}

    /** P(T ≤ t). */
    static double cdf(double t, double degreesOfFreedom, double noncentrality) {
        if (Math.abs(t) <= FAR * Math.sqrt(degreesOfFreedom)) {
            return overScale(t, degreesOfFreedom, noncentrality);
        }
        return t > 0
                ? overNormal(t, degreesOfFreedom, noncentrality)
                : 1 - overNormal(-t, degreesOfFreedom, -noncentrality);
    }

    /** Far out Φ(t·s − δ) is all but a step in s, so P(s ≥ (z + δ)/t) is averaged over the normal z instead. */
    static double overNormal(double t, double degreesOfFreedom, double noncentrality) {
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degreesOfFreedom);
        double mass = 0;
        double below = 0;
        for (int j = -NORMAL_STEPS; j <= NORMAL_STEPS; j++) {
            double z = j * NORMAL_STEP;
            double density = StrictMath.exp(-z * z / 2);
            double s = Math.max(0, (z + noncentrality) / t);
            mass += density;
            below += density * chiSquared.survivalProbability(degreesOfFreedom * s * s);
        }
        return below / mass;
    }

    static double overScale(double t, double degreesOfFreedom, double noncentrality) {
        double step = 0.25 / Math.sqrt(2 * degreesOfFreedom + noncentrality * noncentrality + t * t + 1);
        double mass = 0;
        double below = 0;
        for (int side = -1; side <= 1; side += 2) {
            for (int j = side < 0 ? 1 : 0; ; j++) {
                double u = side * j * step;
                double logDensity = degreesOfFreedom * (u - StrictMath.expm1(2 * u) / 2);
                if (logDensity < NEGLIGIBLE) {
                    break;
                }
                double density = StrictMath.exp(logDensity);
                mass += density;
                below += density * NORMAL.cumulativeProbability(t * StrictMath.exp(u) - noncentrality);
            }
        }
        return below / mass;
    }

    /**
     * The noncentrality at which t has a probability below it.
     *
     * @param degreesOfFreedom 1 or more
     * @param probability 0.01 to 0.99: the search reaches no farther
     */
    static double noncentrality(double t, double degreesOfFreedom, double probability) {
        double reach = 10 * Math.sqrt(1 + t * t / (2 * degreesOfFreedom)) + Math.abs(t) / degreesOfFreedom;
        double low = t - reach;
        double high = t + reach;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (cdf(t, degreesOfFreedom, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
