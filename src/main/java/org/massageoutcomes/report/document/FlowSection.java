package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.report.figure.FlowFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.FlowWords;

/** From rows of the files to sessions in the analysis. */
final class FlowSection {
    private FlowSection() {}

    static Section of(Facts facts) {
        Findings findings = facts.findings();
        Flow.Intake intake = findings.flow().intake();
        TableBuilder table = new TableBuilder("flow", "From rows of the files to sessions in the analysis")
                .column("Step")
                .column("Count");
        table.row(Cell.text("Rows of the files"), count(intake.records()));
        table.row(Cell.text("set aside"), count(intake.quarantined()));
        table.row(Cell.text("duplicates"), count(intake.duplicates()));
        table.row(Cell.text("blank"), count(intake.blank()));
        table.row(Cell.text("Rows used"), count(intake.used()));
        table.row(
                Cell.text("of these in the period: sessions"),
                count(findings.flow().inPeriod()));
        table.row(
                Cell.text("clients of the sessions compared"),
                findings.scope().clientsRecorded() ? count(findings.flow().clients()) : Cell.text("not recorded"));
        for (Flow.Pairs pairs : findings.flow().pairs()) {
            String label = label(pairs.outcome(), findings);
            table.row(Cell.text(label + ": scored before and after"), count(pairs.sessions()));
            table.row(Cell.text(label + ": of those, in conditions that are shown"), count(pairs.shown()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(FlowWords.sessions(findings.flow()) + " " + FlowWords.leftOut(findings.flow())));
        FlowFigure.of(facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
        blocks.add(table.build());
        return new Section("flow", "From rows to sessions", blocks);
    }

    static Cell count(@Nullable Long count) {
        return count == null ? Cell.text(FlowWords.HIDDEN) : Cell.count(count);
    }

    private static String label(String outcome, Findings findings) {
        return findings.outcomes().stream()
                .filter(o -> o.id().equals(outcome))
                .findFirst()
                .map(o -> o.label())
                .orElse(outcome);
    }
}
