package org.massageoutcomes.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Least squares from {@link ClusterSums}, in an orthonormal basis: one function for each design column that is not
 * spanned, and one for what of the covariate those do not explain. Products of large sums, which would cancel, never
 * meet: covariate and response are centred at each pattern's fit, in two doubles, before anything is multiplied.
 */
final class LinearFit {

    private static final double ROUNDING_OF_VARYING = 0x1p-86;
    private static final double ROUNDING_OF_WHOLE = 0x1p-100;
    private static final double ROUNDING_OF_DIFFERENCE = 0x1p-46;

    private final ClusterSums sums;
    private final Totals totals;
    private final Basis basis;
    private final Residuals residuals;
    private final double[] covariateCoordinates;
    private final int[] asked;
    /** The length of the unexplained covariate; 0 where the design has none or the other columns span it. */
    private final double covariateLength;

    private final double slope;
    private final double[] responseCoordinates;
    private final double[] fittedAt;
    private final boolean covariateBlursAsked;
    private @Nullable Double residualSquares;

    LinearFit(ClusterSums sums, int... askedColumns) {
        this.sums = sums;
        asked = askedColumns.clone();
        totals = new Totals(sums);
        basis = new Basis(sums.patterns(), totals.n, askedLast(sums, asked));
        double[] left = deviations(totals.b, totals.meanCovariate);
        covariateCoordinates = basis.coordinates(left);
        Twofold[] covariateAt = offsets(totals.meanCovariate, covariateCoordinates);
        responseCoordinates = basis.coordinates(deviations(totals.y, totals.meanResponse));
        Twofold[] responseAt = offsets(totals.meanResponse, responseCoordinates);
        fittedAt = new double[totals.n.length];
        Arrays.setAll(fittedAt, k -> basis.fitted(responseCoordinates, k));
        residuals = new Residuals(sums, covariateAt, responseAt);
        ExactSum squares = new ExactSum();
        ExactSum products = new ExactSum();
        if (sums.withCovariate()) {
            addAbout(squares, products);
        }
        double unexplained = Math.sqrt(squares.finish());
        // The basis is orthonormal, so what it explains and what it leaves add up.
        double whole = Math.hypot(unexplained, Math.sqrt(dot(covariateCoordinates, covariateCoordinates)));
        boolean spanned = !(unexplained > Basis.SPANNED * whole);
        covariateLength = spanned ? 0 : unexplained;
        covariateBlursAsked = sums.withCovariate() && spanned && projectionOnAsked() > Basis.SPANNED * whole;
        slope = spanned ? 0 : products.finish() / (covariateLength * covariateLength);
        residuals.subtract(slope);
    }

    /** Coordinates of a row: the basis' functions, then the unexplained covariate if there is one. */
    int dimension() {
        return basis.size() + (covariateLength > 0 ? 1 : 0);
    }

    boolean hasCovariate() {
        return covariateLength > 0;
    }

    double covariateLength() {
        return covariateLength;
    }

    Basis basis() {
        return basis;
    }

    ClusterSums sums() {
        return sums;
    }

    /** Whether these columns, and no others, were asked for. */
    boolean isOf(int... columns) {
        return Arrays.equals(asked, columns);
    }

    /** The moments of the cells about their fit. */
    Residuals residuals() {
        return residuals;
    }

    /** The sum of squares of a cell's residuals that rounding alone may leave. */
    double rounding(int cell) {
        double fitted = fittedAt[sums.pattern(cell)];
        double varying = residuals.squaresBefore(cell) + residuals.n(cell) * fitted * fitted;
        return ROUNDING_OF_VARYING * varying + ROUNDING_OF_WHOLE * residuals.recordedSquares(cell);
    }

    /** The sum of squared residuals; 0 where they are rounding only. */
    synchronized double residualSquares() {
        Double known = residualSquares;
        if (known == null) {
            known = findResidualSquares();
            residualSquares = known;
        }
        return known;
    }

