package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.figure.ForestFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.NotShown;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.report.words.Summary;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** The verdicts with their numbers: forest chart, table, and what each means in sentences. */
final class AnswersSection {
    private AnswersSection() {}

    static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        for (Outcome outcome : facts.primaryOutcomes()) {
            blocks.add(new Block.Heading(Label.shown(outcome.label())));
            String pooled = Summary.pooled(outcome, facts);
            if (!pooled.isEmpty()) {
                blocks.add(new Block.Paragraph(pooled));
            }
            ForestFigure.of(outcome, facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
            blocks.add(table(outcome, facts));
            blocks.add(new Block.Entries(facts.verdicts(outcome).stream()
                    .filter(verdict -> verdict.call().isEstimated())
                    .map(verdict -> sentences(outcome, verdict))
                    .toList()));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph("No outcome has a verdict."));
        }
        return new Section("answers", "The answers, with their numbers", blocks);
    }

    private static Block.Entry sentences(Outcome outcome, Verdict verdict) {
        Sentences sentences = new Sentences(outcome);
        return new Block.Entry(
                Label.shown(verdict.condition()),
                sentences.headline(verdict) + ". " + sentences.estimate(verdict) + " "
                        + String.join(" ", sentences.beside(verdict)));
    }

    private static Table table(Outcome outcome, Facts facts) {
        Scale scale = Scale.of(outcome);
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-verdicts",
                        outcome.label() + ": difference in improvement, therapeutic minus regular; positive favours"
                                + " therapeutic")
                .column("Condition")
                .column("Sessions", "therapeutic / regular")
                .column("Clients", "therapeutic / regular")
                .column("Difference", scale.heading() + ", 95% interval")
                .column("p, alone")
                .column("p, Holm")
                .column("Verdict");
        facts.verdicts(outcome).forEach(verdict -> table.row(row(outcome, verdict, facts)));
        return table.build();
    }

    private static List<Cell> row(Outcome outcome, Verdict verdict, Facts facts) {
        Finding primary = facts.find(outcome.id(), verdict.condition(), "primary", Key.DIFFERENCE)
                .orElse(null);
        Support support = primary == null ? null : primary.support();
        Estimated estimated = verdict.primary();
        String numbers = new Sentences(outcome).bareNumbers(verdict);
        return List.of(
                Cell.text(verdict.condition()),
                support == null
                        ? Cell.NONE
                        : Cell.text(Cell.count(support.sessionsTherapeutic()).text() + " / "
                                + Cell.count(support.sessionsRegular()).text()),
                support == null
                        ? Cell.NONE
                        : Cell.text(support.clientsTherapeutic() + " / " + support.clientsRegular()),
                estimated == null || numbers.isEmpty() ? Cell.NONE : Cell.range(numbers, estimated, 1),
                Cell.p(estimated == null ? null : estimated.pValue()),
                Cell.p(primary == null ? null : primary.pAdjusted()),
                Cell.text(NotShown.words(verdict, facts).orElseGet(() -> new Sentences(outcome).headline(verdict))));
    }
}
