package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.PseudoReplication;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.report.figure.EValueFigure;
import org.massageoutcomes.report.figure.StripFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Outcome;

/** The same question asked in other ways, and what rows taken as independent would have claimed. */
final class RobustnessSection {
    private static final List<String> SAME_QUESTION =
            List.of("primary", "covariate_adjusted", "overlap_weighted", "mixed_model");

    private static final List<String> OTHER_QUESTIONS =
            List.of("primary", "follow_up", "first_session", "course", "within_client");

    private static final String THREE_ESTIMATORS =
            "Three ways to use the score before give three answers: the score after alone, the change alone, and the"
                    + " change adjusted for the score before. Where the types began alike they agree. Where one type's"
                    + " clients began worse, the change alone flatters that type, because extreme scores tend to move"
                    + " back by themselves (regression to the mean), and the score after alone does it an injustice; the"
                    + " adjusted one, which mostly stands between, is the headline.";

    private RobustnessSection() {}

    static Optional<Section> of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        for (Outcome outcome : facts.primaryOutcomes()) {
            StripFigure.of(outcome, facts).ifPresent(figure -> blocks.add(new Block.Picture(figure)));
            add(
                    blocks,
                    table(outcome, "robustness", "the same question, analysed in other ways", SAME_QUESTION, facts));
            // Sites share their headlines and what is compared with them, nothing else.
            if (!Sites.arePooled(facts)) {
                add(
                        blocks,
                        table(
                                outcome,
                                "other-questions",
                                "other questions, shown but not counted",
                                OTHER_QUESTIONS,
                                facts));
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        List<Block> three = facts.primaryOutcomes().stream()
                .flatMap(outcome -> ThreeEstimators.of(outcome, facts).stream())
                .toList();
        if (!three.isEmpty()) {
            blocks.add(new Block.Heading("Three ways to use the score before"));
            blocks.add(new Block.Paragraph(THREE_ESTIMATORS));
            blocks.addAll(three);
        }
        unrecorded(facts, blocks);
        replication(facts).ifPresent(table -> {
            blocks.add(new Block.Heading("Sessions are not independent"));
            blocks.add(new Block.Paragraph(
                    "Clients return and therapists treat many, so sessions resemble each other. Rows taken as"
                            + " independent mostly claim more certainty than there is, by the factor below. Where the factor is"
                            + " below 1, which chance alone can bring about, they claim less, and sessions are worth more"
                            + " than their number:"));
            blocks.add(table);
        });
        return Optional.of(new Section("robustness", "Do other analyses agree?", blocks));
    }

    private static void add(List<Block> blocks, TableBuilder table) {
        if (!table.isEmpty()) {
            blocks.add(table.build());
        }
    }

    private static TableBuilder table(Outcome outcome, String id, String about, List<String> analyses, Facts facts) {
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-" + id,
                        outcome.label() + ": " + about + ". Differences, "
                                + Scale.of(outcome).heading() + ", 95% interval")
                .column("Condition");
        analyses.forEach(analysis -> table.column(capital(Terms.analysis(analysis))));
        if (analyses.stream()
                .allMatch(analysis ->
                        facts.conditions(outcome, analysis, "difference").isEmpty())) {
            return table;
        }
        for (String condition : facts.conditions(outcome, "primary", "difference")) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(condition)));
            analyses.forEach(analysis -> row.add(ResultsSection.difference(outcome, condition, analysis, facts)));
            table.row(row);
        }
        return table;
    }

    private static void unrecorded(Facts facts, List<Block> blocks) {
        List<Block> own = new ArrayList<>();
        for (Outcome outcome : facts.primaryOutcomes()) {
            EValueFigure.of(outcome, facts).ifPresent(figure -> {
                own.add(new Block.Picture(figure));
                TableBuilder table = new TableBuilder(
                                outcome.id() + "-e-values", outcome.label() + ": E-values of the headline, risk ratios")
                        .column("Condition")
                        .column("Of the estimate", "risk ratio")
                        .column("Of the interval's end nearer no difference", "risk ratio");
                figure.rows()
                        .forEach(row -> table.row(
                                Cell.text(row.label()), Cell.decimal(row.point(), 2), Cell.decimal(row.limit(), 2)));
                own.add(table.build());
            });
        }
        if (!own.isEmpty()) {
            blocks.add(new Block.Heading("What could something unrecorded explain?"));
            blocks.addAll(own);
        }
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Optional<Table> replication(Facts facts) {
        TableBuilder table = new TableBuilder("independence", "What rows taken as independent would have claimed")
                .column("Outcome")
                .column("Condition")
                .column("Standard error if independent", "the outcome's unit")
                .column("The headline's, as a multiple of that", "factor")
                .column("Sessions")
                .column("Worth as many clients of one session each", "clients");
        for (PseudoReplication line : facts.findings().pseudoReplications()) {
            table.row(
                    Cell.text(label(line.outcome(), facts)),
                    Cell.text(line.condition()),
                    Cell.decimal(line.independentStandardError(), 2),
                    new Cell("×" + Numbers.decimal(line.ratio(), 1), line.ratio()),
                    Cell.count(sessions(line, facts)),
                    Cell.decimal(line.effectiveClients(), 0));
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private static @Nullable Long sessions(PseudoReplication line, Facts facts) {
        Support support = facts.find(line.outcome(), line.condition(), "primary", "difference")
                .flatMap(finding -> Optional.ofNullable(finding.support()))
                .orElse(null);
        return support == null ? null : (Long) (support.sessionsTherapeutic() + support.sessionsRegular());
    }

    static String label(String outcome, Facts facts) {
        return facts.findings().outcomes().stream()
                .filter(o -> o.id().equals(outcome))
                .findFirst()
                .map(o -> Label.shown(o.label()))
                .orElse(outcome);
    }
}
