package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.List;

/**
 * The CR2 covariance of contrasts and Satterthwaite's degrees of freedom, cluster by cluster.
 *
 * <p>In an orthonormal basis a cluster with rows Z has A = ZᵀZ; with h = (I − A)^−½ c a contrast c takes in hᵀZᵀr of the
 * residuals r. Under independent rows that has size s = hᵀAh and the vector v = Ah links it to the other clusters, so
 * df = (Σ(s − vᵀv))² / (Σ(s² − 2s vᵀv) + ‖Σvvᵀ‖²).
 */
final class Sandwich {

    private final int dimension;
    private final double[][] contrasts;
    private final ExactSum[][] products;
    private final ExactSum[][][] links;
    private final OneCellLinks[] ofOneCell;
    private final ExactSum[] traces;
    private final ExactSum[] squares;
    private final ExactSum[] rounding;
    private final ClusterShape shape;
    private final double[] half;
    private final double[] link;
    private final double[] taken;
    /** How many clusters are like the one being taken up. */
    private int times;

    Sandwich(double[][] contrasts) {
        this.contrasts = contrasts;
        dimension = contrasts[0].length;
        int count = contrasts.length;
        products = sums(count, count);
        links = new ExactSum[count][][];
        Arrays.setAll(links, i -> sums(dimension, dimension));
        ofOneCell = new OneCellLinks[count];
        traces = sums(1, count)[0];
        squares = sums(1, count)[0];
        rounding = sums(1, count)[0];
        shape = new ClusterShape(dimension);
        half = new double[dimension];
        link = new double[dimension];
        taken = new double[count];
    }

    /** Takes up all clusters of one regression, or of several on the same clusters, whose coordinates are stacked. */
    void addAll(List<LinearFit> fits) {
        ClusterSums sums = fits.get(0).sums();
        Arrays.setAll(ofOneCell, i -> new OneCellLinks(fits.get(0).basis()));
        OneCell oneCell = new OneCell(fits.get(0), contrasts);
        for (int kind = 0; kind < sums.kinds(); kind++) {
            times = sums.times(kind);
            if (fits.size() == 1 && sums.start(kind + 1) - sums.start(kind) == 1) {
                add(oneCell, sums.cell(sums.start(kind)));
                continue;
            }
            shape.clear();
            int first = 0;
            for (LinearFit fit : fits) {
                shape.add(fit, kind, first);
                first += fit.dimension();
            }
            shape.decompose();
            for (int i = 0; i < contrasts.length; i++) {
                addContrast(i);
            }
            addProducts();
        }
    }

    private void add(OneCell cluster, int cell) {
        cluster.read(cell);
        for (int i = 0; i < contrasts.length; i++) {
            cluster.take(i);
            taken[i] = cluster.taken();
            add(i, cluster.size(), cluster.squaredLink(), cluster.rounding());
            ofOneCell[i].add(cluster, times);
        }
        addProducts();
    }

    private void addProducts() {
        for (int i = 0; i < contrasts.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j].add(taken[i] * taken[j], times);
            }
        }
    }

    private void add(int i, double s, double vv, double roundingOfRows) {
        traces[i].add(s - vv, times);
        squares[i].add(s * s - 2 * s * vv, times);
        rounding[i].add(s * roundingOfRows, times);
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
            if (!(covariance[i][i] > rounding[i].finish())) {
                covariance[i][i] = 0;
            }
        }
        return covariance;
    }

    /** One for each contrast; 0 where no cluster says anything of it. */
    double[] degreesOfFreedom() {
        double[] degrees = new double[contrasts.length];
        for (int i = 0; i < degrees.length; i++) {
            double norm = 0;
            double[][] more = ofOneCell[i].products(dimension);
            for (int a = 0; a < dimension; a++) {
                for (int b = 0; b <= a; b++) {
                    double entry = links[i][a][b].finish() + more[a][b];
                    norm += (a == b ? 1 : 2) * entry * entry;
                }
            }
            double trace = traces[i].finish();
            double spread = squares[i].finish() + norm;
            degrees[i] = spread > 0 && trace > 0 ? trace * trace / spread : 0;
        }
        return degrees;
    }

    private void addContrast(int i) {
        shape.half(contrasts[i], half);
        shape.link(half, link);
        double s = 0;
        double vv = 0;
        for (int a = 0; a < dimension; a++) {
            s += half[a] * link[a];
            vv += link[a] * link[a];
        }
        taken[i] = shape.score(half);
        add(i, s, vv, shape.rounding());
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b <= a; b++) {
                links[i][a][b].add(link[a] * link[b], times);
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
