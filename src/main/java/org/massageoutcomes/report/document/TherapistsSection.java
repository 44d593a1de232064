package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** How much lies between clinics and therapists, and the same therapist's two types beside different therapists'. */
final class TherapistsSection {
    private static final String SAME = "same_therapist";
    private static final String BETWEEN = "between_therapist";
    private static final String SHARES = "variance_share";
    private static final List<String> LEVELS = List.of("clinic", "therapist", "client", "session");

    private static final String CONTRASTS =
            "Therapists who give both types are compared with themselves: whatever they do"
                    + " well or badly in both drops out. Therapists who give one type only are compared with each other: there,"
                    + " the type, the therapist, and which clients were sent to whom cannot be told apart. Where the two"
                    + " comparisons disagree, trust the first.";

    private final Facts facts;
    private final List<Block> blocks = new ArrayList<>();

    private TherapistsSection(Facts facts) {
        this.facts = facts;
    }

    static Optional<Section> of(Facts facts) {
        TherapistsSection section = new TherapistsSection(facts);
        section.addShares();
        section.addContrasts();
        return section.blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("therapists", "Type of massage, or therapist?", section.blocks));
    }

    private void addShares() {
        TableBuilder table = new TableBuilder(
                        "variance-shares",
                        "How much of what the score before and the type leave unexplained lies between clinics, between"
                                + " therapists of a clinic, between clients, and between sessions of a client")
                .column("Outcome")
                .column("Condition");
        LEVELS.forEach(level -> table.column("Between " + level + "s", "%"));
        List<String> sentences = new ArrayList<>();
        for (Outcome outcome : facts.findings().outcomes()) {
            List<String> conditions = facts.conditions(outcome, SHARES, "clinic");
            for (String condition : conditions) {
                List<Cell> row = new ArrayList<>(List.of(Cell.text(outcome.label()), Cell.text(condition)));
                LEVELS.forEach(level -> row.add(Cell.percent(share(outcome, condition, level))));
                table.row(row);
            }
            sentence(outcome, conditions).ifPresent(sentences::add);
        }
        if (!table.isEmpty()) {
            blocks.add(new Block.Heading("Where the differences lie"));
            blocks.add(new Block.Points(sentences));
            blocks.add(table.build());
        }
    }

    private Optional<String> sentence(Outcome outcome, List<String> conditions) {
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(Label.shown(outcome.label()) + ": of the differences in improvement, "
                        + spread(outcome, conditions, "clinic") + " lie between clinics, "
                        + spread(outcome, conditions, "therapist") + " between therapists of a clinic, and "
                        + spread(outcome, conditions, "client") + " between clients, depending on the condition.");
    }

    private String spread(Outcome outcome, List<String> conditions, String level) {
        double[] sorted = conditions.stream()
                .map(condition -> share(outcome, condition, level))
                .filter(share -> share != null)
                .mapToDouble(share -> share)
                .sorted()
                .toArray();
        String low = sorted.length == 0 ? Cell.NONE.text() : Numbers.percent(sorted[0]);
        String high = sorted.length == 0 ? low : Numbers.percent(sorted[sorted.length - 1]);
        return low.equals(high) ? low : low + " to " + high;
    }

    private @Nullable Double share(Outcome outcome, String condition, String level) {
        return facts.number(outcome.id(), condition, SHARES, level);
    }

    private void addContrasts() {
        List<String> sentences = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (Outcome outcome : facts.primaryOutcomes()) {
            TableBuilder table = table(outcome);
            for (String condition : facts.findings().conditions()) {
                Optional<Estimated> same = contrast(outcome, condition, SAME);
                Optional<Estimated> between = contrast(outcome, condition, BETWEEN);
                if (same.isPresent() || between.isPresent()) {
                    table.row(row(outcome, condition));
                }
                same.ifPresent(found -> sentences.add(sentence(outcome, condition, found, between)));
            }
            if (!table.isEmpty()) {
                tables.add(table.build());
            }
        }
        if (!tables.isEmpty()) {
            blocks.add(new Block.Heading("The same therapist, and different therapists"));
            blocks.add(new Block.Paragraph(CONTRASTS));
            blocks.add(new Block.Points(sentences));
            blocks.addAll(tables);
        }
    }

    private Optional<Estimated> contrast(Outcome outcome, String condition, String analysis) {
        return facts.estimated(outcome.id(), condition, analysis, Key.DIFFERENCE)
                .filter(found -> found.low() != null && found.high() != null);
    }

    private static TableBuilder table(Outcome outcome) {
        String unit = Scale.of(outcome).heading();
        return new TableBuilder(
                        outcome.id() + "-therapists",
                        outcome.label() + ": difference in improvement, therapeutic minus regular, by therapists")
                .column("Condition")
                .column("Headline", unit + ", 95% interval")
                .column("Same therapist", unit + ", 95% interval")
                .column("who give both", "therapists")
                .column("Different therapists", unit + ", 95% interval")
                .column("who give one", "therapists");
    }

    private List<Cell> row(Outcome outcome, String condition) {
        return List.of(
                Cell.text(condition),
                ResultsSection.difference(outcome, condition, "primary", facts),
                Cell.interval(contrast(outcome, condition, SAME)),
                Cell.decimal(facts.number(outcome.id(), condition, SAME, "therapists"), 0),
                Cell.interval(contrast(outcome, condition, BETWEEN)),
                Cell.decimal(facts.number(outcome.id(), condition, BETWEEN, "therapists"), 0));
    }

    private String sentence(Outcome outcome, String condition, Estimated same, Optional<Estimated> between) {
        Sites words = new Sites(outcome, facts);
        String said = Label.shown(outcome.label()) + ", " + Label.shown(condition)
                + ": among clients of the same therapist "
                + words.standing(same).words() + " (" + Sites.range(same)
                + Scale.of(outcome).suffix() + ")";
        return between.map(other -> said + "; among clients of different therapists "
                        + words.standing(other).words() + " ("
                        + Sites.range(other) + Scale.of(outcome).suffix() + "). "
                        + (overlap(same, other)
                                ? "The two do not contradict each other."
                                : "The two differ: their intervals do not meet."))
                .orElse(said + "; therapists who give one type only to these clients are too few to compare.");
    }

    private static boolean overlap(Estimated one, Estimated other) {
        return one.low() != null
                && one.high() != null
                && other.low() != null
                && other.high() != null
                && one.low() <= other.high()
                && other.low() <= one.high();
    }
}
