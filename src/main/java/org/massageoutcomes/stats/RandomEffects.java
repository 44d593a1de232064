package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The mean of several studies' effects, which may differ truly. No bit depends on the order of the studies.
 *
 * <p><b>Estimand</b>: the mean of the distribution the true effects are drawn from; units of the estimates.
 * <p><b>Assumes</b>: estimates independent, normal, their errors known; true effects normal with variance τ².
 * <p><b>Undefined</b>: fewer than two estimates or an error not above 0: {@link IllegalArgumentException}.
 * <p><b>Source</b>: REML, Viechtbauer 2005, doi:10.3102/10769986030003261; Hartung &amp; Knapp 2001,
 * doi:10.1002/sim.791, never below the plain error; I² Higgins &amp; Thompson 2002, doi:10.1002/sim.1186; prediction
 * interval Higgins, Thompson &amp; Spiegelhalter 2009, doi:10.1111/j.1467-985X.2008.00552.x with k − 1 df.
 * <p><b>Checked against</b>: R's metafor, {@code rma(method = "REML", test = "adhoc")}, {@code predict} and {@code leave1out}.
 */
public final class RandomEffects {

    private final double[] estimates;
    private final double[] standardErrors;
    /** Studies by the size of their estimate, then error, then sign: sums of doubles depend on their order. */
    private final int[] order;

    private final double[] effects;
    private final double[] errors;
    private final double tau2;
    private final double mean;
    private final Estimated difference;

    private RandomEffects(double[] estimates, double[] standardErrors, int[] order) {
        this.estimates = estimates;
        this.standardErrors = standardErrors;
        this.order = order;
        this.effects = Arrays.stream(order).mapToDouble(i -> estimates[i]).toArray();
        this.errors = Arrays.stream(order).mapToDouble(i -> standardErrors[i]).toArray();
        this.tau2 = HeterogeneityReml.tau2(effects, errors);
        Weighted weighted = new Weighted(effects, errors, tau2);
        this.mean = weighted.mean();
        this.difference = pooledMean(weighted);
    }

    /**
     * Pools the estimates.
     *
     * @param estimates at least two
     * @param standardErrors one each, above 0
     */
    public static RandomEffects pool(double[] estimates, double[] standardErrors) {
        if (estimates.length < 2 || estimates.length != standardErrors.length) {
            throw new IllegalArgumentException(
                    estimates.length + " estimates, " + standardErrors.length + " standard errors");
        }
        for (int i = 0; i < estimates.length; i++) {
            if (!Double.isFinite(estimates[i]) || !(standardErrors[i] > 0) || Double.isInfinite(standardErrors[i])) {
                throw new IllegalArgumentException("estimate " + estimates[i] + " with error " + standardErrors[i]);
            }
        }
        return new RandomEffects(estimates.clone(), standardErrors.clone(), order(estimates, standardErrors));
    }

    private static int[] order(double[] estimates, double[] standardErrors) {
        return IntStream.range(0, estimates.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.abs(estimates[i]))
                        .thenComparingDouble(i -> standardErrors[i])
                        .thenComparingDouble(i -> estimates[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** The mean effect, t with k − 1 degrees of freedom. */
    public Estimated difference() {
        return difference;
    }

    /**
     * What becomes of the width of the 95 % interval of {@link #difference()} if more studies join that are like those
     * there are: spread and errors as before, t with one degree of freedom more a study.
     *
     * @param studies at least 2
     * @param withMore at least 2
     * @return the ratio of the widths; below 1 for more studies
     */
    public static double narrowing(long studies, long withMore) {
        return StudentT.upperQuantile(0.025, withMore - 1.0)
                / StudentT.upperQuantile(0.025, studies - 1.0)
                * Math.sqrt((double) studies / withMore);
    }

    /** The variance of the true effects, squared units. */
    public double tau2() {
        return tau2;
    }

    /** The share of the variance that is not sampling error, 0 to 100. */
    public double i2() {
        return 100 * tau2 / (tau2 + typicalVariance());
    }

    /** Cochran's test of one common effect: Q as estimate, k − 1 degrees of freedom, p. */
    public Estimated q() {
        double q = new Weighted(effects, errors, 0).squares();
        double degreesOfFreedom = estimates.length - 1.0;
        double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(q);
        return new Estimated(q, null, null, degreesOfFreedom, p, null, null);
    }

    /** Where the true effect of one more study would lie, with 95 % confidence. */
    public Estimated predictionInterval() {
        double error = Objects.requireNonNull(difference.standardError());
        double half = StudentT.upperQuantile(0.025, estimates.length - 1.0) * Math.sqrt(error * error + tau2);
        return Estimated.interval(mean, mean - half, mean + half);
    }

    /** The same without taking τ² as known, which holds more evenly; {@link IntegratedPrediction} says how. */
    public Estimated integratedPrediction() {
        return IntegratedPrediction.of(mean, effects, errors);
    }

    /** The effect of study {@code i}, drawn towards the mean as far as its error asks. */
    public double shrunken(int i) {
        double variance = standardErrors[i] * standardErrors[i];
        return mean + tau2 / (tau2 + variance) * (estimates[i] - mean);
    }

    /** The pool of all studies but one; at least three are needed. */
    public RandomEffects leaveOneOut(int left) {
        if (estimates.length < 3) {
            throw new IllegalArgumentException(estimates.length + " estimates, of which one is left out");
        }
        int[] rest = Arrays.stream(order)
                .filter(study -> study != left)
                .map(study -> study < left ? study : study - 1)
                .toArray();
        return new RandomEffects(without(estimates, left), without(standardErrors, left), rest);
    }

    private double typicalVariance() {
        double sum = 0;
        double sumOfSquares = 0;
        for (double error : errors) {
            double weight = 1 / (error * error);
            sum += weight;
            sumOfSquares += weight * weight;
        }
        return (estimates.length - 1) / (sum - sumOfSquares / sum);
    }

    private static Estimated pooledMean(Weighted weighted) {
        double degreesOfFreedom = weighted.size() - 1.0;
        double inflation = Math.max(1, weighted.squares() / degreesOfFreedom);
        return Estimated.ofT(weighted.mean(), Math.sqrt(inflation / weighted.weight()), degreesOfFreedom);
    }

    private static double[] without(double[] all, int left) {
        double[] rest = new double[all.length - 1];
        System.arraycopy(all, 0, rest, 0, left);
        System.arraycopy(all, left + 1, rest, left, rest.length - left);
        return rest;
    }
}
