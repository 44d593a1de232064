package org.massageoutcomes.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.Strips;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** The headline beside the same question analysed otherwise. */
public final class StripFigure {
    /** Analyses that ask the headline's question in another way, in the order of their shapes. */
    public static final List<String> ANALYSES = List.of("covariate_adjusted", "overlap_weighted", "mixed_model");

    private static final List<String> SHAPES = List.of("Circle", "Diamond", "Triangle");

    private StripFigure() {}

    /** Empty where there is nothing beside the headline. */
    public static Optional<Strips> of(Outcome outcome, Facts facts) {
        List<Verdict> verdicts = facts.verdicts(outcome).stream()
                .filter(verdict -> verdict.call().isEstimated())
                .toList();
        List<Strips.Row> rows =
                verdicts.stream().flatMap(verdict -> row(verdict, facts)).toList();
        if (rows.stream().allMatch(row -> row.others().isEmpty())) {
            return Optional.empty();
        }
        long robust = verdicts.stream().filter(Verdict::isRobust).count();
        String title = outcome.label() + ". No other analysis disagrees with the headline for " + robust + " of "
                + verdicts.size() + (verdicts.size() == 1 ? " condition" : " conditions");
        List<String> key = new ArrayList<>();
        for (int i = 0; i < ANALYSES.size(); i++) {
            key.add(SHAPES.get(i) + ": " + Terms.analysis(ANALYSES.get(i)));
        }
        String subtitle = "Bar: the headline's 95% interval, its estimate upright. " + String.join(". ", key)
                + ". Orange: outside the bar.";
        return Optional.of(new Strips(
                Words.slug(outcome, "robustness"),
                new Caption(title, subtitle, title + ". The estimates are in the table that follows."),
                verdicts.get(0).margin(),
                Scale.of(outcome).heading(),
                ANALYSES,
                rows));
    }

    private static Stream<Strips.Row> row(Verdict verdict, Facts facts) {
        Estimated primary = verdict.primary();
        if (primary == null || primary.estimate() == null || primary.low() == null || primary.high() == null) {
            return Stream.empty();
        }
        List<Strips.Other> others = new ArrayList<>();
        for (int i = 0; i < ANALYSES.size(); i++) {
            Double other = facts.number(verdict.outcome(), verdict.condition(), ANALYSES.get(i), Key.DIFFERENCE);
            if (other != null) {
                others.add(new Strips.Other(i, other));
            }
        }
        return Stream.of(new Strips.Row(
                Label.shown(verdict.condition()), primary.estimate(), primary.low(), primary.high(), others));
    }
}
