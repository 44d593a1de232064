package org.massageoutcomes.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.FlowDiagram;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.FlowWords;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.study.Outcome;

/** From rows of the files to sessions in the analysis. */
public final class FlowFigure {
    private static final String HIDDEN = "not shown";

    private FlowFigure() {}

    /** Empty where neither rows nor sessions were counted. */
    public static Optional<FlowDiagram> of(Facts facts) {
        Findings findings = facts.findings();
        Flow flow = findings.flow();
        Flow.Intake intake = flow.intake();
        if (intake.records() == null && flow.inPeriod() == null && intake.used() == null) {
            return Optional.empty();
        }
        List<FlowDiagram.Step> steps = new ArrayList<>();
        steps.add(new FlowDiagram.Step(
                box("rows in the files", intake.records()),
                List.of(
                        box("Set aside", intake.quarantined()),
                        box("Duplicates", intake.duplicates()),
                        box("Blank", intake.blank()))));
        steps.add(new FlowDiagram.Step(box("rows used", intake.used()), List.of()));
        String clients = flow.clients() == null ? "" : ", " + Numbers.count(flow.clients()) + " clients compared";
        steps.add(new FlowDiagram.Step(box("sessions in the period" + clients, flow.inPeriod()), List.of()));
        List<FlowDiagram.Box> branches =
                flow.pairs().stream().flatMap(pairs -> branch(pairs, findings)).toList();
        String title = "From rows to sessions: " + FlowWords.sessions(flow).replaceFirst("\\.$", "");
        String subtitle = "Each outcome rests on its sessions scored before and after, in conditions that are shown.";
        return Optional.of(new FlowDiagram(
                "rows-to-sessions",
                new Caption(title, subtitle, alternative(title, steps, branches)),
                steps,
                branches));
    }

    private static Stream<FlowDiagram.Box> branch(Flow.Pairs pairs, Findings findings) {
        return findings.outcomes().stream()
                .filter(outcome -> outcome.id().equals(pairs.outcome()))
                .map(outcome -> branch(outcome, pairs));
    }

    private static FlowDiagram.Box branch(Outcome outcome, Flow.Pairs pairs) {
        String scored = pairs.sessions() == null ? "" : ", of " + Numbers.count(pairs.sessions()) + " scored twice";
        String shown = pairs.shown() == null ? HIDDEN : Numbers.count(pairs.shown());
        return new FlowDiagram.Box(Label.shown(outcome.label()) + scored, shown);
    }

    private static FlowDiagram.Box box(String label, @Nullable Long count) {
        return new FlowDiagram.Box(label, count == null ? HIDDEN : Numbers.count(count));
    }

    private static String alternative(String title, List<FlowDiagram.Step> steps, List<FlowDiagram.Box> branches) {
        List<String> words = new ArrayList<>(List.of(title + "."));
        for (FlowDiagram.Step step : steps) {
            words.add(words(step.box()) + ".");
            step.left().forEach(left -> words.add(left.label() + ": " + left.count() + "."));
        }
        branches.forEach(branch -> words.add(
                branch.label() + ": " + branch.count() + (branch.count().equals(HIDDEN) ? "." : " shown.")));
        return String.join(" ", words);
    }

    private static String words(FlowDiagram.Box box) {
        return box.count().equals(HIDDEN) ? "Not shown: " + box.label() : box.count() + " " + box.label();
    }
}
