package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.massageoutcomes.compare.DegenerateTables#degenerate")
    void theHeadlineSaysWhyThereIsNoNumber(String name, Rows rows, Reason reason) throws IOException {
        Findings findings = sound(rows);
        assertThat(Trial.estimate(findings, "pain", "Migraine", Primary.NAME, Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(reason));
        assertThat(findings.verdicts()).anySatisfy(verdict -> {
            assertThat(verdict.outcome()).isEqualTo("pain");
            assertThat(verdict.call().name()).isEqualTo(reason.name());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.massageoutcomes.compare.DegenerateTables#estimable")
    void someOfItCanStillBeEstimated(String name, Rows rows) throws IOException {
        Findings findings = sound(rows);
        assertThat(Trial.estimate(findings, "pain", "Migraine", Primary.NAME, Key.DIFFERENCE))
                .isInstanceOf(Estimated.class);
    }

    @Test
    void separationLeavesTheWeightedAnalysesWithoutANumberAndTheRestWithOne() throws IOException {
        Findings findings = sound(DegenerateTables.separated());
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
        Findings findings = sound(DegenerateTables.table(60, i -> DegenerateTables.row(i, 5 + i % 4, i * 7 % 5))
                .with("client_id", id -> "C" + next[0]++));
        assertThat(Trial.estimate(findings, "pain", "Migraine", "mixed_model", Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    @Test
    void threeTherapistsAreTooFew() throws IOException {
        Findings findings = sound(DegenerateTables.table(
                60, i -> DegenerateTables.row(i, 5 + i % 4, i * 7 % 5).with("therapist_id", id -> "T" + i % 3)));
        assertThat(Trial.estimate(findings, "pain", "Migraine", "therapist_clustered", Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLUSTERS));
    }

    @Test
    void twoConditionsAreNotPooledAndThreeAre() throws IOException {
        Rows one = DegenerateTables.table(60, i -> DegenerateTables.row(i, 5 + i % 4, i * 7 % 5));
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
        Findings findings = sound(DegenerateTables.table(60, i -> DegenerateTables.row(i, 5 + i % 4, i * 7 % 5))
                .without("client_id"));
        assertThat(findings.list())
                .isNotEmpty()
                .allMatch(finding -> finding.key().analysis().equals("describe"));
        assertThat(findings.verdicts()).isEmpty();
        assertThat(findings.claims()).isEmpty();
    }

    /** The E-value's exponential must not run over where the adjusted difference dwarfs the spread. */
    @Test
    void anEnormousStandardizedDifferenceIsStillANumberOrAReason() throws IOException {
        sound(DegenerateTables.enormous());
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
            sound(DegenerateTables.anyTable(random));
        }
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
}
