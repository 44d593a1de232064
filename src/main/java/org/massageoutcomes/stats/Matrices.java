package org.massageoutcomes.stats;

/** Products of small symmetric matrices; a vector or matrix shorter than another uses the leading part of that. */
final class Matrices {

    private Matrices() {}

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int a = 0; a < product.length; a++) {
            for (int b = 0; b < vector.length; b++) {
                product[a] += matrix[a][b] * vector[b];
            }
        }
        return product;
    }

    static double[][] times(double[][] left, double[][] right, int size) {
        double[][] product = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                for (int k = 0; k < size; k++) {
                    product[a][b] += left[a][k] * right[k][b];
                }
            }
        }
        return product;
    }

    /** vᵀMv. */
    static double form(double[][] matrix, double[] vector) {
        double sum = 0;
        for (int a = 0; a < vector.length; a++) {
            for (int b = 0; b < vector.length; b++) {
                sum += vector[a] * matrix[a][b] * vector[b];
            }
        }
        return sum;
    }

    /** The trace of the product, over the size of the left one. */
    static double trace(double[][] left, double[][] right) {
        double sum = 0;
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < left.length; b++) {
                sum += left[a][b] * right[b][a];
            }
        }
        return sum;
    }
}
