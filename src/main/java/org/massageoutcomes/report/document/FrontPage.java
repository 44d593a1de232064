package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.report.ShortestDecimal;
import org.massageoutcomes.report.chart.Letters;
import org.massageoutcomes.report.chart.RunPanels;
import org.massageoutcomes.report.figure.RunFigure;
import org.massageoutcomes.report.words.Coverage;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.FlowWords;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.report.words.Summary;
import org.massageoutcomes.report.words.Trend;
import org.massageoutcomes.study.Outcome;

/**
 * What a manager reads: one side of paper.
 *
 * @param notices what must be known before anything is believed or passed on
 * @param question what was asked
 * @param outcomes a column each
 * @param months the last month beside the one before
 * @param facts single lines: how much, what was left out, how far to trust it
 */
public record FrontPage(
        String title,
        String period,
        List<String> notices,
        String question,
        List<Column> outcomes,
        List<Month> months,
        List<Line> facts) {

    /**
     * An outcome's answers.
     *
     * @param margin what is too small to matter
     * @param unit of the numbers
     * @param summary the verdicts counted in a sentence
     * @param pooled the average over conditions in a sentence; empty where there is none
     * @param groups conditions by verdict
     * @param marks what the letters beside conditions mean
     */
    public record Column(
            String label,
            String margin,
            String unit,
            String summary,
            String pooled,
            List<AnswerGroup> groups,
            List<Marks.Line> marks) {
        /** A page may set digits in a column, each as wide as the widest. */
        private static final double ALL_DIGITS_ALIKE = 1.08;

        public Column {
            groups = List.copyOf(groups);
            marks = List.copyOf(marks);
        }

        /** How to read the numbers. */
        public String reading() {
            return "Difference in improvement, " + unit
                    + ", with its 95% interval; positive favours therapeutic massage.";
        }

        /** What is too small to matter, which is shaded where there is a picture beside the numbers. */
        public String shading(boolean isPictured) {
            if (margin.isEmpty()) {
                return "";
            }
            return isPictured ? " Shaded: " + margin + "." : " " + RobustnessSection.capital(margin) + ".";
        }

        /** Room for the numbers, in widths of the letter m. */
        public String numbersWidth() {
            double points = groups.stream()
                    .flatMap(group -> group.answers().stream())
                    .mapToDouble(answer -> Letters.width(answer.numbers(), 10, false))
                    .max()
                    .orElse(0);
            double widest = Math.max(points * ALL_DIGITS_ALIKE, Letters.width("Difference", 10, true));
            return ShortestDecimal.of(Math.ceil(widest + 2) / 10);
        }
    }

    /** Months of an outcome in words and as a chart. */
    public record Month(String label, List<String> sentences, RunPanels chart) {}

    /** A heading and its line. */
    public record Line(String heading, String text) {}

    public static FrontPage of(Facts facts) {
        Findings findings = facts.findings();
        Scope scope = findings.scope();
        List<Outcome> outcomes = facts.primaryOutcomes();
        return new FrontPage(
                title(scope),
                FlowWords.period(scope),
                notices(scope, Sites.arePooled(facts)),
                question(outcomes),
                outcomes.stream().map(outcome -> column(outcome, facts)).toList(),
                outcomes.stream().flatMap(outcome -> month(outcome, facts)).toList(),
                lines(facts));
    }

    private static String title(Scope scope) {
        String own = Label.shown(scope.title());
        return own.isEmpty() ? "Therapeutic and regular massage compared" : own;
    }

    private static List<String> notices(Scope scope, boolean arePooled) {
        List<String> notices = new ArrayList<>();
        if (scope.synthetic()) {
            notices.add("Synthetic data. These sessions are made up; nothing here is about real clients.");
        }
        if (!scope.clientsRecorded()) {
            notices.add("Not for sharing. Clients are not recorded, so small groups cannot be told from large ones, and"
                    + " there are no intervals and no verdicts.");
        }
        if (!scope.datesRecorded()) {
            notices.add(
                    arePooled
                            ? datesOfSites(scope)
                            : "Dates are not recorded: months and courses of care are left out.");
        }
        return notices;
    }

    private static String datesOfSites(Scope scope) {
        return scope.firstMonth() == null
                ? "Dates are recorded at no site."
                : "Dates are not recorded at every site: the period is that of the sites that record them.";
    }

    private static String question(List<Outcome> outcomes) {
        String measured = outcomes.isEmpty()
                ? "improve"
                : "improve in " + Sentences.list(outcomes.stream().map(o -> new Sentences(o).outcomeInside()));
        return "Within a session, and for the same score at the door, how much more do clients " + measured
                + " with therapeutic than with regular massage?";
    }

    private static Column column(Outcome outcome, Facts facts) {
        String margin = facts.verdicts(outcome).stream()
                .findFirst()
                .map(verdict -> "less than " + Scale.of(outcome).margin(verdict.margin()) + " is too small to matter")
                .orElse("");
        Answers answers = new Answers(outcome, facts);
        return new Column(
                Label.shown(outcome.label()),
                margin,
                Scale.of(outcome).heading(),
                Summary.of(outcome, facts),
                Summary.pooled(outcome, facts),
                answers.groups(),
                answers.marks());
    }

    private static Stream<Month> month(Outcome outcome, Facts facts) {
        List<RunChart> charts = RunFigure.charts(outcome, facts);
        Optional<Trend.Pair> pair = Trend.lastMonths(charts);
        return RunFigure.of(outcome, facts).stream()
                .map(chart -> new Month(
                        Label.shown(outcome.label())
                                + pair.map(months -> ", " + Trend.heading(months))
                                        .orElse(", month by month"),
                        sentences(pair, charts, outcome, facts),
                        chart));
    }

    private static List<String> sentences(
            Optional<Trend.Pair> pair, List<RunChart> charts, Outcome outcome, Facts facts) {
        List<String> sentences =
                new ArrayList<>(Coverage.of(outcome, facts).sentence().stream().toList());
        if (!sentences.isEmpty() && facts.findings().scope().monthReport() != null) {
            sentences.add("Another month's report may rest on other conditions: compare months within a report.");
        }
        sentences.addAll(pair.map(months -> Trend.sentences(months, charts, Scale.of(outcome)))
                .orElse(List.of("No month can be shown for both types.")));
        return sentences;
    }

    private static List<Line> lines(Facts facts) {
        Findings findings = facts.findings();
        return Stream.of(
                        line("Sites", Sites.names(facts)),
                        line("In a new " + Sites.one(facts), Sites.summary(facts)),
                        line("In the data", FlowWords.sessions(findings.flow())),
                        line("Left out", FlowWords.leftOut(findings.flow()) + hidden(findings)),
                        line("How far to trust it", Summary.trust(findings)),
                        line("Not in the data", Summary.absent(findings.scope())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String hidden(Findings findings) {
        Scope scope = findings.scope();
        return " Groups of fewer than " + Numbers.count(scope.minimumClients())
                + (scope.clientsRecorded() ? " clients" : " sessions") + " are not shown"
                + (scope.monthReport() == null
                        ? "."
                        : ", and neither is what would tell of so few beside an earlier month's report.");
    }

    private static Optional<Line> line(String heading, @Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new Line(heading, text));
    }
}
