package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** How much conditions differ from each other. */
final class HeterogeneitySection {
    private static final String POOLED = "pooled";

    private HeterogeneitySection() {}

    static Optional<Section> of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        for (Outcome outcome : facts.outcomesWithEstimates()) {
            if (facts.estimated(outcome.id(), Key.ALL_CONDITIONS, POOLED, Key.DIFFERENCE)
                    .isPresent()) {
                blocks.add(new Block.Heading(Label.shown(outcome.label())));
                blocks.add(pooled(outcome, facts));
                TableBuilder shrunken = shrunken(outcome, facts);
                if (!shrunken.isEmpty()) {
                    blocks.add(shrunken.build());
                }
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.add(
                0,
                new Block.Paragraph("The average over conditions describes these conditions and has no verdict of its"
                        + " own. The prediction interval says where the difference of one more condition of the kind"
                        + " would be expected."));
        return Optional.of(new Section("heterogeneity", "How much do conditions differ?", blocks));
    }

    private static Table pooled(Outcome outcome, Facts facts) {
        String unit = Scale.of(outcome).heading();
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-pooled", outcome.label() + ": average over conditions, random effects")
                .column("Number")
                .column("Estimate")
                .column("Unit");
        table.row(
                Cell.text("Average difference (95% interval)"),
                Cell.interval(facts.estimated(outcome.id(), Key.ALL_CONDITIONS, POOLED, Key.DIFFERENCE)),
                Cell.text(unit));
        facts.estimated(outcome.id(), Key.ALL_CONDITIONS, POOLED, "prediction_interval")
                .ifPresent(prediction -> table.row(
                        Cell.text("95% prediction interval"), new Cell(range(prediction), null), Cell.text(unit)));
        table.row(
                Cell.text("Variance between conditions (τ²)"),
                Cell.decimal(facts.number(outcome.id(), Key.ALL_CONDITIONS, POOLED, "tau2"), 2),
                Cell.text(unit + ", squared"));
        table.row(
                Cell.text("Share of variation that is not chance (I²)"),
                Cell.decimal(facts.number(outcome.id(), Key.ALL_CONDITIONS, POOLED, "i2"), 0),
                Cell.text("%"));
        facts.estimated(outcome.id(), Key.ALL_CONDITIONS, POOLED, "q")
                .ifPresent(q -> table.row(
                        Cell.text("Test that all conditions are alike (Q), p"), Cell.p(q.pValue()), Cell.text("")));
        return table.build();
    }

    private static String range(Estimated prediction) {
        return prediction.low() == null || prediction.high() == null
                ? Cell.NONE.text()
                : Numbers.interval(prediction.low(), prediction.high(), Scale.DECIMALS, 0);
    }

    private static TableBuilder shrunken(Outcome outcome, Facts facts) {
        String unit = Scale.of(outcome).heading();
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-shrunken",
                        outcome.label() + ": each condition's difference, alone and drawn towards the average")
                .column("Condition")
                .column("Alone", unit + ", 95% interval")
                .column("Drawn towards the average", unit);
        for (String condition : facts.conditions(outcome, "shrunken", Key.DIFFERENCE)) {
            table.row(
                    Cell.text(condition),
                    ResultsSection.difference(outcome, condition, "primary", facts),
                    Cell.signed(facts.number(outcome.id(), condition, "shrunken", Key.DIFFERENCE), Scale.DECIMALS));
        }
        return table;
    }
}
