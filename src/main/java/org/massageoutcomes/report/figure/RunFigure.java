package org.massageoutcomes.report.figure;

import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.RunPanels;
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
        String findings = String.join("; ", charts.stream().map(Trend::finding).toList());
        String title = outcome.label() + ", month by month. " + findings;
        String subtitle = "Mean improvement within a session, " + scale.heading()
                + ". Dashed: mean of the months. Band: ordinary variation. Ringed: out of the ordinary.";
        List<String> months = charts.get(0).points().stream()
                .map(point -> Numbers.shortMonth(point.month()))
                .toList();
        return Optional.of(new RunPanels(
                Words.slug(outcome, "months"),
                new Caption(title, subtitle, title + "."),
                scale.heading(),
                months,
                charts.stream().map(chart -> panel(chart, scale)).toList()));
    }

    /** An outcome's charts of the same months, one an arm. */
    public static List<RunChart> charts(Outcome outcome, Facts facts) {
        return facts.findings().runCharts().stream()
                .filter(chart ->
                        chart.outcome().equals(outcome.id()) && !chart.points().isEmpty())
                .toList();
    }

    private static RunPanels.Panel panel(RunChart chart, Scale scale) {
        return new RunPanels.Panel(
                chart.arm(),
                Terms.arm(chart.arm()) + ", mean " + scale.amount(chart.centre()),
                chart.centre(),
                chart.lower(),
                chart.upper(),
                chart.points().stream()
                        .map(point -> new RunPanels.Point(
                                point.mean(), !point.signals().isEmpty()))
                        .toList());
    }
}
