package org.massageoutcomes.stats;

import java.util.Arrays;

/** The outer squares of vectors and how many they were, summed exactly. */
final class OuterSquares {
    private double count;
    private final ExactSum[][] products;

    OuterSquares(int width) {
        products = new ExactSum[width][];
        for (int a = 0; a < width; a++) {
            products[a] = new ExactSum[a + 1];
            Arrays.setAll(products[a], b -> new ExactSum());
        }
    }

    /** Adds a vector so many times. */
    void add(double[] sum, int times) {
        count += times;
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; b <= a; b++) {
                products[a][b].add(sum[a] * sum[b], times);
            }
        }
    }

    double count() {
        return count;
    }

    double[][] finish() {
        double[][] matrix = new double[products.length][products.length];
        for (int a = 0; a < matrix.length; a++) {
            for (int b = 0; b <= a; b++) {
                matrix[a][b] = products[a][b].finish();
                matrix[b][a] = matrix[a][b];
            }
        }
        return matrix;
    }
}
