package org.massageoutcomes.stats;

/** Estimates weighted by the inverse of their error's variance plus a common one: the parts of a meta-analysis. */
final class Weighted {

    private final double[] standardErrors;
    private final double tau2;
    private final int size;
    private final double weight;
    private final double mean;
    private final double squares;
    private final double fallOfSquares;

    Weighted(double[] estimates, double[] standardErrors, double tau2) {
        this.standardErrors = standardErrors;
        this.tau2 = tau2;
        size = estimates.length;
        double sumWeights = 0;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double w = 1 / (standardErrors[i] * standardErrors[i] + tau2);
            sumWeights += w;
            sum += w * (estimates[i] - estimates[0]);
        }
        weight = sumWeights;
        double offset = sum / sumWeights;
        mean = estimates[0] + offset;
        double weighted = 0;
        double twice = 0;
        for (int i = 0; i < size; i++) {
            double w = 1 / (standardErrors[i] * standardErrors[i] + tau2);
            double deviation = estimates[i] - estimates[0] - offset;
            weighted += w * deviation * deviation;
            twice += w * w * deviation * deviation;
        }
        squares = weighted;
        fallOfSquares = twice;
    }

    int size() {
        return size;
    }

    /** The sum of the weights. */
    double weight() {
        return weight;
    }

    double mean() {
        return mean;
    }

    /** The weighted squares about the mean. */
    double squares() {
        return squares;
    }

    /** How fast the weighted squares fall as the common variance grows. */
    double fallOfSquares() {
        return fallOfSquares;
    }

    double restrictedLogLikelihood() {
        double logs = 0;
        for (double error : standardErrors) {
            logs += StrictMath.log(1 / (error * error + tau2));
        }
        return (logs - StrictMath.log(weight) - squares) / 2;
    }
}
