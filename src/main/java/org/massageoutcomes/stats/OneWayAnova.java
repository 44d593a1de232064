package org.massageoutcomes.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Do the means of several groups differ?
 *
 * <p><b>Estimand</b>: F, the variance between groups over that within; no unit.
 * <p><b>Assumes</b>: independent normal numbers of one variance.
 * <p><b>Undefined</b>: fewer than two groups or no more numbers than groups, {@link Reason#TOO_FEW_CLIENTS}; no variance
 * within groups, {@link Reason#NO_VARIATION}.
 * <p><b>Source</b>: Fisher 1925. Sums of squares are exact, so that none is lost against the numbers' common level.
 * <p><b>Checked against</b>: NIST's certified values; R's {@code aov} and {@code pf}.
 */
public final class OneWayAnova {

    private static final MathContext DIGITS = new MathContext(60);

    private OneWayAnova() {}

    /**
     * The F test: F as statistic, the degrees of freedom within groups, p.
     *
     * @param groups of exact decimals, none empty
     */
    public static Estimate of(List<List<BigDecimal>> groups) {
        int n = groups.stream().mapToInt(List::size).sum();
        int k = groups.size();
        if (k < 2 || n <= k) {
            return new NotEstimable(Reason.TOO_FEW_CLIENTS);
        }
        BigDecimal ofGroups = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (List<BigDecimal> group : groups) {
            BigDecimal sum = group.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            ofGroups = ofGroups.add(sum.multiply(sum).divide(BigDecimal.valueOf(group.size()), DIGITS));
            total = total.add(sum);
            squares = group.stream().map(x -> x.multiply(x)).reduce(squares, BigDecimal::add);
        }
        BigDecimal between = ofGroups.subtract(total.multiply(total).divide(BigDecimal.valueOf(n), DIGITS));
        BigDecimal within = squares.subtract(ofGroups);
        if (within.compareTo(squares.movePointLeft(DIGITS.getPrecision() - 10)) <= 0) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        double f = between.multiply(BigDecimal.valueOf(n - k))
                .divide(within.multiply(BigDecimal.valueOf(k - 1)), DIGITS)
                .doubleValue();
        return new Estimated(null, null, f, (double) (n - k), pValue(Math.max(0, f), k - 1, n - k), null, null);
    }

    /** P(F ≥ f), as a tail. */
    static double pValue(double f, double numeratorDegrees, double denominatorDegrees) {
        return FDistribution.of(numeratorDegrees, denominatorDegrees).survivalProbability(f);
    }
}
