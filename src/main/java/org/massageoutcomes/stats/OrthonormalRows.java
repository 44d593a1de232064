package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * The design and response of rows as orthonormal columns: those that earlier ones span are left out, and the response,
 * the last column, is what the others do not explain.
 */
final class OrthonormalRows {
    private static final double SPANNED = 1e-18;

    private final NestedRows rows;
    private final double meanCovariate;
    private final double meanResponse;
    private final double[][] turn;
    private final int dimension;
    private final double residualSquares;

    OrthonormalRows(NestedRows rows) {
        this.rows = rows;
        meanCovariate = Math.rint(mean(rows.covariate()));
        meanResponse = Math.rint(mean(rows.response()));
        int columns = rows.patterns()[0].length + 2;
        double[][] gram = new double[columns][columns];
        double[] row = new double[columns];
        for (int i = 0; i < rows.rows(); i++) {
            read(i, row);
            for (int a = 0; a < columns; a++) {
                for (int b = 0; b <= a; b++) {
                    gram[a][b] += row[a] * row[b];
                }
            }
        }
        turn = new double[columns][];
        dimension = orthonormalize(gram);
        double[] residual = residual(gram, columns - 1);
        turn[dimension] = residual;
        residualSquares = Math.max(0, length(gram, residual));
    }

    /** How many columns the design has once those that others span are left out. */
    int dimension() {
        return dimension;
    }

    double residualSquares() {
        return residualSquares;
    }

    /** Of the squares of the response about its rounded mean, what may be rounding. */
    double rounding() {
        double squares = 0;
        for (long response : rows.response()) {
            squares += (response - meanResponse) * (response - meanResponse);
        }
        return 1e-12 * squares;
    }

    int recordedColumns() {
        return turn.length;
    }

    /** Sums of the recorded columns as sums of the orthonormal ones and the residual. */
    double[] turned(double[] sum) {
        double[] turned = new double[dimension + 1];
        for (int a = 0; a <= dimension; a++) {
            for (int b = 0; b < turn[a].length; b++) {
                turned[a] += turn[a][b] * sum[b];
            }
        }
        return turned;
    }

    /** Sums of products of the recorded columns as those of the orthonormal ones and the residual. */
    double[][] turnedSquares(double[][] squares) {
        double[][] half = new double[squares.length][];
        Arrays.setAll(half, a -> turned(squares[a]));
        double[][] turned = new double[dimension + 1][dimension + 1];
        double[] column = new double[squares.length];
        for (int b = 0; b <= dimension; b++) {
            for (int a = 0; a < column.length; a++) {
                column[a] = half[a][b];
            }
            turned[b] = turned(column);
        }
        return turned;
    }

    /** A row's columns as recorded, to be turned once they are summed. */
    void read(int i, double[] row) {
        double[] pattern = rows.patterns()[rows.pattern()[i]];
        System.arraycopy(pattern, 0, row, 0, pattern.length);
        row[pattern.length] = rows.covariate()[i] - meanCovariate;
        row[pattern.length + 1] = rows.response()[i] - meanResponse;
    }

    private int orthonormalize(double[][] gram) {
        int size = 0;
        for (int column = 0; column < gram.length - 1; column++) {
            turn[size] = new double[gram.length];
            double[] left = residual(gram, column, size);
            double length = length(gram, left);
            if (length > SPANNED * gram.length && length > 1e-12 * gram[column][column]) {
                double scale = 1 / Math.sqrt(length);
                turn[size++] = Arrays.stream(left).map(x -> x * scale).toArray();
            }
        }
        return size;
    }

    private double[] residual(double[][] gram, int column) {
        return residual(gram, column, dimension);
    }

    /** Column as a mix of the recorded ones, less what the first turned ones explain; twice, against rounding. */
    private double[] residual(double[][] gram, int column, int size) {
        double[] left = new double[gram.length];
        left[column] = 1;
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < size; j++) {
                double along = product(gram, turn[j], left);
                for (int a = 0; a < left.length; a++) {
                    left[a] -= along * turn[j][a];
                }
            }
        }
        return left;
    }

    private static double length(double[][] gram, double[] mix) {
        return product(gram, mix, mix);
    }

    private static double product(double[][] gram, double[] left, double[] right) {
        double sum = 0;
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < right.length; b++) {
                sum += left[a] * right[b] * (b <= a ? gram[a][b] : gram[b][a]);
            }
        }
        return sum;
    }

    private static double mean(long[] column) {
        return Arrays.stream(column).average().orElse(0);
    }
}
