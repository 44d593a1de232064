package org.massageoutcomes.disclose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.massageoutcomes.compare.RunChart;

/**
 * Months as they may be shown. A mean in full precision is a fraction whose denominator is the month's count of sessions,
 * which is shown nowhere and would let months be taken from totals: so, two decimals.
 */
final class ShownSeries {
    private static final int DECIMALS = 2;
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

    private ShownSeries() {}

    static RunChart of(RunChart chart) {
        BigDecimal lower = rounded(chart.lower());
        BigDecimal upper = rounded(chart.upper());
        for (RunChart.Point point : chart.points()) {
            Double mean = point.mean();
            // What lies beyond a limit is seen to: the limit gives way, since a month's mean can be checked.
            if (mean != null && mean < chart.lower()) {
                lower = lower.max(rounded(mean).add(LEAST));
            } else if (mean != null && mean > chart.upper()) {
                upper = upper.min(rounded(mean).subtract(LEAST));
            }
        }
        return new RunChart(
                chart.outcome(),
                chart.arm(),
                rounded(chart.centre()).doubleValue(),
                lower.doubleValue(),
                upper.doubleValue(),
                chart.trial(),
                chart.points().stream().map(ShownSeries::rounded).toList());
    }

    private static RunChart.Point rounded(RunChart.Point point) {
        Double mean = point.mean();
        return mean == null
                ? point
                : new RunChart.Point(point.month(), rounded(mean).doubleValue(), point.signals());
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
