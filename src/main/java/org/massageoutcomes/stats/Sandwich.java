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

    private static final double DETERMINED = 1e-10;

    private final int dimension;
    private final double[][] contrasts;
    private final ExactSum[][] products;
    private final ExactSum[][][] links;
    private final ExactSum[] traces;
    private final ExactSum[] squares;
    private final ExactSum[] reach;
    private final double[][] gram;
    private final double[][] work;
    private final double[] score;
    private final SymmetricEigen eigen;
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
        gram = new double[dimension][dimension];
        work = new double[dimension][dimension];
        score = new double[dimension];
        eigen = new SymmetricEigen(dimension);
        half = new double[dimension];
        link = new double[dimension];
        taken = new double[count];
    }

    /** Takes up all clusters of one regression, or of several on the same clusters, whose coordinates are stacked. */
    void addAll(List<LinearFit> fits) {
        for (int g = 0; g < fits.get(0).sums().clusters(); g++) {
            double size = readCluster(fits, g);
            decompose();
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
            if (!(covariance[i][i] > reach[i].finish())) {
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

    /** Fills ZᵀZ and Zᵀr; returns what rounding alone may leave of the residuals' squares. */
    private double readCluster(List<LinearFit> fits, int cluster) {
        for (int a = 0; a < dimension; a++) {
            Arrays.fill(gram[a], 0);
            score[a] = 0;
        }
        double size = 0;
        int first = 0;
        for (LinearFit fit : fits) {
            ClusterSums sums = fit.sums();
            int end = sums.start(cluster + 1);
            for (int i = sums.start(cluster); i < end; i++) {
                addCell(fit, fit.residuals(i), sums.pattern(i), first);
                size += fit.rounding(i);
            }
            first += fit.dimension();
        }
        return size;
    }

    private void addCell(LinearFit fit, CentredCell cell, int pattern, int first) {
        Basis basis = fit.basis();
        int last = first + basis.size();
        for (int a = first; a < last; a++) {
            double at = basis.at(a - first, pattern);
            score[a] += at * cell.response();
            for (int b = first; b <= a; b++) {
                gram[a][b] += at * cell.n() * basis.at(b - first, pattern);
            }
        }
        if (fit.hasCovariate()) {
            double length = fit.covariateLength();
            score[last] += cell.products() / length;
            for (int b = first; b < last; b++) {
                gram[last][b] += cell.covariate() / length * basis.at(b - first, pattern);
            }
            gram[last][last] += cell.covariateSquares() / length / length;
        }
    }

    private void decompose() {
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b <= a; b++) {
                gram[b][a] = gram[a][b];
                work[a][b] = gram[a][b];
                work[b][a] = gram[a][b];
            }
        }
        eigen.decompose(work, dimension);
    }

    private void addContrast(int i, double size) {
        double[] c = contrasts[i];
        System.arraycopy(c, 0, half, 0, dimension);
        for (int k = 0; k < dimension; k++) {
            double along = 0;
            for (int a = 0; a < dimension; a++) {
                along += eigen.vector(a, k) * c[a];
            }
            double excess = along * excess(eigen.eigenvalue(k));
            for (int a = 0; a < dimension; a++) {
                half[a] += excess * eigen.vector(a, k);
            }
        }
        double sum = 0;
        double s = 0;
        double vv = 0;
        for (int a = 0; a < dimension; a++) {
            sum += half[a] * score[a];
            double v = 0;
            for (int b = 0; b < dimension; b++) {
                v += gram[a][b] * half[b];
            }
            link[a] = v;
            s += half[a] * v;
            vv += v * v;
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

    /** (1 − λ)^−½ − 1, and −1 where the cluster alone determines the direction. */
    private static double excess(double eigenvalue) {
        double left = 1 - eigenvalue;
        if (left < DETERMINED) {
            return -1;
        }
        double root = Math.sqrt(left);
        return eigenvalue / (root * (1 + root));
    }

    private static ExactSum[][] sums(int rows, int columns) {
        ExactSum[][] sums = new ExactSum[rows][columns];
        for (ExactSum[] row : sums) {
            Arrays.setAll(row, j -> new ExactSum());
        }
        return sums;
    }
}
