package org.massageoutcomes.stats;

/** Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's cyclic rotations; no allocation when reused. */
final class SymmetricEigen {

    private static final int SWEEPS = 60;

    private final double[][] vectors;
    private final double[] values;

    SymmetricEigen(int largest) {
        vectors = new double[largest][largest];
        values = new double[largest];
    }

    /** Decomposes the leading {@code n} by {@code n} part of {@code a}, which is overwritten. */
    void decompose(double[][] a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                vectors[i][j] = i == j ? 1 : 0;
            }
        }
        for (int sweep = 0; sweep < SWEEPS && rotateAll(a, n); sweep++) {
            // each sweep squares what is left off the diagonal
        }
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
    }

    double eigenvalue(int k) {
        return values[k];
    }

    /** Element {@code i} of eigenvector {@code k}. */
    double vector(int i, int k) {
        return vectors[i][k];
    }

    private boolean rotateAll(double[][] a, int n) {
        boolean rotated = false;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double off = Math.abs(a[i][j]);
                if (off > 0x1p-56 * Math.sqrt(Math.abs(a[i][i])) * Math.sqrt(Math.abs(a[j][j]))
                        && off > 0x1p-60 * (Math.abs(a[i][i]) + Math.abs(a[j][j]))) {
                    rotate(a, n, i, j);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private void rotate(double[][] a, int n, int i, int j) {
        double ratio = (a[j][j] - a[i][i]) / (2 * a[i][j]);
        double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        double off = a[i][j];
        a[i][i] -= tangent * off;
        a[j][j] += tangent * off;
        a[i][j] = 0;
        a[j][i] = 0;
        for (int k = 0; k < n; k++) {
            if (k != i && k != j) {
                double first = a[k][i];
                double second = a[k][j];
                a[k][i] = cosine * first - sine * second;
                a[k][j] = sine * first + cosine * second;
                a[i][k] = a[k][i];
                a[j][k] = a[k][j];
            }
            double first = vectors[k][i];
            double second = vectors[k][j];
            vectors[k][i] = cosine * first - sine * second;
            vectors[k][j] = sine * first + cosine * second;
        }
    }
}
