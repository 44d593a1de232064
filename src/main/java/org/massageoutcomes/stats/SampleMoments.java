package org.massageoutcomes.stats;

/** The size, mean and variance (divisor n − 1) of real numbers, to the last digit that doubles allow. */
final class SampleMoments {

    private final int n;
    private final double mean;
    private final double variance;

    /**
     * Takes the moments.
     *
     * @param sample at least two finite numbers
     */
    SampleMoments(double[] sample) {
        n = sample.length;
        ExactSum sum = new ExactSum();
        for (double x : sample) {
            sum.add(x);
        }
        double centre = sum.finish() / n;
        ExactSum deviations = new ExactSum();
        for (double x : sample) {
            deviations.add(x);
            deviations.add(-centre);
        }
        double correction = deviations.finish() / n;
        ExactSum squares = new ExactSum();
        for (double x : sample) {
            double deviation = (x - centre) - correction;
            squares.add(deviation * deviation);
        }
        mean = centre + correction;
        double total = squares.finish();
        double rounding = Math.ulp(centre);
        variance = total > n * rounding * rounding ? total / (n - 1) : 0;
    }

    int n() {
        return n;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }
}
