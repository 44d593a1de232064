package org.massageoutcomes.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.Forest;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.NotShown;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** The headline of every condition, and their average. */
public final class ForestFigure {
    private ForestFigure() {}

    /** Empty where no condition has an interval. */
    public static Optional<Forest> of(Outcome outcome, Facts facts) {
        List<Verdict> verdicts = facts.verdicts(outcome);
        if (verdicts.stream().noneMatch(verdict -> verdict.call().isEstimated())) {
            return Optional.empty();
        }
        Scale scale = Scale.of(outcome);
        double margin = verdicts.get(0).margin();
        List<Forest.Row> rows =
                verdicts.stream().map(verdict -> row(outcome, verdict, facts)).toList();
        String subtitle = "Difference in improvement within a session, therapeutic minus regular, " + scale.heading()
                + ". Line: 95% interval. Band: less than " + scale.margin(margin) + ", too small to matter."
                + (pooled(outcome, facts) == null ? "" : " Diamond: average over the conditions.");
        Caption caption = new Caption(Words.verdicts(outcome, facts), subtitle, alternative(outcome, verdicts, facts));
        return Optional.of(new Forest(
                Words.slug(outcome, "forest"), caption, margin, scale.heading(), rows, pooled(outcome, facts)));
    }

    private static Forest.Row row(Outcome outcome, Verdict verdict, Facts facts) {
        Estimated primary = verdict.primary();
        String label = Label.shown(verdict.condition());
        if (primary == null) {
            String why = NotShown.briefly(verdict, facts).orElseGet(() -> Terms.call(verdict));
            return new Forest.Row(label, null, null, null, why, 0);
        }
        Arm ahead = verdict.ahead();
        int side = ahead == null ? 0 : ahead == Arm.THERAPEUTIC ? 1 : -1;
        String words = new Sentences(outcome).bareNumbers(verdict);
        return new Forest.Row(label, primary.estimate(), primary.low(), primary.high(), words, side);
    }

    private static Forest.@Nullable Row pooled(Outcome outcome, Facts facts) {
        return facts.estimated(outcome.id(), Key.ALL_CONDITIONS, "pooled", Key.DIFFERENCE)
                .filter(pooled -> pooled.estimate() != null && pooled.low() != null && pooled.high() != null)
                .map(pooled -> new Forest.Row(
                        "Average over conditions", pooled.estimate(), pooled.low(), pooled.high(), words(pooled), 0))
                .orElse(null);
    }

    private static String words(Estimated pooled) {
        Double estimate = pooled.estimate();
        Double low = pooled.low();
        Double high = pooled.high();
        return estimate == null || low == null || high == null
                ? ""
                : Numbers.difference(estimate, "", low, high, Scale.DECIMALS, 0);
    }

    private static String alternative(Outcome outcome, List<Verdict> verdicts, Facts facts) {
        Sentences sentences = new Sentences(outcome);
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String numbers = sentences.numbers(verdict);
            lines.add(Label.shown(verdict.condition()) + ": "
                    + NotShown.briefly(verdict, facts).orElseGet(() -> sentences.headline(verdict))
                    + (numbers.isEmpty() ? "." : ", " + numbers + "."));
        }
        return String.join(" ", lines);
    }
}
