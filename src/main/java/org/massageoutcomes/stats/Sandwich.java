package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.List;

/**
 * The CR2 covariance of contrasts and Satterthwaite's degrees of freedom, cluster by cluster.
 *
 * <p>In an orthonormal basis a cluster with rows Z has A = ZᵀZ; with h = (I − A)^−½ c a contrast c takes in hᵀZᵀr of the
 * residuals r. Under independent rows that has size s = hᵀAh and the vector v = Ah links it to the other clusters, so
 * df = (Σ(s − vᵀv))² / (Σ(s² − 2s vᵀv) + ‖Σvvᵀ‖²). Directions that the cluster alone determines (1 − λ &lt; 1e-10) count 0.
 */
final class Sandwich {

    /** Squares below this share of what they were made of are rounding. */
    static final double ROUNDING = 0x1p-96;

    private final int dimension;
    private final double[][] contrasts;
    private final ExactSum[][] products;
    private final ExactSum[][][] links;
    private final ExactSum[] traces;
    private final ExactSum[] squares;
    private final ExactSum[] reach;
    private final ClusterRoot root;
    private final double[] score;
    private final double[] half;
    private final double[] link;
    private final double[] taken;

    Sandwich(int dimension, double[][] contrasts) {
        this.dimension = dimension;
        this.contrasts = contrasts;
        int count = contrasts.length;
        products = sums(count, count);
        links = new ExactSum[count][][];
        Arrays.setAll(links, i -> sums(dimension, dimension));
        traces = sums(1, count)[0];
        squares = sums(1, count)[0];
        reach = sums(1, count)[0];
        root = new ClusterRoot(dimension);
        score = new double[dimension];
        half = new double[dimension];
        link = new double[dimension];
        taken = new double[count];
    }

    /** Takes up all clusters of one regression, or of several on the same clusters, whose coordinates are stacked. */
    void addAll(List<LinearFit> fits) {
        for (int g = 0; g < fits.get(0).sums().clusters(); g++) {
            double size = readCluster(fits, g);
            root.decompose();
            for (int i = 0; i < contrasts.length; i++) {
                addContrast(i, size);
            }
            for (int i = 0; i < contrasts.length; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i][j].add(taken[i] * taken[j]);
                }
            }
        }
    }

    /** CR2 covariance; a variance that is rounding only is 0. */
    double[][] covariance() {
        int count = contrasts.length;
        double[][] covariance = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = products[i][j].finish();
                covariance[j][i] = covariance[i][j];
            }
            if (!(covariance[i][i] > ROUNDING * reach[i].finish())) {
                covariance[i][i] = 0;
            }
        }
        return covariance;
    }

    double[] degreesOfFreedom() {
        double[] degrees = new double[contrasts.length];
        for (int i = 0; i < degrees.length; i++) {
            double norm = 0;
            for (int a = 0; a < dimension; a++) {
                for (int b = 0; b <= a; b++) {
                    double entry = links[i][a][b].finish();
                    norm += (a == b ? 1 : 2) * entry * entry;
                }
            }
            double trace = traces[i].finish();
            double spread = squares[i].finish() + norm;
            degrees[i] = spread > 0 && trace > 0 ? trace * trace / spread : 0;
        }
        return degrees;
    }

    /** Reads ZᵀZ and Zᵀr; returns the sum of squared responses, uncentred, which rounding is measured by. */
    private double readCluster(List<LinearFit> fits, int cluster) {
        Arrays.fill(score, 0);
        root.start(columns(fits, cluster));
        double size = 0;
        int first = 0;
        for (LinearFit fit : fits) {
            ClusterSums sums = fit.sums();
            int end = sums.start(cluster + 1);
            for (int i = sums.start(cluster); i < end; i++) {
                addCell(fit, fit.residuals(i), sums.pattern(i), first);
                size += sums.moments().yy.high(i);
            }
            first += fit.dimension();
            root.endOfFit(first - 1);
        }
        return size;
    }

    /** How many columns the cluster's root needs at the most. */
    private static int columns(List<LinearFit> fits, int cluster) {
        int columns = 0;
        for (LinearFit fit : fits) {
            columns += fit.sums().start(cluster + 1) - fit.sums().start(cluster) + (fit.hasCovariate() ? 1 : 0);
        }
        return columns;
    }

    private void addCell(LinearFit fit, CentredCell cell, int pattern, int first) {
        Basis basis = fit.basis();
        int last = first + basis.size();
        for (int a = first; a < last; a++) {
            score[a] += basis.at(a - first, pattern) * cell.response();
        }
        if (fit.hasCovariate()) {
            double length = fit.covariateLength();
            score[last] += cell.products() / length;
            root.addWithCovariate(
                    basis,
                    pattern,
                    first,
                    cell.n(),
                    cell.covariate() / length,
                    cell.covariateSquares() / length / length);
        } else {
            root.add(basis, pattern, first, cell.n());
        }
    }

    private void addContrast(int i, double size) {
        double[] c = contrasts[i];
        root.spread(c, half);
        root.times(half, link);
        double sum = 0;
        double s = 0;
        double vv = 0;
        for (int a = 0; a < dimension; a++) {
            sum += half[a] * score[a];
            s += half[a] * link[a];
            vv += link[a] * link[a];
        }
        taken[i] = sum;
        traces[i].add(s - vv);
        squares[i].add(s * s - 2 * s * vv);
        reach[i].add(s * size);
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b <= a; b++) {
                links[i][a][b].add(link[a] * link[b]);
            }
        }
    }

    private static ExactSum[][] sums(int rows, int columns) {
        ExactSum[][] sums = new ExactSum[rows][columns];
        for (ExactSum[] row : sums) {
            Arrays.setAll(row, j -> new ExactSum());
        }
        return sums;
    }
}
