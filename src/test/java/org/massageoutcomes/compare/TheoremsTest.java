package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** What must hold of any data, on a whole export and through the whole comparison. */
class TheoremsTest {
    private static final Set<String> DIFFERENCES = Set.of(
            "follow_up",
            "change",
            "baseline_adjusted",
            "therapist_clustered",
            "primary",
            "covariate_adjusted",
            "overlap_weighted",
            "client_means_welch",
            "within_client",
            "first_session",
            "course");
    /** Those whose model has the score at the door. */
    private static final Set<String> ADJUSTED = Set.of(
            "baseline_adjusted",
            "therapist_clustered",
            "primary",
            "covariate_adjusted",
            "mixed_model",
            "first_session");
    /** What METHODS lets depend on other conditions. */
    private static final Set<String> OVER_CONDITIONS = Set.of("pooled", "shrunken", "claim");

    private static Rows full = new Rows();
    private static Findings found = Trial.of(small());

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TheoremsTest.class.getResourceAsStream("/oracle/export-full.csv"))) {
            full = Rows.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        found = Trial.of(full.export());
    }

    @Test
    void swappingTheArmsMirrorsEveryDifference() {
        Map<Key, Estimate> swapped = byKey(Trial.of(swapped(full).export()));
        int checked = 0;
        for (Finding finding : found.list()) {
            Key key = finding.key();
            boolean difference =
                    DIFFERENCES.contains(key.analysis()) && key.term().equals(Key.DIFFERENCE)
                            || key.analysis().equals("hedges_g")
                            || key.analysis().equals("level")
                            || key.term().equals("hodges_lehmann")
                            || key.term().equals("risk_difference")
                            || key.analysis().equals("pooled") && key.term().equals(Key.DIFFERENCE);
            if (difference && finding.estimate() instanceof Estimated mine) {
                Estimated theirs = (Estimated) Objects.requireNonNull(swapped.get(key), key.toString());
                assertMirrored(key, mine, theirs, key.analysis().equals("pooled") ? 1e-9 : 1e-11);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void swappingTheArmsLeavesWhatHasNoSide() {
        Map<Key, Estimate> swapped = byKey(Trial.of(swapped(full).export()));
        for (Finding finding : found.list()) {
            boolean without = Set.of("tau2", "i2", "icc").contains(finding.key().term())
                    || finding.key().analysis().equals("e_value");
            if (without && finding.estimate() instanceof Estimated) {
                assertThat(number(Objects.requireNonNull(swapped.get(finding.key()))))
                        .as(finding.key().toString())
                        .isEqualTo(number(finding.estimate()), within(1e-6 * Math.abs(number(finding.estimate()))));
            }
        }
        double superior = number(found, "pain", "Migraine", "client_means_rank", "probability_of_superiority");
        assertThat(number(Objects.requireNonNull(
                        swapped.get(new Key("pain", "Migraine", "client_means_rank", "probability_of_superiority")))))
                .isEqualTo(1 - superior, within(1e-15));
    }

    @Test
    void twiceTheScoresAreTwiceTheDifferenceBitForBit() {
        Study study = tall();
        Map<Key, Estimate> once = byKey(Trial.of(full.export(), study));
        Map<Key, Estimate> twice = byKey(Trial.of(
                full.with("pain_before", field -> times(2, field))
                        .with("pain_after", field -> times(2, field))
                        .export(),
                study));
        int checked = 0;
        for (Map.Entry<Key, Estimate> entry : once.entrySet()) {
            Key key = entry.getKey();
            if (key.outcome().equals("pain")
                    && DIFFERENCES.contains(key.analysis())
                    && key.term().equals(Key.DIFFERENCE)
                    && entry.getValue() instanceof Estimated single) {
                Estimated two = (Estimated) Objects.requireNonNull(twice.get(key));
                assertThat(two.estimate()).as(key.toString()).isEqualTo(2 * Trial.given(single.estimate()));
                assertThat(two.standardError()).as(key.toString()).isEqualTo(2 * Trial.given(single.standardError()));
                assertThat(two.statistic()).as(key.toString()).isEqualTo(single.statistic());
                assertThat(two.pValue()).as(key.toString()).isEqualTo(single.pValue());
                assertThat(two.degreesOfFreedom()).as(key.toString()).isEqualTo(single.degreesOfFreedom());
                checked++;
            } else if (key.outcome().equals("pain")
                    && Set.of("hedges_g", "balance").contains(key.analysis())) {
                assertThat(twice.get(key)).as(key.toString()).isEqualTo(entry.getValue());
            }
        }
        assertThat(checked).isGreaterThan(25);
    }

    /** A score at the door moved or stretched, the improvement being what it was. */
    @ParameterizedTest
    @ValueSource(strings = {"b + 20", "b * 3", "b * 3 + 20"})
    void theScaleOfTheBaselineChangesNothingInAdjustedAnalyses(String how) {
        Study study = tall();
        Map<Key, Estimate> before = byKey(Trial.of(full.export(), study));
        Map<Key, Estimate> after =
                byKey(Trial.of(full.map(row -> rescaled(row, how)).export(), study));
        int checked = 0;
        for (Map.Entry<Key, Estimate> entry : before.entrySet()) {
            Key key = entry.getKey();
            if (key.outcome().equals("pain")
                    && (ADJUSTED.contains(key.analysis()) || key.analysis().equals("overlap_weighted"))
                    && entry.getValue() instanceof Estimated mine) {
                assertAlike(key, mine, (Estimated) Objects.requireNonNull(after.get(key)), tolerance(key));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void duplicatingEveryClientsRowsLeavesTheClusteredErrorAndShrinksTheNaiveOne() {
        Findings twice = Trial.of(full.and(full).export());
        for (PseudoReplication once : found.pseudoReplications()) {
            Estimated mine =
                    Trial.estimated(found, once.outcome(), once.condition(), BaselineAdjusted.NAME, Key.DIFFERENCE);
            Estimated theirs =
                    Trial.estimated(twice, once.outcome(), once.condition(), BaselineAdjusted.NAME, Key.DIFFERENCE);
            assertAlike(new Key(once.outcome(), once.condition(), "", ""), mine, theirs, 1e-10);
            PseudoReplication again = twice.pseudoReplications().stream()
                    .filter(line -> line.outcome().equals(once.outcome())
                            && line.condition().equals(once.condition()))
                    .findFirst()
                    .orElseThrow();
            assertThat(again.independentStandardError()).isLessThan(0.75 * once.independentStandardError());
            assertThat(again.ratio()).isGreaterThan(1.3 * once.ratio());
        }
    }

    /** HC2 of a difference of two means is Σ of s²/n over the arms, with variances of n − 1. */
    @Test
    void whereEachRowIsItsOwnClientTheClusteredErrorIsHc2() {
        Rows alone = full.without("clinic_id").map(row -> {
            row.put("client_id", "X" + System.identityHashCode(row));
            return row;
        });
        int[] next = {0};
        Findings each = Trial.of(alone.with("client_id", id -> "R" + next[0]++).export());
        for (String condition : List.of("Frozen shoulder", "Migraine", "Lower back pain")) {
            Estimated change = Trial.estimated(each, "pain", condition, "change", Key.DIFFERENCE);
            double variance = 0;
            for (String arm : List.of("therapeutic", "regular")) {
                double sd = number(each, "pain", condition, "describe", arm + ":change_sd");
                variance += sd * sd / number(each, "pain", condition, "describe", arm + ":n");
            }
            assertThat(Trial.given(change.standardError())).isEqualTo(Math.sqrt(variance), within(1e-12));
            Estimated welch = Trial.estimated(each, "pain", condition, "client_means_welch", Key.DIFFERENCE);
            assertThat(Trial.given(change.estimate())).isEqualTo(Trial.given(welch.estimate()), within(1e-12));
        }
    }

    @Test
    void anotherConditionLeavesAllThatIsNotOverConditions() {
        Rows other = full.where("condition", "Frozen shoulder")
                .with("condition", label -> "Radiating pain")
                .with("client_id", id -> "N" + id);
        Findings more = Trial.of(full.and(other).export());
        Map<Key, Estimate> with = byKey(more);
        for (Finding finding : found.list()) {
            if (!OVER_CONDITIONS.contains(finding.key().analysis())
                    && !finding.key().condition().equals(Key.ALL_CONDITIONS)) {
                assertThat(with.get(finding.key())).as(finding.key().toString()).isEqualTo(finding.estimate());
            }
        }
        assertThat(more.list().size()).isGreaterThan(found.list().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsChangesNoBit(long seed) {
        assertThat(Trial.of(full.shuffled(seed).export())).isEqualTo(found);
    }

    @Test
    void theNamesOfClientsChangeNoEstimate() {
        Findings renamed = Trial.of(full.with("client_id", id -> "Z" + new StringBuilder(id).reverse())
                .export());
        Map<Key, Estimate> others = byKey(renamed);
        // Sums within a therapist's clients are taken in the clients' order, to the last bit but one.
        byKey(found).forEach((key, mine) -> {
            if (!key.analysis().equals("same_therapist")) {
                assertThat(others.get(key)).as(key.toString()).isEqualTo(mine);
            }
        });
        assertThat(renamed.verdicts()).isEqualTo(found.verdicts());
        assertThat(renamed.runCharts()).isEqualTo(found.runCharts());
        assertThat(renamed.claims()).isEqualTo(found.claims());
    }

    /** The order of conditions is that of their names; swap two names, and each keeps the other's numbers. */
    @Test
    void theOrderOfConditionsChangesNoBit() {
        Map<String, String> names = Map.of("Frozen shoulder", "Whiplash", "Whiplash", "Frozen shoulder");
        Findings renamed = Trial.of(full.with("condition", label -> names.getOrDefault(label, label))
                .export());
        Map<Key, Estimate> mine = byKey(found);
        byKey(renamed).forEach((key, estimate) -> {
            // A claim is of all conditions together, and what measuring can tell of a frozen shoulder of that alone.
            if (!Set.of("claim", MeasurementError.NAME).contains(key.analysis())) {
                String condition = names.getOrDefault(key.condition(), key.condition());
                assertThat(estimate)
                        .as(key.toString())
                        .isEqualTo(mine.get(new Key(key.outcome(), condition, key.analysis(), key.term())));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theNumberOfThreadsChangesNoBit(int threads) throws Exception {
        Sessions sessions = Trial.sessions(full.export(), Study.standard());
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            assertThat(pool.submit(() -> Trial.of(sessions, Study.standard())).get())
                    .isEqualTo(found);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void equalConditionsPoolToNoHeterogeneity() {
        Rows one = full.where("condition", "Frozen shoulder");
        Rows copies = one;
        for (String condition : List.of("Migraine", "Whiplash", "Arthritis")) {
            copies = copies.and(
                    one.with("condition", label -> condition).with("client_id", id -> condition.charAt(0) + id));
        }
        Findings equal = Trial.of(copies.export());
        assertThat(number(equal, "pain", Key.ALL_CONDITIONS, "pooled", "tau2")).isZero();
        assertThat(number(equal, "pain", Key.ALL_CONDITIONS, "pooled", "i2")).isZero();
        double primary = number(equal, "pain", "Migraine", "primary", Key.DIFFERENCE);
        assertThat(number(equal, "pain", "Migraine", "shrunken", Key.DIFFERENCE))
                .isEqualTo(primary, within(1e-12));
    }

    private static Rows swapped(Rows rows) {
        return rows.with("massage_type", type -> type.equals("regular") ? "therapeutic" : "regular");
    }

    /** Another score at the door, up to 10 · 3 + 20; 20 more at least, so that the score after stays above 0. */
    private static Map<String, String> rescaled(Map<String, String> row, String how) {
        String before = row.getOrDefault("pain_before", "");
        String after = row.getOrDefault("pain_after", "");
        if (!before.isEmpty()) {
            BigDecimal door = new BigDecimal(before)
                    .multiply(how.contains("*") ? BigDecimal.valueOf(3) : BigDecimal.ONE)
                    .add(how.contains("+") ? BigDecimal.valueOf(20) : BigDecimal.ONE.add(BigDecimal.ONE));
            row.put("pain_before", door.toPlainString());
            if (!after.isEmpty()) {
                BigDecimal improvement = new BigDecimal(before).subtract(new BigDecimal(after));
                row.put("pain_after", door.subtract(improvement).toPlainString());
            }
        }
        return row;
    }

    private static String times(int factor, String field) {
        return new BigDecimal(field).multiply(BigDecimal.valueOf(factor)).toPlainString();
    }

    /** The standard study with room above 10 points of pain. */
    private static Study tall() {
        Study standard = Study.standard();
        List<Outcome> outcomes = standard.outcomes().stream()
                .map(outcome -> outcome.id().equals("pain") ? tall(outcome) : outcome)
                .toList();
        return new Study(
                standard.title(),
                standard.columns(),
                standard.types(),
                standard.conditions(),
                outcomes,
                standard.measures(),
                standard.primary(),
                standard.adjustFor(),
                standard.minimumClients());
    }

    private static Outcome tall(Outcome outcome) {
        return new Outcome(
                outcome.id(),
                outcome.label(),
                outcome.before(),
                outcome.after(),
                BigDecimal.ZERO,
                BigDecimal.valueOf(1000),
                outcome.unit(),
                outcome.better(),
                outcome.margin(),
                outcome.responderPercent(),
                outcome.responderPoints(),
                outcome.perMovement());
    }

    private static Map<Key, Estimate> byKey(Findings findings) {
        Map<Key, Estimate> all = new HashMap<>();
        findings.list().forEach(finding -> all.put(finding.key(), finding.estimate()));
        return all;
    }

    private static double number(Findings findings, String outcome, String condition, String analysis, String term) {
        return number(Trial.estimate(findings, outcome, condition, analysis, term));
    }

    private static double number(Estimate estimate) {
        return Trial.given(((Estimated) estimate).estimate());
    }

    private static double tolerance(Key key) {
        return key.analysis().equals("mixed_model") ? 1e-5 : 1e-8;
    }

    private static void assertMirrored(Key key, Estimated mine, Estimated theirs, double tolerance) {
        assertNear(key, minus(mine.estimate()), theirs.estimate(), tolerance);
        assertNear(key, mine.standardError(), theirs.standardError(), tolerance);
        assertNear(key, minus(mine.statistic()), theirs.statistic(), tolerance);
        assertNear(key, mine.degreesOfFreedom(), theirs.degreesOfFreedom(), tolerance);
        assertNear(key, mine.pValue(), theirs.pValue(), 10 * tolerance);
        assertNear(key, minus(mine.low()), theirs.high(), tolerance);
        assertNear(key, minus(mine.high()), theirs.low(), tolerance);
    }

    private static void assertAlike(Key key, Estimated mine, Estimated theirs, double tolerance) {
        assertNear(key, mine.estimate(), theirs.estimate(), tolerance);
        assertNear(key, mine.standardError(), theirs.standardError(), tolerance);
        assertNear(key, mine.statistic(), theirs.statistic(), tolerance);
        assertNear(key, mine.degreesOfFreedom(), theirs.degreesOfFreedom(), 10 * tolerance);
        assertNear(key, mine.pValue(), theirs.pValue(), 10 * tolerance);
        assertNear(key, mine.low(), theirs.low(), tolerance);
        assertNear(key, mine.high(), theirs.high(), tolerance);
    }

    private static @Nullable Double minus(@Nullable Double part) {
        return part == null ? null : Double.valueOf(-part);
    }

    private static void assertNear(Key key, @Nullable Double expected, @Nullable Double actual, double tolerance) {
        if (expected == null || actual == null) {
            assertThat(actual).as(key.toString()).isEqualTo(expected);
        } else {
            assertThat(actual)
                    .as(key.toString())
                    .isEqualTo(expected, within(Math.max(1e-12, tolerance * Math.abs(expected))));
        }
    }

    /** Enough for the fields above to hold something before the export is read. */
    private static String small() {
        return new Rows()
                .add(
                        "client_id", "C1",
                        "massage_type", "regular",
                        "condition", "Migraine",
                        "pain_before", "5",
                        "pain_after", "4")
                .export();
    }
}
