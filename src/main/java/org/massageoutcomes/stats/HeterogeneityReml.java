package org.massageoutcomes.stats;

/** The τ² of greatest restricted likelihood: every peak on a grid of variances is refined, and 0 is a candidate. */
final class HeterogeneityReml {

    private static final int STEPS_PER_DOUBLING = 4;
    private static final int DOUBLINGS_BELOW = 60;

    private HeterogeneityReml() {}

    static double tau2(double[] estimates, double[] standardErrors) {
        double largest = 0;
        for (int i = 0; i < estimates.length; i++) {
            double deviation = estimates[i] - estimates[0];
            largest = Math.max(largest, Math.max(deviation * deviation, standardErrors[i] * standardErrors[i]));
        }
        double best = 0;
        double bestLikelihood = new Weighted(estimates, standardErrors, 0).restrictedLogLikelihood();
        double low = 0;
        double ratio = StrictMath.pow(2, 1.0 / STEPS_PER_DOUBLING);
        double high = largest * StrictMath.pow(2, -DOUBLINGS_BELOW);
        while (low < 4 * largest) {
            if (score(estimates, standardErrors, low) > 0 && score(estimates, standardErrors, high) <= 0) {
                double peak = peak(estimates, standardErrors, low, high);
                double likelihood = new Weighted(estimates, standardErrors, peak).restrictedLogLikelihood();
                if (likelihood > bestLikelihood) {
                    best = peak;
                    bestLikelihood = likelihood;
                }
            }
            low = high;
            high *= ratio;
        }
        return best;
    }

    /** Bisection to neighbouring doubles: the score is too flat at a far peak for anything cleverer to be safer. */
    private static double peak(double[] estimates, double[] standardErrors, double from, double to) {
        double low = from;
        double high = to;
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (score(estimates, standardErrors, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double score(double[] estimates, double[] standardErrors, double tau2) {
        return new Weighted(estimates, standardErrors, tau2).restrictedScore();
    }
}