    private double findResidualSquares() {
        ExactSum squares = new ExactSum();
        ExactSum rounding = new ExactSum();
        for (int cell = 0; cell < sums.cells(); cell++) {
            int times = sums.timesOfCell(cell);
            squares.add(residuals.squares(cell), times);
            rounding.add(rounding(cell) + ROUNDING_OF_DIFFERENCE * residuals.squaresBefore(cell), times);
        }
        double residual = squares.finish();
        return residual > rounding.finish() ? residual : 0;
    }

    /** The coefficient of a column as a weighting of the coordinates; null if the rows do not identify it. */
    double @Nullable [] contrast(int column) {
        if (covariateBlursAsked) {
            return null;
        }
        double[] weights = new double[dimension()];
        if (sums.withCovariate() && column == sums.columns() - 1) {
            if (covariateLength == 0) {
                return null;
            }
            weights[basis.size()] = 1 / covariateLength;
            return weights;
        }
        int function = basis.functionOf(column);
        if (function < 0) {
            return null;
        }
        double[] row = basis.coefficientOf(function);
        System.arraycopy(row, 0, weights, 0, row.length);
        if (covariateLength > 0) {
            double explained = dot(row, covariateCoordinates) + ofConstant(column) * totals.meanCovariate;
            weights[row.length] = -explained / covariateLength;
        }
        return weights;
    }

    /** The coefficient that a contrast stands for. */
    double estimate(double[] contrast, int column) {
        double sum = 0;
        for (int j = 0; j < basis.size(); j++) {
            sum += contrast[j] * responseCoordinates[j];
        }
        if (covariateLength > 0) {
            sum += contrast[basis.size()] * slope * covariateLength;
        }
        return sum + ofConstant(column) * totals.meanResponse;
    }

    /** The coefficient in the fit of a constant 1, which centring took from covariate and response. */
    private double ofConstant(int column) {
        int function = basis.functionOf(column);
        if (function < 0 || (column != 0 && hasIntercept())) {
            return 0;
        }
        return dot(basis.coefficientOf(function), basis.coordinates(totals.n));
    }

    private boolean hasIntercept() {
        return Arrays.stream(sums.patterns()).allMatch(pattern -> pattern[0] == 1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static int[] askedLast(ClusterSums sums, int[] askedColumns) {
        int columns = sums.columns() - (sums.withCovariate() ? 1 : 0);
        int[] order = new int[columns];
        int at = 0;
        for (int column = 0; column < columns; column++) {
            int candidate = column;
            if (Arrays.stream(askedColumns).noneMatch(each -> each == candidate)) {
                order[at++] = column;
            }
        }
        for (int column : askedColumns) {
            if (column < columns) {
                order[at++] = column;
            }
        }
        return order;
    }

    private double projectionOnAsked() {
        double sum = 0;
        for (int column : asked) {
            int function = basis.functionOf(column);
            if (function >= 0) {
                sum += covariateCoordinates[function] * covariateCoordinates[function];
            }
        }
        return Math.sqrt(sum);
    }

    private double[] deviations(Twofold[] patternSums, double mean) {
        double[] deviations = new double[patternSums.length];
        for (int k = 0; k < deviations.length; k++) {
            deviations[k] = new Twofold()
                    .set(patternSums[k].high(), patternSums[k].low())
                    .addProduct(-totals.weights[k].high(), mean)
                    .addProduct(-totals.weights[k].low(), mean)
                    .high();
        }
        return deviations;
    }

    private Twofold[] offsets(double mean, double[] coordinates) {
        Twofold[] offsets = constant(mean);
        for (int k = 0; k < offsets.length; k++) {
            offsets[k].add(basis.fitted(coordinates, k));
        }
        return offsets;
    }

    private Twofold[] constant(double mean) {
        Twofold[] offsets = new Twofold[totals.n.length];
        Arrays.setAll(offsets, k -> new Twofold().set(mean, 0));
        return offsets;
    }

    /** Sums of squares of the covariate, and of its products with the response, both about what the basis explains. */
    private void addAbout(ExactSum squares, ExactSum products) {
        for (int cell = 0; cell < sums.cells(); cell++) {
            squares.add(residuals.covariateSquares(cell), sums.timesOfCell(cell));
            products.add(residuals.products(cell), sums.timesOfCell(cell));
        }
    }
}
