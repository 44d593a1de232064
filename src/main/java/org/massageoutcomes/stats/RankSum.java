package org.massageoutcomes.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often a number of the one sample is above one of the other.
 *
 * <p><b>Estimand</b>: P(treated &gt; control) + ½ P(equal), the share U/(n₁n₀) of pairs.
 * <p><b>Assumes</b>: independent numbers; under the hypothesis tested, one distribution.
 * <p><b>Undefined</b>: an empty sample, {@link Reason#TOO_FEW_CLIENTS}; all numbers tied, {@link Reason#NO_VARIATION}.
 * <p><b>Source</b>: Mann &amp; Whitney 1947, doi:10.1214/aoms/1177730491; normal p with the correction for ties
 * (Lehmann 1975) and for continuity.
 * <p><b>Checked against</b>: R's {@code wilcox.test(exact = FALSE)}.
 */
public final class RankSum {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private RankSum() {}

    /**
     * The probability of superiority as estimate, U as statistic, p.
     *
     * @param treated finite numbers
     * @param control finite numbers
     */
    public static Estimate of(double[] treated, double[] control) {
        if (treated.length == 0 || control.length == 0) {
            return new NotEstimable(Reason.TOO_FEW_CLIENTS);
        }
        double n1 = treated.length;
        double n0 = control.length;
        double n = n1 + n0;
        double u = pairsAbove(sorted(treated), sorted(control));
        double ties = tieTerm(treated, control);
        double variance = n1 * n0 / 12 * (n + 1 - ties / (n * (n - 1)));
        if (!(variance > 0)) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        double distance = Math.max(0, Math.abs(u - n1 * n0 / 2) - 0.5);
        double p = Math.min(1, 2 * NORMAL.survivalProbability(distance / Math.sqrt(variance)));
        return new Estimated(u / (n1 * n0), null, u, null, p, null, null);
    }

    private static double pairsAbove(double[] treated, double[] control) {
        double u = 0;
        int below = 0;
        int notAbove = 0;
        for (double x : treated) {
            while (below < control.length && control[below] < x) {
                below++;
            }
            while (notAbove < control.length && control[notAbove] <= x) {
                notAbove++;
            }
            u += (below + (double) notAbove) / 2;
        }
        return u;
    }

    /** Σ(t³ − t) over groups of t tied numbers. */
    private static double tieTerm(double[] treated, double[] control) {
        double[] all = Arrays.copyOf(treated, treated.length + control.length);
        System.arraycopy(control, 0, all, treated.length, control.length);
        double[] ordered = sorted(all);
        double term = 0;
        int from = 0;
        for (int i = 1; i <= ordered.length; i++) {
            if (i == ordered.length || ordered[i] != ordered[from]) {
                double tied = i - from;
                term += tied * tied * tied - tied;
                from = i;
            }
        }
        return term;
    }

    private static double[] sorted(double[] sample) {
        double[] ordered = sample.clone();
        Arrays.sort(ordered);
        return ordered;
    }
}
