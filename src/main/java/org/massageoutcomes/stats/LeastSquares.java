package org.massageoutcomes.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Least squares of exact decimals, in 120 digits: the yardstick for what doubles can do.
 *
 * <p><b>Estimand</b>: the coefficients, their classical standard errors, and the residual standard deviation.
 * <p><b>Undefined</b>: columns that are spanned to within 80 digits, or no more rows than columns: empty.
 * <p><b>Source</b>: Gauss; normal equations from exact cross-products, in which no digit is lost.
 * <p><b>Checked against</b>: NIST's certified values.
 *
 * @param coefficients one a column
 * @param standardErrors one a column
 * @param residualSd with divisor rows − columns
 */
@SuppressWarnings("ArrayRecordComponent") // a numerical result, compared by nobody
public record LeastSquares(double[] coefficients, double[] standardErrors, double residualSd) {

    private static final MathContext DIGITS = new MathContext(120);
    private static final int SPANNED = 80;

    /**
     * Fits the response.
     *
     * @param design rows of one length, the intercept included if there is to be one
     * @param response one a row
     */
    public static Optional<LeastSquares> fit(BigDecimal[][] design, BigDecimal[] response) {
        int columns = design[0].length;
        if (design.length <= columns) {
            return Optional.empty();
        }
        BigDecimal[][] augmented = new BigDecimal[columns][2 * columns + 1];
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b < columns; b++) {
                augmented[a][b] = crossProduct(design, a, design, b);
                augmented[a][columns + 1 + b] = a == b ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            augmented[a][columns] = crossProduct(design, a, column(response), 0);
        }
        if (!eliminate(augmented)) {
            return Optional.empty();
        }
        BigDecimal squares = residualSquares(design, response, augmented, columns);
        BigDecimal variance = squares.divide(BigDecimal.valueOf((long) design.length - columns), DIGITS);
        double[] coefficients = new double[columns];
        double[] errors = new double[columns];
        for (int a = 0; a < columns; a++) {
            coefficients[a] = augmented[a][columns].doubleValue();
            errors[a] = variance.multiply(augmented[a][columns + 1 + a])
                    .sqrt(MathContext.DECIMAL128)
                    .doubleValue();
        }
        return Optional.of(new LeastSquares(
                coefficients, errors, variance.sqrt(MathContext.DECIMAL128).doubleValue()));
    }

    /** Gauss and Jordan; the matrix is positive definite, so no pivoting. False if a pivot vanishes. */
    private static boolean eliminate(BigDecimal[][] rows) {
        BigDecimal[] lengths = new BigDecimal[rows.length];
        for (int a = 0; a < rows.length; a++) {
            lengths[a] = rows[a][a];
        }
        for (int pivot = 0; pivot < rows.length; pivot++) {
            BigDecimal head = rows[pivot][pivot];
            if (head.compareTo(lengths[pivot].movePointLeft(SPANNED)) <= 0) {
                return false;
            }
            for (int j = pivot; j < rows[pivot].length; j++) {
                rows[pivot][j] = rows[pivot][j].divide(head, DIGITS);
            }
            for (int i = 0; i < rows.length; i++) {
                BigDecimal factor = rows[i][pivot];
                for (int j = pivot; i != pivot && j < rows[i].length; j++) {
                    rows[i][j] = rows[i][j].subtract(factor.multiply(rows[pivot][j]), DIGITS);
                }
            }
        }
        return true;
    }

    private static BigDecimal residualSquares(
            BigDecimal[][] design, BigDecimal[] response, BigDecimal[][] solved, int columns) {
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < design.length; i++) {
            BigDecimal residual = response[i];
            for (int a = 0; a < columns; a++) {
                residual = residual.subtract(design[i][a].multiply(solved[a][columns]), DIGITS);
            }
            squares = squares.add(residual.multiply(residual), DIGITS);
        }
        return squares;
    }

    private static BigDecimal crossProduct(BigDecimal[][] left, int a, BigDecimal[][] right, int b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < left.length; i++) {
            sum = sum.add(left[i][a].multiply(right[i][b]));
        }
        return sum;
    }

    private static BigDecimal[][] column(BigDecimal[] response) {
        BigDecimal[][] column = new BigDecimal[response.length][];
        for (int i = 0; i < response.length; i++) {
            column[i] = new BigDecimal[] {response[i]};
        }
        return column;
    }
}
