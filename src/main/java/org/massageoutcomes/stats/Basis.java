package org.massageoutcomes.stats;

/**
 * The columns of the patterns made orthonormal over the rows, one after the other, those that the earlier ones already
 * span left out: as R's {@code lm} does, but with the columns that are asked for taken last.
 *
 * <p><b>Source</b>: modified Gram-Schmidt, twice; Björck 1967, doi:10.1007/BF01934122. A column is spanned where less
 * than 1e-9 of its length is left, whatever its scale.
 */
final class Basis {

    /** What is left of a column that the others span, as a share of its length. */
    static final double SPANNED = 1e-9;

    private final double[] weights;
    private final double[][] functions;
    private final double[][] triangle;
    private final int[] columnOf;
    private int size;

    /**
     * Builds the basis.
     *
     * @param patterns the rows
     * @param weights of the patterns, 0 or above
     * @param order the columns to take, in this order
     */
    Basis(double[][] patterns, double[] weights, int[] order) {
        this.weights = weights;
        functions = new double[order.length][];
        triangle = new double[order.length][order.length];
        columnOf = new int[order.length];
        for (int column : order) {
            take(patterns, column);
        }
    }

    int size() {
        return size;
    }

    /** The function's worth at a pattern. */
    double at(int function, int pattern) {
        return functions[function][pattern];
    }

    /** Which of the basis' functions first brought the column in; −1 if the earlier columns span it. */
    int functionOf(int column) {
        for (int j = 0; j < size; j++) {
            if (columnOf[j] == column) {
                return j;
            }
        }
        return -1;
    }

    /** The row of the inverse triangle that turns coordinates in the basis into the coefficient of a column. */
    double[] coefficientOf(int function) {
        double[] row = new double[size];
        row[function] = 1 / triangle[function][function];
        for (int j = function + 1; j < size; j++) {
            double sum = 0;
            for (int i = function; i < j; i++) {
                sum += row[i] * triangle[i][j];
            }
            row[j] = -sum / triangle[j][j];
        }
        return row;
    }

    /** The coordinates in the basis of a column that is known by its sums over the rows of each pattern. */
    double[] coordinates(double[] sums) {
        double[] coordinates = new double[size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < sums.length; k++) {
                coordinates[j] += functions[j][k] * sums[k];
            }
        }
        return coordinates;
    }

    /** What the coordinates amount to at a pattern. */
    double fitted(double[] coordinates, int pattern) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += coordinates[j] * functions[j][pattern];
        }
        return sum;
    }

    private void take(double[][] patterns, int column) {
        double[] left = new double[weights.length];
        for (int k = 0; k < left.length; k++) {
            left[k] = patterns[k][column];
        }
        double whole = Math.sqrt(product(left, left));
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < size; j++) {
                double along = product(functions[j], left);
                triangle[j][size] += along;
                for (int k = 0; k < left.length; k++) {
                    left[k] -= along * functions[j][k];
                }
            }
        }
        double length = Math.sqrt(product(left, left));
        if (!(length > SPANNED * whole)) {
            for (double[] row : triangle) {
                row[size] = 0;
            }
            return;
        }
        for (int k = 0; k < left.length; k++) {
            left[k] /= length;
        }
        triangle[size][size] = length;
        columnOf[size] = column;
        functions[size++] = left;
    }

    private double product(double[] u, double[] v) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * u[k] * v[k];
        }
        return sum;
    }
}
