package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * The rows of one cluster in an orthonormal basis, and what CR2 makes of them; reused from cluster to cluster.
 *
 * <p>The rows of a cell come down to their mean and, along the covariate only, their spread. So a cluster of few
 * patterns has few rows B, and (I − BᵀB)^−½ is found from the smaller of BᵀB and BBᵀ.
 */
final class ClusterShape {

    private static final double DETERMINED = 1e-10;

    private final int dimension;
    private double[][] rows = new double[0][];
    private int rowCount;
    private final double[] score;
    private double rounding;
    private final double[][] gram;
    private final SymmetricEigen eigen;
    private final double[] along;

    ClusterShape(int dimension) {
        this.dimension = dimension;
        score = new double[dimension];
        gram = new double[dimension][dimension];
        eigen = new SymmetricEigen(dimension);
        along = new double[dimension];
    }

    void clear() {
        rowCount = 0;
        rounding = 0;
        Arrays.fill(score, 0);
    }

    /** Adds a cluster's rows, with coordinates from {@code first} on. */
    void add(LinearFit fit, int kind, int first) {
        ClusterSums sums = fit.sums();
        int last = first + fit.basis().size();
        Residuals cells = fit.residuals();
        double spread = 0;
        for (int place = sums.start(kind); place < sums.start(kind + 1); place++) {
            int cell = sums.cell(place);
            double[] row = newRow();
            double root = Math.sqrt(cells.n(cell));
            for (int a = first; a < last; a++) {
                double at = fit.basis().at(a - first, sums.pattern(cell));
                score[a] += at * cells.response(cell);
                row[a] = at * root;
            }
            if (fit.hasCovariate()) {
                row[last] = cells.covariate(cell) / fit.covariateLength() / root;
                score[last] += cells.products(cell) / fit.covariateLength();
                spread += cells.covariateSpread(cell);
            }
            rounding += fit.rounding(cell);
        }
        if (spread > 0) {
            newRow()[last] = Math.sqrt(spread) / fit.covariateLength();
        }
    }

    /** Makes ready for {@link #half}; all rows must have been added. */
    void decompose() {
        boolean few = rowCount < dimension;
        int size = few ? rowCount : dimension;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                gram[a][b] = few ? dot(rows[a], rows[b]) : crossProduct(a, b);
                gram[b][a] = gram[a][b];
            }
        }
        eigen.decompose(gram, size);
    }

    /** Sets {@code half} to (I − BᵀB)^−½ c, directions that the cluster alone determines counting 0. */
    void half(double[] contrast, double[] half) {
        System.arraycopy(contrast, 0, half, 0, dimension);
        boolean few = rowCount < dimension;
        int size = few ? rowCount : dimension;
        for (int a = 0; a < size; a++) {
            along[a] = few ? dot(rows[a], contrast) : contrast[a];
        }
        for (int k = 0; k < size; k++) {
            double length = 0;
            for (int a = 0; a < size; a++) {
                length += eigen.vector(a, k) * along[a];
            }
            double excess = length * excess(eigen.eigenvalue(k), few);
            for (int a = 0; a < size; a++) {
                double share = excess * eigen.vector(a, k);
                if (few) {
                    addTo(half, share, rows[a]);
                } else {
                    half[a] += share;
                }
            }
        }
    }

    /** Sets {@code link} to BᵀB half. */
    void link(double[] half, double[] link) {
        Arrays.fill(link, 0);
        for (int i = 0; i < rowCount; i++) {
            addTo(link, dot(rows[i], half), rows[i]);
        }
    }

    /** What the residuals come to along a direction. */
    double score(double[] half) {
        return dot(score, half);
    }

    /** The sum of squared residuals that rounding alone may leave. */
    double rounding() {
        return rounding;
    }

    /** (1 − λ)^−½ − 1, over λ where the eigenvector is in terms of rows; the direction counts 0 where λ is 1. */
    static double excess(double eigenvalue, boolean overEigenvalue) {
        double left = 1 - eigenvalue;
        if (left < DETERMINED) {
            return overEigenvalue ? -1 / eigenvalue : -1;
        }
        double root = Math.sqrt(left);
        return (overEigenvalue ? 1 : eigenvalue) / (root * (1 + root));
    }

    private double[] newRow() {
        if (rowCount == rows.length) {
            int before = rows.length;
            rows = Arrays.copyOf(rows, TwofoldColumn.grown(before));
            for (int i = before; i < rows.length; i++) {
                rows[i] = new double[dimension];
            }
        }
        double[] row = rows[rowCount++];
        Arrays.fill(row, 0);
        return row;
    }

    private double crossProduct(int a, int b) {
        double sum = 0;
        for (int i = 0; i < rowCount; i++) {
            sum += rows[i][a] * rows[i][b];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addTo(double[] sum, double factor, double[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }
}
