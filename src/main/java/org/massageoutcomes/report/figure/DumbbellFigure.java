package org.massageoutcomes.report.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.Dumbbells;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** Mean scores before and after a session. */
public final class DumbbellFigure {
    private static final String DESCRIBE = "describe";

    private DumbbellFigure() {}

    /** Empty where no condition has both arms. */
    public static Optional<Dumbbells> of(Outcome outcome, Facts facts) {
        List<Dumbbells.Row> rows = facts.conditions(outcome, DESCRIBE, "therapeutic:change_mean").stream()
                .filter(condition -> facts.estimated(outcome.id(), condition, DESCRIBE, "regular:change_mean")
                        .isPresent())
                .map(condition -> row(outcome, condition, facts))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int sign = outcome.better().sign();
        long larger = rows.stream()
                .filter(row -> sign * (row.therapeuticAfter() - row.therapeuticBefore())
                        > sign * (row.regularAfter() - row.regularBefore()))
                .count();
        String title = outcome.label() + ", as recorded: the mean improved more within therapeutic sessions "
                + Words.conditions(larger, rows.size());
        String subtitle = "Mean over sessions, " + Scale.of(outcome).heading() + ": ring before, dot after. "
                + Terms.arm(Arm.THERAPEUTIC) + " (blue) above " + Arm.REGULAR.id()
                + " (orange). Not adjusted for where clients started.";
        Caption caption = new Caption(
                title,
                subtitle,
                title + ". "
                        + String.join(
                                " ", rows.stream().map(DumbbellFigure::words).toList()));
        return Optional.of(new Dumbbells(
                Words.slug(outcome, "before-after"), caption, Scale.of(outcome).heading(), rows));
    }

    private static String words(Dumbbells.Row row) {
        return row.label() + ": therapeutic " + number(row.therapeuticBefore()) + " to "
                + number(row.therapeuticAfter()) + ", regular " + number(row.regularBefore()) + " to "
                + number(row.regularAfter()) + ".";
    }

    private static String number(double mean) {
        return Numbers.decimal(mean, Scale.DECIMALS);
    }

    private static Dumbbells.Row row(Outcome outcome, String condition, Facts facts) {
        return new Dumbbells.Row(
                Label.shown(condition),
                before(outcome, condition, Arm.THERAPEUTIC, facts),
                after(outcome, condition, Arm.THERAPEUTIC, facts),
                before(outcome, condition, Arm.REGULAR, facts),
                after(outcome, condition, Arm.REGULAR, facts));
    }

    private static double before(Outcome outcome, String condition, Arm arm, Facts facts) {
        return Objects.requireNonNull(
                facts.number(outcome.id(), condition, DESCRIBE, arm.id() + ":baseline_mean"), condition);
    }

    /** Of the same sessions: the mean before, moved by the mean improvement in the outcome's direction. */
    private static double after(Outcome outcome, String condition, Arm arm, Facts facts) {
        Double change = facts.number(outcome.id(), condition, DESCRIBE, arm.id() + ":change_mean");
        return before(outcome, condition, arm, facts)
                + outcome.better().sign() * Objects.requireNonNull(change, condition);
    }
}
