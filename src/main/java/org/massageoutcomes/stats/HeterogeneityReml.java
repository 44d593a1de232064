package org.massageoutcomes.stats;

/**
 * The τ² of greatest restricted likelihood: every peak on a grid of variances is refined, and 0 is a candidate.
 *
 * <p>Far below the least sampling variance the score is a straight line, so the grid need not go there; beyond four times
 * the largest square it only falls.
 */
final class HeterogeneityReml {

    private static final int STEPS_PER_DOUBLING = 2;
    private static final double STRAIGHT_BELOW = 0x1p-10;
    private static final double RELATIVE_ACCURACY = 1e-15;

    private final double[] estimates;
    private final double[] standardErrors;
    private final double[] deviations;
    private final double[] variances;

    private HeterogeneityReml(double[] estimates, double[] standardErrors) {
        this.estimates = estimates;
        this.standardErrors = standardErrors;
        double sum = 0;
        for (double estimate : estimates) {
            sum += estimate - estimates[0];
        }
        double centre = estimates[0] + sum / estimates.length;
        deviations = new double[estimates.length];
        variances = new double[estimates.length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = estimates[i] - centre;
            variances[i] = standardErrors[i] * standardErrors[i];
        }
    }

    static double tau2(double[] estimates, double[] standardErrors) {
        return new HeterogeneityReml(estimates, standardErrors).tau2();
    }

    private double tau2() {
        double largest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < deviations.length; i++) {
            double square = 4 * deviations[i] * deviations[i];
            largest = Math.max(largest, Math.max(square, variances[i]));
            least = Math.min(least, variances[i]);
        }
        double best = 0;
        double bestLikelihood = likelihood(0);
        double ratio = StrictMath.pow(2, 1.0 / STEPS_PER_DOUBLING);
        double low = 0;
        double lowScore = score(0);
        double high = least * STRAIGHT_BELOW;
        while (low < 4 * largest) {
            double highScore = score(high);
            if (lowScore > 0 && highScore <= 0) {
                double peak = highScore == 0 ? high : peak(low, high);
                double likelihood = likelihood(peak);
                if (likelihood > bestLikelihood) {
                    best = peak;
                    bestLikelihood = likelihood;
                }
            }
            low = high;
            lowScore = highScore;
            high *= ratio;
        }
        return best;
    }

    private double peak(double low, double high) {
        return BrentRoot.between(low, high, this::score, RELATIVE_ACCURACY);
    }

    private double likelihood(double tau2) {
        return new Weighted(estimates, standardErrors, tau2).restrictedLogLikelihood();
    }

    /** Twice the slope of the restricted log likelihood in τ²; it is asked a hundred times a pool. */
    private double score(double tau2) {
        double w1 = 0;
        double w2 = 0;
        double wd = 0;
        double w2d = 0;
        double w2dd = 0;
        for (int i = 0; i < deviations.length; i++) {
            double w = 1 / (variances[i] + tau2);
            double wi = w * deviations[i];
            w1 += w;
            w2 += w * w;
            wd += wi;
            w2d += w * wi;
            w2dd += wi * wi;
        }
        double mean = wd / w1;
        return w2dd - 2 * mean * w2d + mean * mean * w2 - (w1 - w2 / w1);
    }
}
