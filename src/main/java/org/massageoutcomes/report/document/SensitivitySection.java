package org.massageoutcomes.report.document;

import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.Sensitivity;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.stats.Estimated;

/** The headline with types of massage counted differently that the field files on both sides. */
final class SensitivitySection {
    private SensitivitySection() {}

    static Optional<Section> of(Facts facts) {
        List<Sensitivity> all = facts.findings().sensitivities();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        TableBuilder table = new TableBuilder("sensitivity", "The headline with ambiguous types counted differently")
                .column("Outcome")
                .column("Condition")
                .column("Ambiguous types")
                .column("Difference", "the outcome's unit, 95% interval")
                .column("Verdict then")
                .column("Changes the verdict");
        all.forEach(sensitivity -> table.row(row(sensitivity, facts)));
        long changed = all.stream().filter(Sensitivity::changesVerdict).count();
        String finding = "Some types of massage, such as deep tissue or hot stone, are called therapeutic by some and"
                + " regular by others. Of " + all.size() + (all.size() == 1 ? " headline" : " headlines")
                + " worked out anew, with them left out or moved to the other type, "
                + (changed == 0 ? "none has" : changed == 1 ? "1 has" : changed + " have") + " another verdict.";
        return Optional.of(new Section(
                "sensitivity",
                "What if ambiguous types are counted otherwise?",
                List.of(new Block.Paragraph(finding), table.build())));
    }

    private static List<Cell> row(Sensitivity sensitivity, Facts facts) {
        Optional<Estimated> difference = sensitivity.difference().match(Optional::of, none -> Optional.empty());
        return List.of(
                Cell.text(RobustnessSection.label(sensitivity.outcome(), facts)),
                Cell.text(sensitivity.condition()),
                Cell.text(
                        sensitivity.scenario() == Sensitivity.Scenario.LEFT_OUT
                                ? "left out"
                                : "moved to the other type"),
                Cell.interval(difference),
                Cell.text(Terms.call(sensitivity.call())),
                Cell.text(sensitivity.changesVerdict() ? "yes" : "no"));
    }
}
