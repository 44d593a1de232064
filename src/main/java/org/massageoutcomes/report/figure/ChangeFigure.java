package org.massageoutcomes.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.compare.ChangeShares;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.ChangeBars;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** How improvement is spread over sessions. */
public final class ChangeFigure {
    private ChangeFigure() {}

    /** Empty where no condition has the shares of both arms. */
    public static Optional<ChangeBars> of(Outcome outcome, Facts facts) {
        List<ChangeShares> changes = facts.findings().changes().stream()
                .filter(change -> change.outcome().equals(outcome.id()))
                .toList();
        List<ChangeBars.Row> rows = facts.findings().conditions().stream()
                .flatMap(condition -> row(condition, changes))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Double> bounds = changes.get(0).bounds();
        List<String> classes = classes(bounds);
        int worse = (int) bounds.stream().filter(bound -> bound <= 0).count();
        String subtitle =
                "Share of sessions by improvement, " + Scale.of(outcome).heading() + ", from left: "
                        + String.join("; ", classes) + ". T therapeutic, R regular.";
        String title = title(outcome, rows, worse);
        Caption caption =
                new Caption(title, subtitle, title + ". " + subtitle + " The shares are in the table that follows.");
        return Optional.of(new ChangeBars(Words.slug(outcome, "spread"), caption, classes, worse, rows));
    }

    /** Names of the classes between the bounds. */
    public static List<String> classes(List<Double> bounds) {
        List<String> classes = new ArrayList<>();
        classes.add("below " + Numbers.exact(bounds.get(0)));
        for (int i = 1; i < bounds.size(); i++) {
            classes.add(Numbers.exact(bounds.get(i - 1)) + " to below " + Numbers.exact(bounds.get(i)));
        }
        classes.add(Numbers.exact(bounds.get(bounds.size() - 1)) + " or more");
        return classes;
    }

    private static String title(Outcome outcome, List<ChangeBars.Row> rows, int worse) {
        long fewer = rows.stream()
                .filter(row -> sum(row.therapeutic(), worse) < sum(row.regular(), worse))
                .count();
        return outcome.label()
                + ": a smaller share of therapeutic than of regular sessions ended worse than they began "
                + Words.conditions(fewer, rows.size());
    }

    private static double sum(List<Double> shares, int first) {
        return shares.subList(0, first).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Stream<ChangeBars.Row> row(String condition, List<ChangeShares> changes) {
        Optional<ChangeShares> therapeutic = find(condition, Arm.THERAPEUTIC, changes);
        Optional<ChangeShares> regular = find(condition, Arm.REGULAR, changes);
        return therapeutic.isEmpty() || regular.isEmpty()
                ? Stream.empty()
                : Stream.of(new ChangeBars.Row(
                        Label.shown(condition),
                        therapeutic.get().shares(),
                        regular.get().shares()));
    }

    private static Optional<ChangeShares> find(String condition, Arm arm, List<ChangeShares> changes) {
        return changes.stream()
                .filter(change -> change.condition().equals(condition) && change.arm() == arm)
                .findFirst();
    }
}
