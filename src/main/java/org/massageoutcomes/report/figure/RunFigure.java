package org.massageoutcomes.report.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.RunPanels;
import org.massageoutcomes.report.words.Coverage;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.report.words.Trend;
import org.massageoutcomes.study.Outcome;

/** Mean improvement month by month. */
public final class RunFigure {
    private RunFigure() {}

    /** Empty where there are no months. */
    public static Optional<RunPanels> of(Outcome outcome, Facts facts) {
        List<RunChart> charts = charts(outcome, facts);
        if (charts.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.of(outcome);
        String title =
                outcome.label() + Coverage.of(outcome, facts).inTitle() + ", month by month: " + Trend.findings(charts);
        String subtitle = "Mean improvement within a session, " + scale.heading()
                + ". Dashed: mean of the months. Band: ordinary variation. Ringed: out of the ordinary.";
        List<YearMonth> months = months(charts);
        return Optional.of(new RunPanels(
                Words.slug(outcome, "months"),
                new Caption(title, subtitle, title + "."),
                scale.heading(),
                months.stream().map(Numbers::shortMonth).toList(),
                charts.stream().map(chart -> panel(chart, months, scale)).toList()));
    }

    /** An outcome's charts of the same months, one an arm. */
    public static List<RunChart> charts(Outcome outcome, Facts facts) {
        return facts.findings().runCharts().stream()
                .filter(chart ->
                        chart.outcome().equals(outcome.id()) && !chart.points().isEmpty())
                .toList();
    }

    /** Every month from the first of any chart to the last: arms may start and end in different ones. */
    public static List<YearMonth> months(List<RunChart> charts) {
        return charts.stream()
                .flatMap(chart -> chart.points().stream())
                .map(RunChart.Point::month)
                .distinct()
                .sorted()
                .toList();
    }

    /** The point of a month; empty where the chart has none. */
    public static Optional<RunChart.Point> point(RunChart chart, YearMonth month) {
        return chart.points().stream()
                .filter(point -> point.month().equals(month))
                .findFirst();
    }

    private static RunPanels.Panel panel(RunChart chart, List<YearMonth> months, Scale scale) {
        return new RunPanels.Panel(
                chart.arm(),
                Terms.arm(chart.arm()) + ", mean " + scale.amount(chart.centre()),
                chart.centre(),
                chart.lower(),
                chart.upper(),
                months.stream()
                        .map(month -> point(chart, month)
                                .map(point -> new RunPanels.Point(
                                        point.mean(), !point.signals().isEmpty()))
                                .orElse(new RunPanels.Point(null, false)))
                        .toList());
    }
}
