package org.massageoutcomes.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where the true effect of one more study would lie, the variance of the true effects not taken as known.
 *
 * <p><b>Estimand</b>: the true effect of a study not among these, drawn as theirs were; units of the estimates.
 * <p><b>Assumes</b>: estimates independent, normal, their errors known; true effects normal with variance τ². Then Q at τ²
 * is χ² with k − 1 degrees of freedom, so that P(χ² &gt; Q(τ²)) is the confidence that the variance is at most τ². Given it,
 * the new effect is normal about the mean weighted with it; the interval has 2.5 % of the average over τ² in each tail.
 * <p><b>Undefined</b>: as {@link RandomEffects}.
 * <p><b>Source</b>: the idea of Nagashima, Noma &amp; Furukawa 2019, doi:10.1177/0962280218773520, and not their interval: they
 * take Q with weights of one variance for all and add t by Hartung and Knapp, by a bootstrap; here it is the Q of Viechtbauer
 * 2007, doi:10.1002/sim.2514, at each τ², the normal distribution, and quadrature.
 * <p><b>Checked against</b>: the same average in R over Q instead of τ², by {@code integrate}.
 */
final class IntegratedPrediction {
    private static final double TAIL = 0.025;

    /** The average is over log τ², where the integrand is smooth enough for equal steps to be exact. */
    private static final double STEP = 0.25;

    /** Of many studies the confidence is as narrow as a χ² of many degrees of freedom, and the steps have to be. */
    private static final double FINEST_OF_WIDTH = 0.6;

    /** Further out there is less than 1e-13 of the confidence. */
    private static final double NEGLIGIBLE = 30;

    private static final double LEAST_CONFIDENCE = 1e-18;

    private static final double RELATIVE_ACCURACY = 1e-14;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A value of τ² as far as it matters here: how likely it is, and where the new effect lies given it. */
    private record Node(double confidence, double mean, double deviation) {}

    private final double[] estimates;
    private final double[] standardErrors;
    private final double shape;
    private final double logGamma;
    private final List<Node> nodes = new ArrayList<>();

    private IntegratedPrediction(double[] estimates, double[] standardErrors) {
        this.estimates = estimates;
        this.standardErrors = standardErrors;
        this.shape = (estimates.length - 1) / 2.0;
        this.logGamma = Gamma.logGamma(shape);
        addNodes();
    }

    /**
     * The interval about a centre.
     *
     * @param centre the pooled mean, reported beside it
     * @param estimates at least two, in an order of their own
     * @param standardErrors one each, above 0
     */
    static Estimated of(double centre, double[] estimates, double[] standardErrors) {
        IntegratedPrediction prediction = new IntegratedPrediction(estimates, standardErrors);
        double low = -prediction.bound(-centre, -1);
        double high = prediction.bound(centre, 1);
        return Estimated.interval(centre, low, high);
    }

    private void addNodes() {
        Weighted none = new Weighted(estimates, standardErrors, 0);
        double noVariance = ChiSquaredDistribution.of(2 * shape).survivalProbability(none.squares());
        add(noVariance, none, 0);
        double finest = Math.min(STEP, FINEST_OF_WIDTH / Math.sqrt(shape));
        double[] ends = ends(none.mean());
        for (double log = ends[0]; log <= ends[1]; log += finest) {
            double tau2 = StrictMath.exp(log);
            Weighted weighted = new Weighted(estimates, standardErrors, tau2);
            add(density(weighted) * tau2 * finest, weighted, tau2);
        }
    }

    /** Logarithms of τ² below and above which there is next to no confidence. */
    private double[] ends(double mean) {
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < estimates.length; i++) {
            double variance = standardErrors[i] * standardErrors[i];
            double deviation = estimates[i] - mean;
            least = Math.min(least, variance);
            largest = Math.max(largest, Math.max(variance, deviation * deviation));
        }
        double low = StrictMath.log(least) - NEGLIGIBLE;
        double high = StrictMath.log(largest) + StrictMath.log(estimates.length) + NEGLIGIBLE / shape;
        while (low + STEP < high && isNegligible(low + STEP)) {
            low += STEP;
        }
        while (high - STEP > low && isNegligible(high - STEP)) {
            high -= STEP;
        }
        return new double[] {low, high};
    }

    private boolean isNegligible(double log) {
        double tau2 = StrictMath.exp(log);
        return density(new Weighted(estimates, standardErrors, tau2)) * tau2 < LEAST_CONFIDENCE;
    }

    private void add(double confidence, Weighted weighted, double tau2) {
        if (confidence > LEAST_CONFIDENCE) {
            nodes.add(new Node(confidence, weighted.mean(), Math.sqrt(tau2 + 1 / weighted.weight())));
        }
    }

    /** Of the confidence distribution at τ²: of χ² at Q, times what Q falls there. */
    private double density(Weighted weighted) {
        double half = weighted.squares() / 2;
        return half == 0
                ? 0
                : StrictMath.exp((shape - 1) * StrictMath.log(half) - half - logGamma) / 2 * weighted.fallOfSquares();
    }

    /** The bound above which the tail lies, of the effects as they are or with their signs turned. */
    private double bound(double centre, int sign) {
        double step = nodes.stream().mapToDouble(Node::deviation).min().orElse(1);
        DoubleUnaryOperator excess = distance -> tail(centre + distance, sign) - TAIL;
        double low = 0;
        double high = step;
        while (excess.applyAsDouble(high) > 0) {
            low = high;
            high *= 2;
        }
        while (excess.applyAsDouble(low) < 0) {
            high = low;
            low = Math.min(-step, 2 * low);
        }
        return centre + BrentRoot.between(low, high, excess, RELATIVE_ACCURACY);
    }

    /** How likely the new effect lies above. */
    private double tail(double effect, int sign) {
        double tail = 0;
        for (Node node : nodes) {
            tail += node.confidence * NORMAL.survivalProbability((effect - sign * node.mean) / node.deviation);
        }
        return tail;
    }
}
