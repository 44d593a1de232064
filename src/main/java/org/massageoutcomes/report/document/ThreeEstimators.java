package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Better;
import org.massageoutcomes.study.Outcome;

/** The score after, the change, and the change for the same score before; where they part, why. */
final class ThreeEstimators {
    private static final String AFTER = "follow_up";
    private static final String CHANGE = "change";
    private static final String ADJUSTED = "baseline_adjusted";

    private final Outcome outcome;
    private final Facts facts;
    private final Scale scale;

    private ThreeEstimators(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.facts = facts;
        this.scale = Scale.of(outcome);
    }

    /** A table of all conditions, and a sentence for each whose clients did not begin alike; nothing without numbers. */
    static List<Block> of(Outcome outcome, Facts facts) {
        ThreeEstimators three = new ThreeEstimators(outcome, facts);
        Optional<Table> table = three.table();
        List<String> sentences = facts.verdicts(outcome).stream()
                .filter(verdict -> verdict.imbalances().stream().anyMatch(Verdict.Imbalance::isBaseline))
                .flatMap(verdict -> three.sentence(verdict.condition()).stream())
                .toList();
        List<Block> blocks = new ArrayList<>();
        table.ifPresent(blocks::add);
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Points(sentences));
        }
        return blocks;
    }

    private Optional<Table> table() {
        String unit = scale.heading();
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-three-estimators",
                        outcome.label() + ": three ways to use the score before, therapeutic minus regular; positive"
                                + " differences favour therapeutic")
                .column("Condition")
                .column("Score before", unit)
                .column("Score after alone", unit + ", 95% interval")
                .column("Change alone", unit + ", 95% interval")
                .column("Change for the same score before", unit + ", 95% interval");
        for (String condition : facts.conditions(outcome, ADJUSTED, "difference")) {
            table.row(
                    Cell.text(condition),
                    Cell.signed(before(condition), Scale.DECIMALS),
                    ResultsSection.difference(outcome, condition, AFTER, facts),
                    ResultsSection.difference(outcome, condition, CHANGE, facts),
                    ResultsSection.difference(outcome, condition, ADJUSTED, facts));
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    /** Which type began worse and what the three say; empty where one of them has no number. */
    private Optional<String> sentence(String condition) {
        Double before = before(condition);
        Double after = facts.number(outcome.id(), condition, AFTER, "difference");
        Double change = facts.number(outcome.id(), condition, CHANGE, "difference");
        Double adjusted = facts.number(outcome.id(), condition, ADJUSTED, "difference");
        if (before == null || after == null || change == null || adjusted == null) {
            return Optional.empty();
        }
        boolean therapeuticIsHigher = before > 0;
        Arm worse = therapeuticIsHigher == (outcome.better() == Better.LOWER) ? Arm.THERAPEUTIC : Arm.REGULAR;
        return Optional.of(Label.shown(condition) + ": clients of " + worse.id() + " massage began worse, by "
                + scale.amount(before) + ". The score after alone gives " + signed(after) + ", the change alone "
                + signed(change) + ", the change for the same score before " + signed(adjusted) + ". "
                + leaning(change - adjusted, worse));
    }

    private String leaning(double change, Arm worse) {
        String distance = scale.amount(change);
        if (distance.equals(scale.amount(0))) {
            return "Regression to the mean hardly shows here.";
        }
        return (change > 0 ? Arm.THERAPEUTIC : Arm.REGULAR) == worse
                ? "The change alone leans by " + distance + " to " + worse.id()
                        + ", the type that began worse: regression to the mean."
                : "The change alone does not lean to " + worse.id()
                        + ", the type that began worse: here it is not regression to the mean that parts them.";
    }

    private String signed(double number) {
        return Numbers.signed(number, Scale.DECIMALS) + scale.suffix();
    }

    private @Nullable Double before(String condition) {
        Double therapeutic = facts.number(outcome.id(), condition, "describe", "therapeutic:baseline_mean");
        Double regular = facts.number(outcome.id(), condition, "describe", "regular:baseline_mean");
        return therapeutic == null || regular == null ? null : (Double) (therapeutic - regular);
    }
}
