package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.report.ResultsCsv;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Study;

/** Data that leave nothing to compare: a status in every output, never NaN, Infinity or an exception. */
class DegenerateTest {
    private static final List<String> CONDITIONS = List.of("Migraine", "Whiplash", "Arthritis", "Frozen shoulder");

    static Stream<Arguments> degenerate() {
        return Stream.of(
                Arguments.of("every score the same", table(40, i -> row(i, 5, 5)), Reason.NO_VARIATION),
                Arguments.of(
                        "every improvement the same", table(40, i -> row(i, 3 + i % 5, i % 5)), Reason.NO_VARIATION),
                Arguments.of(
                        "neither arm varies, and they differ",
                        table(40, i -> row(i, 8, i % 2 == 0 ? 2 : 4)),
                        Reason.NO_VARIATION),
                Arguments.of(
                        "the score at the door tells the arms apart",
                        table(40, i -> row(i, i % 2 == 0 ? 8 : 6, i % 7 % 5)),
                        Reason.SINGULAR),
                Arguments.of(
                        "only therapeutic",
                        table(40, i -> row(i, 5 + i % 3, i % 4)).with("massage_type", type -> "therapeutic"),
                        Reason.ONE_ARM_ONLY),
                Arguments.of(
                        "one client",
                        table(40, i -> row(i, 5 + i % 3, i % 4)).with("client_id", id -> "C1"),
                        Reason.TOO_FEW_CLIENTS),
                Arguments.of("one session", table(1, i -> row(i, 5, 3)), Reason.TOO_FEW_CLIENTS),
                Arguments.of("nine clients an arm", table(36, i -> row(i, 5 + i % 3, i % 4)), Reason.TOO_FEW_CLIENTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("degenerate")
    void theHeadlineSaysWhyThereIsNoNumber(String name, Rows rows, Reason reason) throws IOException {
        Findings findings = sound(rows);
        assertThat(Trial.estimate(findings, "pain", "Migraine", Primary.NAME, Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(reason));
        assertThat(findings.verdicts()).anySatisfy(verdict -> {
            assertThat(verdict.outcome()).isEqualTo("pain");
            assertThat(verdict.call().name()).isEqualTo(reason.name());
        });
    }

    static Stream<Arguments> estimable() {
        return Stream.of(
                Arguments.of("the score at the door never varies", table(60, i -> row(i, 8, i * 7 % 5))),
                Arguments.of("one arm does not vary", table(60, i -> row(i, 8, i % 2 == 0 ? 3 : i * 7 % 5))),
                Arguments.of(
                        "one session a client",
                        table(60, i -> row(i, 5 + i % 4, i * 7 % 5).with("client_id", id -> "C" + i))),
                Arguments.of(
                        "all on one day",
                        table(60, i -> row(i, 5 + i % 4, i * 7 % 5)).with("session_date", date -> "2026-03-03")),
                Arguments.of(
                        "the score at the door nearly tells the arms apart",
                        table(60, i -> row(i, i == 1 ? 9 : i % 2 == 0 ? 8 + i % 3 : i % 6, i * 7 % 5))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("estimable")
    void someOfItCanStillBeEstimated(String name, Rows rows) throws IOException {
        Findings findings = sound(rows);
        assertThat(Trial.estimate(findings, "pain", "Migraine", Primary.NAME, Key.DIFFERENCE))
                .isInstanceOf(Estimated.class);
    }

    @Test
    void separationLeavesTheWeightedAnalysesWithoutANumberAndTheRestWithOne() throws IOException {
        Rows rows = table(60, i -> row(i, i % 2 == 0 ? 7 + i % 3 : 1 + i % 4, i * i % 11 % 6));
        Findings findings = sound(rows);
        assertThat(Trial.estimate(findings, "pain", "Migraine", "overlap_weighted", Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(Reason.SINGULAR));
        assertThat(Trial.estimate(findings, "pain", "Migraine", "balance", "baseline:after"))
                .isEqualTo(new NotEstimable(Reason.SINGULAR));
        assertThat(Trial.estimate(findings, "pain", "Migraine", "balance", "baseline:before"))
                .isInstanceOf(Estimated.class);
        assertThat(Trial.estimate(findings, "pain", "Migraine", Primary.NAME, Key.DIFFERENCE))
                .isInstanceOf(Estimated.class);
    }

    @Test
    void oneSessionAClientHasNoMixedModel() throws IOException {
        int[] next = {0};
        Findings findings =
                sound(table(60, i -> row(i, 5 + i % 4, i * 7 % 5)).with("client_id", id -> "C" + next[0]++));
        assertThat(Trial.estimate(findings, "pain", "Migraine", "mixed_model", Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    @Test
    void threeTherapistsAreTooFew() throws IOException {
        Findings findings = sound(table(60, i -> row(i, 5 + i % 4, i * 7 % 5).with("therapist_id", id -> "T" + i % 3)));
        assertThat(Trial.estimate(findings, "pain", "Migraine", "therapist_clustered", Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLUSTERS));
    }

    @Test
    void twoConditionsAreNotPooledAndThreeAre() throws IOException {
        Rows one = table(60, i -> row(i, 5 + i % 4, i * 7 % 5));
        Rows two = one.and(one.with("condition", label -> "Whiplash"));
        Rows three = two.and(one.with("condition", label -> "Arthritis"));
        assertThat(sound(one).find("pain", Key.ALL_CONDITIONS, "pooled", Key.DIFFERENCE))
                .isEmpty();
        assertThat(sound(two).find("pain", Key.ALL_CONDITIONS, "pooled", Key.DIFFERENCE))
                .isEmpty();
        assertThat(sound(three).find("pain", Key.ALL_CONDITIONS, "pooled", Key.DIFFERENCE))
                .isPresent();
    }

    @Test
    void withoutClientsThereAreDescriptionsAndNothingElse() throws IOException {
        Findings findings = sound(table(60, i -> row(i, 5 + i % 4, i * 7 % 5)).without("client_id"));
        assertThat(findings.list())
                .isNotEmpty()
                .allMatch(finding -> finding.key().analysis().equals("describe"));
        assertThat(findings.verdicts()).isEmpty();
        assertThat(findings.claims()).isEmpty();
    }

    /** The E-value's exponential must not run over where the adjusted difference dwarfs the spread. */
    @Test
    void anEnormousStandardizedDifferenceIsStillANumberOrAReason() throws IOException {
        Rows rows = new Rows();
        for (int i = 0; i < 60; i++) {
            double door = (i % 2 == 0 ? 1 : 300) + i * 17 % 30 * 1e-6;
            double improvement = i * 17 % 30 * 1e-6 + i % 3 * 1e-6;
            rows.add(
                    "client_id",
                    "C" + i / 3 * 2 + i % 2,
                    "massage_type",
                    i % 2 == 0 ? "therapeutic" : "regular",
                    "condition",
                    "Migraine",
                    "rom_before_deg",
                    String.format(Locale.ROOT, "%.6f", door),
                    "rom_after_deg",
                    String.format(Locale.ROOT, "%.6f", door + improvement));
        }
        sound(rows);
    }

    /** Small tables in which anything may be blank, constant, tied, alone or nested. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noTableOfAnyShapeBreaksIt(long seed) throws IOException {
        throughEveryOutput(seed, 25);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void noneOfManyTablesOfAnyShapeBreaksIt(long seed) throws IOException {
        throughEveryOutput(seed, 100);
    }

    private static void throughEveryOutput(long seed, int tables) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < tables; i++) {
            sound(anyTable(random));
        }
    }

    private static Rows anyTable(Random random) {
        int clients = 1 + random.nextInt(70);
        int conditions = 1 + random.nextInt(3);
        int spread = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(11);
        boolean byClient = random.nextBoolean();
        boolean nested = random.nextInt(4) == 0;
        int therapists = 1 + random.nextInt(8);
        int months = 1 + random.nextInt(14);
        double blank = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.6;
        int covariates = 1 + random.nextInt(4);
        Rows rows = new Rows();
        for (int client = 0; client < clients; client++) {
            boolean type = random.nextBoolean();
            int sessions = 1 + random.nextInt(4);
            for (int k = 0; k < sessions; k++) {
                boolean therapeutic = byClient ? type : random.nextBoolean();
                int month = random.nextInt(months);
                rows.add(
                        "client_id", "C" + client,
                        "clinic_id", maybe(random, blank, "K" + client % 2),
                        "therapist_id",
                                maybe(
                                        random,
                                        blank,
                                        "T" + (random.nextInt(therapists) + (nested && therapeutic ? 20 : 0))),
                        "massage_type", therapeutic ? "therapeutic" : random.nextInt(5) == 0 ? "hot stone" : "regular",
                        "condition", CONDITIONS.get((client + random.nextInt(2)) % conditions),
                        "session_date", maybe(random, blank, (2025 + month / 12) + "-" + two(1 + month % 12) + "-05"),
                        "sex", maybe(random, blank, "S" + client % covariates),
                        "age_band", maybe(random, blank, "A" + random.nextInt(covariates)),
                        "chronicity", maybe(random, blank, random.nextBoolean() ? "chronic" : "acute"),
                        "context", maybe(random, blank, random.nextBoolean() ? "pre-sport" : "post-operative"),
                        "movement", maybe(random, blank, "knee flexion " + random.nextInt(covariates)),
                        "pain_before", maybe(random, blank, "" + random.nextInt(spread)),
                        "pain_after", maybe(random, blank, "" + random.nextInt(spread)),
                        "rom_before_deg", maybe(random, blank, "" + (60 + random.nextInt(spread) / 2.0)),
                        "rom_after_deg", maybe(random, blank, "" + (60 + random.nextInt(spread))),
                        "stress_before", maybe(random, 0.5, "" + random.nextInt(spread)),
                        "stress_after", maybe(random, 0.5, "" + random.nextInt(spread)),
                        "price", maybe(random, blank, "" + (50 + random.nextInt(spread))),
                        "pressure", maybe(random, blank, "" + (1 + random.nextInt(Math.min(5, spread)))),
                        "soreness_48h", maybe(random, blank, "" + random.nextInt(spread)),
                        "duration_min", maybe(random, blank, "" + 30 * (1 + random.nextInt(2))));
            }
        }
        // A table needs one pair to be read at all.
        return rows.add(
                "client_id", "C0",
                "massage_type", "regular",
                "condition", CONDITIONS.get(0),
                "pain_before", "1",
                "pain_after", "0");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static String maybe(Random random, double blank, String field) {
        return random.nextDouble() < blank ? "" : field;
    }

    /** The findings, after every output was written of them and every number looked at. */
    private static Findings sound(Rows rows) throws IOException {
        Study study = Study.standard();
        Findings findings = Trial.of(rows.export(), study);
        for (Finding finding : findings.list()) {
            assertThat(isSound(finding.estimate())).as(finding.toString()).isTrue();
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultsJson.write(findings, json);
        assertThat(json.toString(StandardCharsets.UTF_8)).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(ResultsJson.read(new ByteArrayInputStream(json.toByteArray())))
                .isEqualTo(findings);
        written(findings);
        written(Disclosure.check(findings, Set.copyOf(study.conditions().names()))
                .findings());
        return findings;
    }

    private static void written(Findings findings) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ResultsCsv.write(findings, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).doesNotContain("NaN").doesNotContain("Infinity");
    }

    /** A probability within 0 and 1, an estimate inside its interval, and no number that is not one. */
    private static boolean isSound(Estimate estimate) {
        if (!(estimate instanceof Estimated found)) {
            return true;
        }
        boolean finite = Stream.of(
                        found.estimate(), found.standardError(), found.statistic(), found.low(), found.high())
                .allMatch(part -> part == null || Double.isFinite(part));
        boolean probability = found.pValue() == null || found.pValue() >= 0 && found.pValue() <= 1;
        boolean inside = found.low() == null
                || found.high() == null
                || found.estimate() == null
                || found.low() <= found.estimate() && found.estimate() <= found.high();
        boolean degrees = found.degreesOfFreedom() == null || found.degreesOfFreedom() > 0;
        return finite && probability && inside && degrees;
    }

    private static Rows table(int sessions, IntFunction<Rows> row) {
        return IntStream.range(0, sessions).mapToObj(row).reduce(new Rows(), Rows::and);
    }

    /** Session i of client i / 2, alternating types by client; two sessions a client. */
    private static Rows row(int i, int before, int after) {
        return new Rows()
                .add(
                        "client_id", "C" + i % 2 + "x" + i / 4,
                        "massage_type", i % 2 == 0 ? "therapeutic" : "regular",
                        "condition", "Migraine",
                        "session_date", "2026-0" + (1 + i % 9) + "-11",
                        "therapist_id", "T" + i % 7,
                        "pain_before", "" + before,
                        "pain_after", "" + after);
    }
}
