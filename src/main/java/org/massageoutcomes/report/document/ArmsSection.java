package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** Table 1: who came, and how they were before the session, by arm. */
final class ArmsSection {
    private final Outcome outcome;
    private final Facts facts;

    private ArmsSection(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.facts = facts;
    }

    static Optional<Section> of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        for (Outcome outcome : facts.outcomesWithEstimates()) {
            TableBuilder table = new ArmsSection(outcome, facts).table();
            if (!table.isEmpty()) {
                blocks.add(table.build());
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.add(
                0,
                new Block.Paragraph("As recorded, before any adjustment. SMD is the standardised difference of the"
                        + " score before the session, therapeutic minus regular; beyond 0.1 in size is uneven."));
        return Optional.of(new Section("table-1", "Who came, by type of massage", blocks));
    }

    private TableBuilder table() {
        String unit = Scale.of(outcome).heading();
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-table-1",
                        outcome.label() + ": sessions scored before and after, T therapeutic, R regular")
                .column("Condition")
                .column("Sessions", "T / R")
                .column("Clients", "T / R")
                .column("Before, T", unit + ", mean (SD)")
                .column("Before, R", unit + ", mean (SD)")
                .column("SMD", "SD")
                .column("No score after", "T / R")
                .column("Came again", "T / R");
        for (String condition : facts.conditions(outcome, "describe", "therapeutic:n")) {
            table.row(List.of(
                    Cell.text(condition),
                    both(condition, "describe", "n"),
                    both(condition, "describe", "clients"),
                    before(condition, Arm.THERAPEUTIC),
                    before(condition, Arm.REGULAR),
                    Cell.signed(facts.number(outcome.id(), condition, "balance", "baseline:before"), 2),
                    both(condition, "missing_after", "rate"),
                    both(condition, "returned", "rate")));
        }
        return table;
    }

    private Cell before(String condition, Arm arm) {
        return Cell.mean(
                facts.number(outcome.id(), condition, "describe", arm.id() + ":baseline_mean"),
                facts.number(outcome.id(), condition, "describe", arm.id() + ":baseline_sd"));
    }

    private Cell both(String condition, String analysis, String term) {
        Double therapeutic = facts.number(outcome.id(), condition, analysis, "therapeutic:" + term);
        Double regular = facts.number(outcome.id(), condition, analysis, "regular:" + term);
        return therapeutic == null && regular == null
                ? Cell.NONE
                : Cell.text(one(therapeutic, term) + " / " + one(regular, term));
    }

    private static String one(@Nullable Double number, String term) {
        return term.equals("rate")
                ? Cell.percent(number).text()
                : Cell.decimal(number, 0).text();
    }

    static String name(Outcome outcome) {
        return Label.shown(outcome.label());
    }
}
