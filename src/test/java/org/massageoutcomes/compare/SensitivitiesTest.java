package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.Sensitivity.Scenario;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;

/** Types of massage that the field files on both sides, counted otherwise. */
class SensitivitiesTest {
    private static final String HOT_STONE = "hot stone";
    private static final String DEEP_TISSUE = "deep tissue";

    /** Moving is relabelling, leaving out is deleting: to the last bit the same analysis of another export. */
    @Test
    void eachScenarioIsTheAnalysisOfTheExportThatWouldHaveSaidSo() {
        Rows rows = rows(1, 40, type -> type.equals("regular") ? 1.0 : type.equals(HOT_STONE) ? 1.4 : 2.3);
        Findings findings = Trial.of(rows.export());
        Rows moved = rows.with(
                "massage_type",
                type -> type.equals(HOT_STONE) ? "therapeutic" : type.equals(DEEP_TISSUE) ? "regular" : type);
        Rows left = rows.where("massage_type", "regular").and(rows.where("massage_type", "therapeutic"));
        assertThat(found(findings, Scenario.MOVED_TO_THE_OTHER_ARM).difference())
                .isEqualTo(primary(moved));
        assertThat(found(findings, Scenario.LEFT_OUT).difference()).isEqualTo(primary(left));
        assertThat(found(findings, Scenario.LEFT_OUT).call())
                .isEqualTo(verdict(Trial.of(left.export())).call());
        assertThat(found(findings, Scenario.MOVED_TO_THE_OTHER_ARM).call())
                .isEqualTo(verdict(Trial.of(moved.export())).call());
    }

    /** Hot stone sessions do best here: with them regular is ahead, without them therapeutic. */
    @Test
    void aVerdictThatHangsOnAmbiguousTypesIsSaidToChange() {
        Findings findings =
                Trial.of(rows(2, 40, type -> type.equals(HOT_STONE) ? 6.5 : type.equals("regular") ? 0.5 : 1.5)
                        .export());
        assertThat(verdict(findings).call()).isIn(Call.REGULAR_BETTER, Call.REGULAR_BETTER_AND_MATTERS);
        for (Scenario scenario : Scenario.values()) {
            assertThat(found(findings, scenario).call())
                    .isIn(Call.THERAPEUTIC_BETTER, Call.THERAPEUTIC_BETTER_AND_MATTERS);
            assertThat(found(findings, scenario).changesVerdict()).isTrue();
        }
    }

    @Test
    void aVerdictThatDoesNotHangOnThemIsSaidToStand() {
        Findings findings = Trial.of(rows(3, 40, type -> 1.5).export());
        assertThat(verdict(findings).call()).isEqualTo(Call.NO_DIFFERENCE_THAT_MATTERS);
        for (Scenario scenario : Scenario.values()) {
            assertThat(found(findings, scenario).call()).isEqualTo(Call.NO_DIFFERENCE_THAT_MATTERS);
            assertThat(found(findings, scenario).changesVerdict()).isFalse();
        }
    }

    @Test
    void withoutAmbiguousTypesThereIsNothingToAsk() {
        Rows plain = rows(4, 40, type -> 1.5).with("massage_type", type -> switch (type) {
            case HOT_STONE -> "regular";
            case DEEP_TISSUE -> "therapeutic";
            default -> type;
        });
        assertThat(Trial.of(plain.export()).sensitivities()).isEmpty();
    }

    /** Two analyses that differ by the sessions of a few clients would tell of these. */
    @Test
    void aFewClientsOfAmbiguousTypesAreNotToldOf() {
        Findings findings = Trial.of(rows(5, 7, type -> 1.5).export());
        assertThat(findings.sensitivities()).hasSize(Scenario.values().length).allSatisfy(sensitivity -> {
            assertThat(sensitivity.difference()).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
            assertThat(sensitivity.call()).isEqualTo(Call.TOO_FEW_CLIENTS);
        });
    }

    private static Sensitivity found(Findings findings, Scenario scenario) {
        return findings.sensitivities().stream()
                .filter(sensitivity -> sensitivity.scenario() == scenario)
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Findings findings) {
        return findings.verdicts().get(0);
    }

    private static org.massageoutcomes.stats.Estimate primary(Rows rows) {
        return Trial.estimate(Trial.of(rows.export()), "pain", "Migraine", Primary.NAME, Key.DIFFERENCE);
    }

    /** Sixty clients of each clear type, and so many of each ambiguous one; three sessions each. */
    private static Rows rows(long seed, int ambiguous, ToDoubleFunction<String> improvement) {
        Random random = new Random(seed);
        Rows rows = new Rows();
        for (String type : new String[] {"therapeutic", "regular", HOT_STONE, DEEP_TISSUE}) {
            int clients = type.contains(" ") ? ambiguous : 60;
            for (int session = 0; session < 3 * clients; session++) {
                int before = 7 + random.nextInt(4);
                long after = Math.max(0, Math.round(before - improvement.applyAsDouble(type) - random.nextGaussian()));
                rows.add(
                        "client_id",
                        type.charAt(0) + "" + session / 3,
                        "massage_type",
                        type,
                        "condition",
                        "Migraine",
                        "pain_before",
                        "" + before,
                        "pain_after",
                        "" + after);
            }
        }
        return rows;
    }
}
