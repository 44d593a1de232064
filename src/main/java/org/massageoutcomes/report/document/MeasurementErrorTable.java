package org.massageoutcomes.report.document;

import java.util.List;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.study.DetectableChange;
import org.massageoutcomes.study.Outcome;

/** What measuring cannot tell from its own error, movement by movement, and how many sessions improved by more. */
final class MeasurementErrorTable {
    private static final String ANALYSIS = "measurement_error";
    private static final String THRESHOLD = ":detectable";
    private static final String NOT_RECORDED = "not recorded";

    private MeasurementErrorTable() {}

    static TableBuilder of(Outcome outcome, Facts facts) {
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-measurement-error",
                        outcome.label() + ": sessions that improved by more than the error of measuring. That error is"
                                + " no measure of what matters to clients: for most movements nobody has asked them. Where"
                                + " a range is published, beyond the largest of it. A share that would tell of a few"
                                + " clients is not shown")
                .column("Condition")
                .column("Movement")
                .column("Measurement error", Scale.of(outcome).heading())
                .column("Kind")
                .column("Beyond it, therapeutic", "% of sessions")
                .column("Beyond it, regular", "% of sessions")
                .column("Source");
        for (String condition : facts.findings().conditions()) {
            for (String movement : movements(outcome, condition, facts)) {
                String label = movement.equals(NOT_RECORDED) ? "" : movement;
                outcome.detectableChange(condition, label)
                        .ifPresent(change -> table.row(row(outcome, condition, movement, change, facts)));
            }
        }
        return table;
    }

    /** Movements of the condition that may be shown. */
    private static List<String> movements(Outcome outcome, String condition, Facts facts) {
        return facts.findings().list().stream()
                .map(finding -> finding.key())
                .filter(key -> key.outcome().equals(outcome.id())
                        && key.condition().equals(condition)
                        && key.analysis().equals(ANALYSIS)
                        && key.term().endsWith(THRESHOLD))
                .map(key -> key.term().substring(0, key.term().length() - THRESHOLD.length()))
                .filter(movement -> facts.estimated(outcome.id(), condition, ANALYSIS, movement + THRESHOLD)
                        .isPresent())
                .toList();
    }

    private static List<Cell> row(
            Outcome outcome, String condition, String movement, DetectableChange change, Facts facts) {
        String least = Numbers.exact(change.least().doubleValue());
        String most = Numbers.exact(change.most().doubleValue());
        return List.of(
                Cell.text(condition),
                Cell.text(movement),
                new Cell(
                        least.equals(most) ? most : least + "\u00a0to\u00a0" + most,
                        change.most().doubleValue()),
                Cell.text(change.kind()),
                Cell.percent(facts.number(outcome.id(), condition, ANALYSIS, movement + ":therapeutic:rate")),
                Cell.percent(facts.number(outcome.id(), condition, ANALYSIS, movement + ":regular:rate")),
                Cell.text(change.source()));
    }
}
