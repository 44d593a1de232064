package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Regression coefficients with an error that lets the rows of a cluster depend on each other in any way.
 *
 * <p><b>Estimand</b>: the coefficient of a design column in the least squares of the response on the design; in the
 * units of the response over those of the column.
 * <p><b>Assumes</b>: clusters independent; a linear mean. CR2 adjusts each cluster's residuals so that the error is
 * unbiased where rows are independent and alike, and Satterthwaite's degrees of freedom are taken under the same model.
 * <p><b>Undefined</b>: constant column or nothing left unexplained, {@link Reason#NO_VARIATION}; a column that the
 * others span, {@link Reason#SINGULAR}; fewer than four degrees of freedom, {@link Reason#TOO_FEW_CLUSTERS}. Other
 * columns that are spanned are dropped, which leaves the asked coefficient alone.
 * <p><b>Source</b>: Bell &amp; McCaffrey 2002, Surv Methodol 28:169–181; Pustejovsky &amp; Tipton 2018,
 * doi:10.1080/07350015.2016.1247004. Computed from sums within clusters, in time clusters · columns³.
 * <p><b>Checked against</b>: R's clubSandwich, {@code coef_test(vcov = "CR2", test = "Satterthwaite")}.
 */
public final class ClusterRobust {

    private static final double LEAST_DEGREES_OF_FREEDOM = 4;

    private ClusterRobust() {}

    /** The coefficient of a column with its CR2 error, t test and interval. */
    public static Estimate contrast(ClusterSums sums, int column) {
        requireColumns(sums, column);
        if (isConstant(sums, column)) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        return coefficients(sums, column)
                .<Estimate>map(fit -> referred(fit.estimates()[0], fit.covariance()[0][0], fit.degreesOfFreedom()[0]))
                .orElse(new NotEstimable(Reason.SINGULAR));
    }

    /** Coefficients of several columns with their CR2 covariance; empty where one of them is not identified. */
    public static Optional<Coefficients> coefficients(ClusterSums sums, int... columns) {
        return StackedRegressions.of(List.of(sums), columns).map(StackedRegressions::coefficients);
    }

    /** An estimate with its CR2 variance, or why none can be trusted. */
    static Estimate referred(double estimate, double variance, double degreesOfFreedom) {
        if (!(variance > 0)) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        if (!(degreesOfFreedom >= LEAST_DEGREES_OF_FREEDOM)) {
            return new NotEstimable(Reason.TOO_FEW_CLUSTERS);
        }
        return Estimated.ofT(estimate, Math.sqrt(variance), degreesOfFreedom);
    }

    /**
     * The same coefficient with the error that takes all rows as independent. It is here to show what that error hides.
     */
    public static Estimate naive(ClusterSums sums, int column) {
        requireColumns(sums, column);
        if (isConstant(sums, column)) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        LinearFit fit = sums.fit(column);
        double[] contrast = fit.contrast(column);
        double degreesOfFreedom = sums.rows() - fit.dimension();
        if (contrast == null) {
            return new NotEstimable(Reason.SINGULAR);
        }
        if (degreesOfFreedom < 1) {
            return new NotEstimable(Reason.TOO_FEW_CLUSTERS);
        }
        double residual = fit.residualSquares();
        if (residual == 0) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        double length = Math.sqrt(Arrays.stream(contrast).map(x -> x * x).sum());
        return Estimated.ofT(
                fit.estimate(contrast, column), Math.sqrt(residual / degreesOfFreedom) * length, degreesOfFreedom);
    }

    private static boolean isConstant(ClusterSums sums, int column) {
        if (column == 0 || (sums.withCovariate() && column == sums.columns() - 1)) {
            return false;
        }
        double seen = Double.NaN;
        for (int cell = 0; cell < sums.cells(); cell++) {
            double here = sums.patterns()[sums.pattern(cell)][column];
            if (cell > 0 && here != seen) {
                return false;
            }
            seen = here;
        }
        return true;
    }

    static void requireColumns(ClusterSums sums, int... columns) {
        for (int column : columns) {
            if (column < 0 || column >= sums.columns()) {
                throw new IllegalArgumentException("column " + column + " of " + sums.columns());
            }
        }
    }
}
