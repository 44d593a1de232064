package org.massageoutcomes.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.EValues;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.study.Outcome;

/** How strong something unrecorded would have to be. */
public final class EValueFigure {
    private static final String ANALYSIS = "e_value";

    private EValueFigure() {}

    /** Empty where no condition has an E-value. */
    public static Optional<EValues> of(Outcome outcome, Facts facts) {
        List<EValues.Row> rows = facts.conditions(outcome, ANALYSIS, "point").stream()
                .flatMap(condition -> row(outcome, condition, facts))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String title = outcome.label() + ": " + finding(rows);
        String subtitle = "E-value of the headline: the least risk ratio that something unrecorded would need with both"
                + " type and outcome. Dot: to explain the estimate away. Bar: to move the interval to no difference.";
        String alternative = title + ". "
                + String.join(
                        " ",
                        rows.stream()
                                .map(row -> row.label() + ": " + row.words() + ".")
                                .toList());
        return Optional.of(
                new EValues(Words.slug(outcome, "unrecorded"), new Caption(title, subtitle, alternative), rows));
    }

    private static String finding(List<EValues.Row> rows) {
        double firmest = rows.stream().mapToDouble(EValues.Row::limit).max().orElse(1);
        long open = rows.stream().filter(row -> row.limit() <= 1).count();
        return firmest <= 1
                ? "nothing unrecorded is needed, for no interval excludes no difference"
                : "something unrecorded with a risk ratio of " + Numbers.decimal(firmest, 1)
                        + " could move every interval to no difference"
                        + (open == 0 ? "" : "; nothing is needed " + Words.conditions(open, rows.size()));
    }

    private static Stream<EValues.Row> row(Outcome outcome, String condition, Facts facts) {
        Double point = facts.number(outcome.id(), condition, ANALYSIS, "point");
        Double limit = facts.number(outcome.id(), condition, ANALYSIS, "limit");
        return point == null || limit == null
                ? Stream.empty()
                : Stream.of(new EValues.Row(
                        Label.shown(condition),
                        point,
                        limit,
                        Numbers.decimal(point, 1) + "; " + Numbers.decimal(limit, 1)));
    }
}
