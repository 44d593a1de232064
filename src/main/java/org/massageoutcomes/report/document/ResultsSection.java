package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.ChangeShares;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.report.figure.ChangeFigure;
import org.massageoutcomes.report.figure.CourseFigure;
import org.massageoutcomes.report.figure.DumbbellFigure;
import org.massageoutcomes.report.figure.ResponderFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** Results per condition: before and after, responders, spread, and the course of care. */
final class ResultsSection {
    private ResultsSection() {}

    static Optional<Section> of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        for (Outcome outcome : facts.outcomesWithEstimates()) {
            List<Block> own = blocks(outcome, facts);
            if (!own.isEmpty()) {
                blocks.add(new Block.Heading(Label.shown(outcome.label())));
                blocks.addAll(own);
            }
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("results", "Results for each condition", blocks));
    }

    private static List<Block> blocks(Outcome outcome, Facts facts) {
        boolean drawn = facts.primaryOutcomes().contains(outcome);
        List<Block> blocks = new ArrayList<>();
        if (drawn) {
            DumbbellFigure.of(outcome, facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        }
        add(blocks, changes(outcome, facts));
        if (drawn) {
            ResponderFigure.of(outcome, facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        }
        add(blocks, responders(outcome, facts));
        add(blocks, MeasurementErrorTable.of(outcome, facts));
        if (drawn) {
            ChangeFigure.of(outcome, facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        }
        spread(outcome, facts).ifPresent(blocks::add);
        if (drawn) {
            CourseFigure.of(outcome, facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        }
        add(blocks, CourseTable.of(outcome, facts));
        return blocks;
    }

    private static void add(List<Block> blocks, TableBuilder table) {
        if (!table.isEmpty()) {
            blocks.add(table.build());
        }
    }

    private static TableBuilder changes(Outcome outcome, Facts facts) {
        String unit = Scale.of(outcome).heading();
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-change",
                        outcome.label() + ": improvement within a session, and other ways to ask")
                .column("Condition")
                .column("Therapeutic", unit + ", mean (SD)")
                .column("Regular", unit + ", mean (SD)")
                .column("Unadjusted", unit + ", 95% interval")
                .column("Adjusted for the score before", unit + ", 95% interval")
                .column("First session only", unit + ", 95% interval")
                .column("Hedges g", "SD, 95% interval");
        for (String condition : facts.conditions(outcome, "describe", "therapeutic:change_mean")) {
            table.row(List.of(
                    Cell.text(condition),
                    change(outcome, condition, Arm.THERAPEUTIC, facts),
                    change(outcome, condition, Arm.REGULAR, facts),
                    difference(outcome, condition, "change", facts),
                    difference(outcome, condition, "baseline_adjusted", facts),
                    difference(outcome, condition, "first_session", facts),
                    Cell.interval(facts.estimated(outcome.id(), condition, "hedges_g", "g"), 2)));
        }
        return table;
    }

    private static Cell change(Outcome outcome, String condition, Arm arm, Facts facts) {
        return Cell.mean(
                facts.number(outcome.id(), condition, "describe", arm.id() + ":change_mean"),
                facts.number(outcome.id(), condition, "describe", arm.id() + ":change_sd"));
    }

    static Cell difference(Outcome outcome, String condition, String analysis, Facts facts) {
        return Cell.interval(facts.estimated(outcome.id(), condition, analysis, Key.DIFFERENCE));
    }

    private static TableBuilder responders(Outcome outcome, Facts facts) {
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-responders",
                        outcome.label() + ": sessions that responded. NNT: sessions of therapeutic instead of regular"
                                + " massage for one more response; with a minus sign, for one response fewer; without bounds where"
                                + " the interval holds no difference")
                .column("Condition")
                .column("Response")
                .column("Therapeutic", "% of sessions")
                .column("Regular", "% of sessions")
                .column("Difference", "percentage points, 95% interval")
                .column("NNT", "sessions");
        for (ResponderFigure.Threshold threshold : ResponderFigure.thresholds(outcome, facts)) {
            for (String condition : facts.conditions(outcome, threshold.analysis(), "therapeutic:rate")) {
                table.row(List.of(
                        Cell.text(condition),
                        Cell.text(threshold.words()),
                        Cell.percent(facts.number(outcome.id(), condition, threshold.analysis(), "therapeutic:rate")),
                        Cell.percent(facts.number(outcome.id(), condition, threshold.analysis(), "regular:rate")),
                        facts.estimated(outcome.id(), condition, threshold.analysis(), "risk_difference")
                                .map(rd -> Cell.range(ResponderFigure.percentagePoints(rd), rd, 100))
                                .orElse(Cell.NONE),
                        Nnt.cell(facts.estimated(outcome.id(), condition, threshold.analysis(), "nnt"))));
            }
        }
        return table;
    }

    private static Optional<Table> spread(Outcome outcome, Facts facts) {
        List<ChangeShares> changes = facts.findings().changes().stream()
                .filter(change -> change.outcome().equals(outcome.id()))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-spread",
                        outcome.label() + ": share of sessions by improvement, "
                                + Scale.of(outcome).heading())
                .column("Condition")
                .column("Type");
        ChangeFigure.classes(changes.get(0).bounds())
                .forEach(name -> table.column(name + Scale.of(outcome).suffix(), "% of sessions"));
        for (ChangeShares change : changes) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.text(change.condition()), Cell.text(Terms.arm(change.arm()))));
            change.shares().forEach(share -> row.add(Cell.percent(share)));
            table.row(row);
        }
        return Optional.of(table.build());
    }
}
