package org.massageoutcomes.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.PseudoReplication;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.compare.Sensitivity;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Findings of a clinic that is made up, with every verdict and every part of a report. */
final class ExampleFindings {
    static final YearMonth LAST = YearMonth.of(2026, 10);
    static final List<String> CONDITIONS = List.of(
            "Migraine",
            "Whiplash",
            "Lower back pain",
            "Tendonitis",
            "Radiating pain",
            "Frozen shoulder",
            "Arthritis",
            "Muscle disorder",
            "Post-natal back pain");

    private ExampleFindings() {}

    static Findings all() {
        return named(UnaryOperator.identity());
    }

    /** The same with conditions under other names. */
    static Findings named(UnaryOperator<String> name) {
        List<String> conditions = CONDITIONS.stream().map(name).toList();
        List<Finding> list = Stream.concat(EstimatesFile.read().stream(), withoutNumber())
                .map(finding -> renamed(finding, name))
                .toList();
        return of(scope(true), conditions, list);
    }

    /** As many conditions as asked for, with names as long as asked for. */
    static Findings many(int conditions, int nameLength) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < conditions; i++) {
            String name = ("Condition " + (i + 1) + " " + "of a rather long and winding name ".repeat(4));
            sources.put(name.substring(0, nameLength).strip(), CONDITIONS.get(i % 8));
        }
        List<Finding> read = EstimatesFile.read();
        List<Finding> list = new ArrayList<>(read.stream()
                .filter(finding -> finding.key().condition().equals(Key.ALL_CONDITIONS))
                .toList());
        sources.forEach((name, source) -> read.stream()
                .filter(finding -> finding.key().condition().equals(source))
                .map(finding -> renamed(finding, old -> name))
                .forEach(list::add));
        return of(scope(true), List.copyOf(sources.keySet()), list);
    }

    static Scope scope(boolean clientsRecorded) {
        return new Scope(
                "Riverside clinics",
                "1.0.0",
                "2026-10",
                LAST.minusMonths(11),
                LAST,
                LAST,
                10,
                clientsRecorded,
                true,
                true,
                false,
                true,
                List.of("Repetitive stress"));
    }

    static Findings of(Scope scope, List<String> conditions, List<Finding> list) {
        Study study = Study.standard();
        return new Findings(
                scope,
                flow(),
                study.outcomes(),
                Measure.builtIn(),
                study.primary(),
                conditions,
                list,
                verdicts(study, list),
                ExampleSeries.runCharts(LAST),
                ExampleSeries.courses(),
                Stream.concat(
                                ExampleSeries.changes("pain", conditions).stream(),
                                ExampleSeries.changes("rom", conditions.subList(0, Math.min(4, conditions.size())))
                                        .stream())
                        .toList(),
                List.of(
                        sensitivity(conditions.get(0), false),
                        sensitivity(conditions.get(1 % conditions.size()), true)),
                List.of(new PseudoReplication("pain", conditions.get(0), 0.19, 1.58, 117.4)),
                ExampleClaims.all());
    }

    /** The same with other counts. */
    static Findings with(Findings f, Flow flow) {
        return with(f, flow, f.runCharts());
    }

    /** The same with other months. */
    static Findings with(Findings f, List<RunChart> months) {
        return with(f, f.flow(), months);
    }

    private static Findings with(Findings f, Flow flow, List<RunChart> months) {
        return new Findings(
                f.scope(),
                flow,
                f.outcomes(),
                f.measures(),
                f.primary(),
                f.conditions(),
                f.list(),
                f.verdicts(),
                months,
                f.courses(),
                f.changes(),
                f.sensitivities(),
                f.pseudoReplications(),
                f.claims(),
                f.sites());
    }

    private static Flow flow() {
        Flow.Intake intake = new Flow.Intake(
                5012L,
                4801L,
                161L,
                38L,
                12L,
                List.of(
                        new Flow.Reason(
                                "type_left_out", "the type of massage is neither therapeutic nor regular", 120L),
                        new Flow.Reason("out_of_range", "a score lies outside its scale", 41L),
                        new Flow.Reason("identity", "a cell looks like a name or an address", null)));
        return new Flow(
                intake,
                4622L,
                931L,
                List.of(
                        new Flow.Pairs("pain", 3420L, 3390L),
                        new Flow.Pairs("rom", 2980L, 2950L),
                        new Flow.Pairs("stress", 3300L, 3300L),
                        new Flow.Pairs("strength", 0L, 0L)));
    }

    private static Stream<Finding> withoutNumber() {
        return Stream.of(
                none("pain", "Post-natal back pain", Reason.TOO_FEW_CLIENTS),
                none("rom", "Migraine", Reason.TOO_FEW_CLUSTERS),
                none("rom", "Radiating pain", Reason.NO_VARIATION),
                none("rom", "Post-natal back pain", Reason.ONE_ARM_ONLY));
    }

    private static Finding none(String outcome, String condition, Reason reason) {
        return new Finding(new Key(outcome, condition, "primary", Key.DIFFERENCE), new NotEstimable(reason), null);
    }

    private static Finding renamed(Finding finding, UnaryOperator<String> name) {
        Key key = finding.key();
        String condition = key.condition().equals(Key.ALL_CONDITIONS) ? key.condition() : name.apply(key.condition());
        return new Finding(
                new Key(key.outcome(), condition, key.analysis(), key.term()),
                finding.estimate(),
                finding.pAdjusted(),
                finding.support());
    }

    private static List<Verdict> verdicts(Study study, List<Finding> list) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Outcome outcome :
                study.outcomes().stream().filter(study::isPrimary).toList()) {
            list.stream()
                    .filter(finding -> finding.key().analysis().equals("primary")
                            && finding.key().outcome().equals(outcome.id()))
                    .map(finding -> ExampleVerdicts.of(outcome, finding, 8))
                    .forEach(verdicts::add);
        }
        return verdicts;
    }

    private static Sensitivity sensitivity(String condition, boolean changes) {
        return new Sensitivity(
                "pain",
                condition,
                Sensitivity.Scenario.MOVED_TO_THE_OTHER_ARM,
                new Estimated(0.2, 0.3, 0.67, 30.0, 0.51, -0.4, 0.8),
                changes ? Call.CANNOT_TELL_YET : Call.NO_DIFFERENCE_THAT_MATTERS,
                changes);
    }
}
