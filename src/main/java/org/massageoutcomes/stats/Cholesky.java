package org.massageoutcomes.stats;

/** The triangular root of a small positive definite matrix. */
final class Cholesky {

    private final double[][] root;
    private final boolean positive;

    /** Factors the leading {@code n} by {@code n} part; the matrix is left alone. */
    Cholesky(double[][] matrix, int n) {
        root = new double[n][n];
        boolean soFar = true;
        for (int a = 0; a < n && soFar; a++) {
            for (int b = 0; b <= a; b++) {
                double left = matrix[a][b];
                for (int k = 0; k < b; k++) {
                    left -= root[a][k] * root[b][k];
                }
                root[a][b] = a == b ? Math.sqrt(left) : left / root[b][b];
            }
            soFar = root[a][a] > 0;
        }
        positive = soFar;
    }

    /** Whether the matrix was positive definite; if not, nothing else may be asked. */
    boolean isPositive() {
        return positive;
    }

    double logDeterminant() {
        double sum = 0;
        for (int a = 0; a < root.length; a++) {
            sum += 2 * StrictMath.log(root[a][a]);
        }
        return sum;
    }

    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int a = 0; a < x.length; a++) {
            for (int k = 0; k < a; k++) {
                x[a] -= root[a][k] * x[k];
            }
            x[a] /= root[a][a];
        }
        for (int a = x.length - 1; a >= 0; a--) {
            for (int k = a + 1; k < x.length; k++) {
                x[a] -= root[k][a] * x[k];
            }
            x[a] /= root[a][a];
        }
        return x;
    }

    double[][] inverse() {
        double[][] inverse = new double[root.length][];
        for (int a = 0; a < root.length; a++) {
            double[] unit = new double[root.length];
            unit[a] = 1;
            inverse[a] = solve(unit);
        }
        return inverse;
    }
}
