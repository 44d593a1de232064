package org.massageoutcomes.disclose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.massageoutcomes.compare.RunChart;

/**
 * Months as they may be shown. A mean in full precision is a fraction whose denominator is the month's count of sessions,
 * which is shown nowhere and would let months be taken from totals: so, two decimals.
 */
final class ShownSeries {
    private static final int DECIMALS = 2;

    private ShownSeries() {}

    static RunChart of(RunChart chart) {
        return new RunChart(
                chart.outcome(),
                chart.arm(),
                rounded(chart.centre()),
                rounded(chart.lower()),
                rounded(chart.upper()),
                chart.trial(),
                chart.points().stream().map(ShownSeries::rounded).toList());
    }

    private static RunChart.Point rounded(RunChart.Point point) {
        return point.mean() == null
                ? point
                : new RunChart.Point(point.month(), rounded(Objects.requireNonNull(point.mean())), point.signals());
    }

    private static double rounded(double mean) {
        return BigDecimal.valueOf(mean)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
