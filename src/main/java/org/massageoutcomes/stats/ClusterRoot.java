package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * One cluster's ZᵀZ = RRᵀ, taken by its root, and what (I − RRᵀ)^−½ does to a vector.
 *
 * <p>R has one column for each pattern of the cluster and one for the covariate's spread within patterns. Most clusters
 * have one or two patterns, so the small RᵀR is decomposed, not ZᵀZ: with RᵀR = V diag(λ) Vᵀ,
 * (I − RRᵀ)^−½ = I + R V diag(f(λ)) Vᵀ Rᵀ where f(λ) = ((1 − λ)^−½ − 1)/λ. Where patterns are as many as dimensions, R is
 * the eigenvectors of ZᵀZ times the roots of their eigenvalues, and V is I.
 */
final class ClusterRoot {

    /** Directions that the cluster alone determines, 1 − λ below this, count 0. */
    private static final double DETERMINED = 1e-10;

    private final int dimension;
    private final double[][] columns;
    private final double[][] small;
    private final double[][] gram;
    private final SymmetricEigen eigen;
    private final double[] along;
    private final double[] rotated;
    private int width;
    private boolean whole;
    private double spread;

    ClusterRoot(int dimension) {
        this.dimension = dimension;
        columns = new double[dimension][dimension];
        small = new double[dimension][dimension];
        gram = new double[dimension][dimension];
        eigen = new SymmetricEigen(dimension);
        along = new double[dimension];
        rotated = new double[dimension];
    }

    /**
     * A new cluster.
     *
     * @param mostColumns how many patterns it has, over all fits, and covariates
     */
    void start(int mostColumns) {
        whole = mostColumns >= dimension;
        width = 0;
        spread = 0;
        if (whole) {
            for (double[] row : gram) {
                Arrays.fill(row, 0);
            }
        }
    }

    /**
     * Adds the rows of a pattern.
     *
     * @param first the coordinate of the fit's first function
     * @param n their weight
     */
    void add(Basis basis, int pattern, int first, double n) {
        if (whole) {
            for (int a = 0; a < basis.size(); a++) {
                double at = basis.at(a, pattern) * n;
                for (int b = 0; b <= a; b++) {
                    gram[first + a][first + b] += at * basis.at(b, pattern);
                }
            }
            return;
        }
        double weight = Math.sqrt(n);
        double[] column = columns[width++];
        Arrays.fill(column, 0);
        for (int a = 0; a < basis.size(); a++) {
            column[first + a] = weight * basis.at(a, pattern);
        }
    }

    /**
     * The same with a covariate, whose coordinate follows the functions.
     *
     * @param covariate its sum over the rows
     * @param squares the sum of its squares
     */
    void addWithCovariate(Basis basis, int pattern, int first, double n, double covariate, double squares) {
        add(basis, pattern, first, n);
        int last = first + basis.size();
        if (whole) {
            for (int b = 0; b < basis.size(); b++) {
                gram[last][first + b] += covariate * basis.at(b, pattern);
            }
            gram[last][last] += squares;
        } else {
            columns[width - 1][last] = covariate / Math.sqrt(n);
            spread += Math.max(0, squares - covariate * covariate / n);
        }
    }

    /**
     * Ends the patterns of a fit.
     *
     * @param last its last coordinate
     */
    void endOfFit(int last) {
        if (!whole && spread > 0) {
            double[] column = columns[width++];
            Arrays.fill(column, 0);
            column[last] = Math.sqrt(spread);
            spread = 0;
        }
    }

    /** Ends the cluster. */
    void decompose() {
        if (whole) {
            decomposeWhole();
            return;
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                small[i][j] = dot(columns[i], columns[j]);
                small[j][i] = small[i][j];
            }
        }
        eigen.decompose(small, width);
    }

    private void decomposeWhole() {
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b < a; b++) {
                gram[b][a] = gram[a][b];
            }
        }
        eigen.decompose(gram, dimension);
        width = dimension;
        for (int k = 0; k < dimension; k++) {
            double length = Math.sqrt(Math.max(0, eigen.eigenvalue(k)));
            for (int a = 0; a < dimension; a++) {
                columns[k][a] = length * eigen.vector(a, k);
            }
        }
    }

    /** (I − RRᵀ)^−½ c, into {@code result}. */
    void spread(double[] c, double[] result) {
        System.arraycopy(c, 0, result, 0, dimension);
        for (int k = 0; k < width; k++) {
            along[k] = dot(columns[k], c);
        }
        for (int k = 0; k < width; k++) {
            double coordinate = whole ? along[k] : 0;
            for (int i = 0; !whole && i < width; i++) {
                coordinate += eigen.vector(i, k) * along[i];
            }
            rotated[k] = coordinate * stretch(eigen.eigenvalue(k));
        }
        for (int i = 0; i < width; i++) {
            double weight = whole ? rotated[i] : 0;
            for (int k = 0; !whole && k < width; k++) {
                weight += eigen.vector(i, k) * rotated[k];
            }
            addScaled(columns[i], weight, result);
        }
    }

    /** RRᵀ x, into {@code result}. */
    void times(double[] x, double[] result) {
        Arrays.fill(result, 0);
        for (int i = 0; i < width; i++) {
            addScaled(columns[i], dot(columns[i], x), result);
        }
    }

    /** ((1 − λ)^−½ − 1)/λ, and −1/λ where the cluster alone determines the direction. */
    private static double stretch(double eigenvalue) {
        double left = 1 - eigenvalue;
        if (left < DETERMINED) {
            return -1 / eigenvalue;
        }
        double root = Math.sqrt(left);
        return 1 / (root * (1 + root));
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void addScaled(double[] column, double weight, double[] result) {
        for (int a = 0; a < dimension; a++) {
            result[a] += weight * column[a];
        }
    }
}
