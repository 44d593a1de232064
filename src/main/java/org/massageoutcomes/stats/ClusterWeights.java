package org.massageoutcomes.stats;

import java.util.Optional;

/**
 * How the weight that a regression coefficient gives to rows lies with clusters.
 *
 * <p><b>Estimand</b>: the coefficient is a sum of responses times weights of the rows; here are the weights' sums by cluster,
 * in the order of the clusters, in the units of one over the column. Clusters with a positive sum stand for one side of the
 * comparison, those with a negative one for the other.
 * <p><b>Assumes</b>: nothing; it is of the design, and no response matters.
 * <p><b>Undefined</b>: a column that is not identified: empty.
 * <p><b>Source</b>: Kish 1965, Survey Sampling, §8.2 (effective number); Moulton 1986,
 * doi:10.1016/0304-4076(86)90021-7 (inflation of the variance by a cluster's likeness).
 * <p><b>Checked against</b>: R's {@code lm}, residuals of the column on the others.
 */
public final class ClusterWeights {

    private final double[] ofClusters;
    private final double squaresOfRows;

    private ClusterWeights(double[] ofClusters, double squaresOfRows) {
        this.ofClusters = ofClusters;
        this.squaresOfRows = squaresOfRows;
    }

    /** The weights of a column's coefficient. */
    public static Optional<ClusterWeights> of(ClusterSums sums, int column) {
        ClusterRobust.requireColumns(sums, column);
        sums.requireOrder();
        LinearFit fit = sums.fit(column);
        double[] contrast = fit.contrast(column);
        if (contrast == null) {
            return Optional.empty();
        }
        double squares = 0;
        for (double along : contrast) {
            squares += along * along;
        }
        double[] weights = new double[sums.clusters()];
        for (int cluster = 0; cluster < weights.length; cluster++) {
            weights[cluster] = weight(fit, contrast, cluster);
        }
        return Optional.of(new ClusterWeights(weights, squares));
    }

    private static double weight(LinearFit fit, double[] contrast, int cluster) {
        ClusterSums sums = fit.sums();
        Residuals cells = fit.residuals();
        double weight = 0;
        for (int place = sums.start(cluster); place < sums.start(cluster + 1); place++) {
            int cell = sums.cell(place);
            weight += cells.n(cell) * fit.basis().fitted(contrast, sums.pattern(cell));
            if (fit.hasCovariate()) {
                weight += contrast[contrast.length - 1] * cells.covariate(cell) / fit.covariateLength();
            }
        }
        return weight;
    }

    /** The sum of the rows' weights of a cluster. */
    public double ofCluster(int cluster) {
        return ofClusters[cluster];
    }

    public int clusters() {
        return ofClusters.length;
    }

    /** The sum of the rows' squared weights: the coefficient's variance where each row's is 1. */
    public double squaresOfRows() {
        return squaresOfRows;
    }

    /** How many times the variance of independent rows a cluster's common part adds to the coefficient's variance. */
    public double inflation() {
        return squares(0) / squaresOfRows;
    }

    /** How many clusters of equal weight would stand for the side that has fewer. */
    public double effectiveOnTheFewerSide() {
        return Math.min(effective(1), effective(-1));
    }

    private double effective(int side) {
        ExactSum sum = new ExactSum();
        for (double weight : ofClusters) {
            sum.add(weight * side > 0 ? weight * side : 0);
        }
        double squares = squares(side);
        double total = sum.finish();
        return squares > 0 ? total * total / squares : 0;
    }

    /** Of one side, or of both where that is 0. */
    private double squares(int side) {
        ExactSum squares = new ExactSum();
        for (double weight : ofClusters) {
            squares.add(side == 0 || weight * side > 0 ? weight * weight : 0);
        }
        return squares.finish();
    }
}
