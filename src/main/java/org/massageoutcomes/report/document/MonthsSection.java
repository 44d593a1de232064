package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.report.figure.RunFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.FlowWords;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.report.words.Trend;
import org.massageoutcomes.study.Outcome;

/** Month by month: the numbers of the run charts. */
final class MonthsSection {
    private MonthsSection() {}

    static Optional<Section> of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        for (Outcome outcome : facts.findings().outcomes()) {
            List<RunChart> charts = RunFigure.charts(outcome, facts);
            if (!charts.isEmpty()) {
                if (!facts.primaryOutcomes().contains(outcome)) {
                    RunFigure.of(outcome, facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
                }
                charts.forEach(chart -> blocks.add(table(outcome, chart)));
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.add(
                0,
                new Block.Paragraph("A month is out of the ordinary where it lies outside the limits, ends seven in a"
                        + " row rising, falling or on one side of the mean, or is one of two in three beyond two thirds"
                        + " of the way to the same limit. Anything else is ordinary variation and needs no explanation."
                        + " The charts are on the first page."));
        return Optional.of(new Section("months", "Month by month", blocks));
    }

    private static Table table(Outcome outcome, RunChart chart) {
        Scale scale = Scale.of(outcome);
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-months-" + chart.arm().id(),
                        outcome.label() + ", " + Terms.arm(chart.arm()).toLowerCase(java.util.Locale.ROOT)
                                + ": mean of the months " + Numbers.decimal(chart.centre(), 1) + ", ordinary between "
                                + Numbers.interval(chart.lower(), chart.upper(), 1) + " " + scale.heading())
                .column("Month")
                .column("Mean improvement", scale.heading())
                .column("Out of the ordinary");
        for (RunChart.Point point : chart.points()) {
            table.row(
                    Cell.text(Numbers.month(point.month())),
                    point.mean() == null ? Cell.text(FlowWords.HIDDEN) : Cell.decimal(point.mean(), Scale.DECIMALS),
                    point.signals().isEmpty() ? Cell.text("no") : Cell.text(Trend.words(point.signals())));
        }
        return table.build();
    }
}
