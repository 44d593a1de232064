package org.massageoutcomes.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.report.ShortestDecimal;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.ResponderBars;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** Share of sessions with enough improvement to count as a response. */
public final class ResponderFigure {
    private ResponderFigure() {}

    /**
     * A response as an outcome counts it.
     *
     * @param analysis its name in results
     * @param words what counts, e.g. {@code at least 30% less pain}
     */
    public record Threshold(String analysis, String words) {}

    /** The thresholds of an outcome that have estimates. */
    public static List<Threshold> thresholds(Outcome outcome, Facts facts) {
        String inside = new Sentences(outcome).outcomeInside();
        List<Threshold> all = new ArrayList<>();
        outcome.responderPercent()
                .forEach(percent ->
                        all.add(new Threshold("responder_" + percent, inside + " at least " + percent + "% better")));
        outcome.responderPoints()
                .forEach(points -> all.add(new Threshold(
                        "responder_points_" + ShortestDecimal.of(points),
                        inside + " at least " + Scale.of(outcome).margin(points.doubleValue()) + " better")));
        return all.stream()
                .filter(threshold -> !facts.conditions(outcome, threshold.analysis(), "therapeutic:rate")
                        .isEmpty())
                .toList();
    }

    /** The outcome's first threshold; the others are in the table. Empty where it has none. */
    public static Optional<ResponderBars> of(Outcome outcome, Facts facts) {
        return thresholds(outcome, facts).stream().findFirst().map(threshold -> bars(outcome, threshold, facts));
    }

    private static ResponderBars bars(Outcome outcome, Threshold threshold, Facts facts) {
        List<ResponderBars.Row> rows = facts.conditions(outcome, threshold.analysis(), "therapeutic:rate").stream()
                .flatMap(condition -> row(outcome, condition, threshold, facts))
                .toList();
        long more =
                rows.stream().filter(row -> row.therapeutic() > row.regular()).count();
        String title = "Sessions with " + threshold.words() + ": a larger share of therapeutic than of regular ones "
                + Words.conditions(more, rows.size());
        String subtitle = "Share of sessions that began with a score above 0. Therapeutic (blue) above regular"
                + " (orange); difference in percentage points.";
        Caption caption = new Caption(
                title,
                subtitle,
                title + ". "
                        + String.join(
                                " ", rows.stream().map(ResponderFigure::words).toList()));
        return new ResponderBars(Words.slug(outcome, "responders"), caption, rows);
    }

    private static String words(ResponderBars.Row row) {
        return row.label() + ": therapeutic " + Numbers.percent(row.therapeutic()) + ", regular "
                + Numbers.percent(row.regular()) + ".";
    }

    private static Stream<ResponderBars.Row> row(Outcome outcome, String condition, Threshold threshold, Facts facts) {
        Double therapeutic = facts.number(outcome.id(), condition, threshold.analysis(), "therapeutic:rate");
        Double regular = facts.number(outcome.id(), condition, threshold.analysis(), "regular:rate");
        String words = facts.estimated(outcome.id(), condition, threshold.analysis(), "risk_difference")
                .map(ResponderFigure::percentagePoints)
                .orElse("");
        return therapeutic == null || regular == null
                ? Stream.empty()
                : Stream.of(new ResponderBars.Row(Label.shown(condition), therapeutic, regular, words));
    }

    /** A difference of shares, in percentage points. */
    public static String percentagePoints(Estimated difference) {
        Double low = difference.low();
        Double high = difference.high();
        double points = Objects.requireNonNull(difference.estimate()) * 100;
        return low == null || high == null
                ? Numbers.signed(points, 0)
                : Numbers.difference(points, "", low * 100, high * 100, 0, 0);
    }
}
