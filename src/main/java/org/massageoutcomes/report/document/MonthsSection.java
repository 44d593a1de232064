package org.massageoutcomes.report.document;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                blocks.add(table(outcome, charts));
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.add(
                0,
                new Block.Paragraph(
                        "A month is out of the ordinary where it lies outside the limits, is in a run of seven"
                                + " or more that rise, fall or keep to one side of the mean, or is one of two in three beyond two thirds"
                                + " of the way to the same limit. Anything else is ordinary variation and needs no explanation."
                                + " The charts of the outcomes with verdicts are on the first page."));
        return Optional.of(new Section("months", "Month by month", blocks));
    }

    private static Table table(Outcome outcome, List<RunChart> charts) {
        Scale scale = Scale.of(outcome);
        int decimals = decimals(charts);
        TableBuilder table =
                new TableBuilder(outcome.id() + "-months", caption(outcome, charts, scale, decimals)).column("Month");
        for (RunChart chart : charts) {
            table.column(Terms.arm(chart.arm()), scale.heading()).column("Out of the ordinary");
        }
        for (YearMonth month : RunFigure.months(charts)) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(Numbers.month(month))));
            charts.forEach(chart -> RunFigure.point(chart, month)
                    .ifPresentOrElse(
                            point -> add(row, point, decimals), () -> row.addAll(List.of(Cell.NONE, Cell.NONE))));
            table.row(row);
        }
        return table.build();
    }

    /** One more where a month outside the limits would else look as if it lay on one. */
    private static int decimals(List<RunChart> charts) {
        return Scale.DECIMALS + (charts.stream().anyMatch(MonthsSection::blursALimit) ? 1 : 0);
    }

    private static boolean blursALimit(RunChart chart) {
        return chart.points().stream()
                .map(RunChart.Point::mean)
                .filter(Objects::nonNull)
                .anyMatch(mean -> mean < chart.lower() && lookAlike(mean, chart.lower())
                        || mean > chart.upper() && lookAlike(mean, chart.upper()));
    }

    private static boolean lookAlike(double one, double other) {
        return Numbers.decimal(one, Scale.DECIMALS).equals(Numbers.decimal(other, Scale.DECIMALS));
    }

    private static void add(List<Cell> row, RunChart.Point point, int decimals) {
        if (point.mean() == null) {
            row.addAll(List.of(Cell.text(FlowWords.HIDDEN), Cell.NONE));
        } else {
            row.add(Cell.decimal(point.mean(), decimals));
            row.add(Cell.text(point.signals().isEmpty() ? "no" : Trend.words(point.signals())));
        }
    }

    private static String caption(Outcome outcome, List<RunChart> charts, Scale scale, int decimals) {
        List<String> limits = charts.stream()
                .map(chart -> chart.arm().id() + " " + Numbers.interval(chart.lower(), chart.upper(), decimals))
                .toList();
        return outcome.label() + ": mean improvement by month. Ordinary, in " + scale.heading() + ": "
                + String.join(", ", limits);
    }
}
