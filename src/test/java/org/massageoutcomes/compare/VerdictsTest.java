package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** The verdict's table, row by row; the margin of pain is 1 point. */
class VerdictsTest {
    private static final int CLIENTS_AN_ARM = 20;

    @ParameterizedTest
    @CsvSource({
        "-0.5,  0.5,  NO_DIFFERENCE_THAT_MATTERS,     ",
        "-0.99, 0.99, NO_DIFFERENCE_THAT_MATTERS,     ",
        " 0.2,  0.8,  NO_DIFFERENCE_THAT_MATTERS,     THERAPEUTIC",
        "-0.8, -0.2,  NO_DIFFERENCE_THAT_MATTERS,     REGULAR",
        " 1.1,  2,    THERAPEUTIC_BETTER_AND_MATTERS, THERAPEUTIC",
        "-2,   -1.1,  REGULAR_BETTER_AND_MATTERS,     REGULAR",
        " 0.2,  1.5,  THERAPEUTIC_BETTER,             THERAPEUTIC",
        "-1.5, -0.2,  REGULAR_BETTER,                 REGULAR",
        "-0.2,  1.5,  CANNOT_TELL_YET,                ",
        "-1.5,  0.2,  CANNOT_TELL_YET,                ",
        "-3,    3,    CANNOT_TELL_YET,                ",
        // On the bounds: neither inside the margin nor beyond it, neither side of 0.
        "-1,    0.5,  CANNOT_TELL_YET,                ",
        "-0.5,  1,    CANNOT_TELL_YET,                ",
        " 0,    0.5,  NO_DIFFERENCE_THAT_MATTERS,     ",
        " 0,    1.5,  CANNOT_TELL_YET,                ",
        "-1.5,  0,    CANNOT_TELL_YET,                ",
        " 1,    1.5,  THERAPEUTIC_BETTER,             THERAPEUTIC",
        " 0.5,  1,    THERAPEUTIC_BETTER,             THERAPEUTIC",
        "-1.5, -1,    REGULAR_BETTER,                 REGULAR",
        "-1,   -0.5,  REGULAR_BETTER,                 REGULAR"
    })
    void theIntervalDecides(double low, double high, Call call, @Nullable Arm ahead) {
        Verdict verdict = verdict(interval(low, high), 0.01);
        assertThat(verdict.call()).isEqualTo(call);
        assertThat(verdict.ahead()).isEqualTo(ahead);
    }

    @ParameterizedTest
    @CsvSource({"-0.5, 0.4", "0.2, 0.9", "1.1, 2", "0.2, 1.5", "-0.2, 1.5", "-1, 0.5"})
    void theMirrorImageHasTheMirroredVerdict(double low, double high) {
        Verdict verdict = verdict(interval(low, high), 0.01);
        Verdict mirrored = verdict(interval(-high, -low), 0.01);
        assertThat(mirrored.call()).isEqualTo(mirrored(verdict.call()));
        assertThat(mirrored.ahead())
                .isEqualTo(verdict.ahead() == null ? null : verdict.ahead().other());
        assertThat(mirrored.moreClients()).isEqualTo(verdict.moreClients());
    }

    /** N = ⌈clients · ((h/(m/2))² − 1)⌉ of 40 clients; up to ten times those present is within reach. */
    @ParameterizedTest
    @CsvSource({
        "-0.5,  1.5,   120",
        "-0.2,  1.2,   39",
        " 0,    1.5,   50",
        " 0,    1,     0",
        "-1.65, 1.65,  396",
        "-1.6583, 1.6583, 400",
        "-1.66, 1.66, "
    })
    void howManyMoreClientsWouldDecideIt(double low, double high, @Nullable Long more) {
        Verdict verdict = verdict(interval(low, high), 1);
        assertThat(verdict.call()).isEqualTo(Call.CANNOT_TELL_YET);
        assertThat(verdict.moreClients()).isEqualTo(more);
        assertThat(verdict.notWithinReach()).isEqualTo(more == null);
    }

    /** The fewest N with h · t(k + N − 1) / t(k − 1) · √(k / (k + N)) ≤ m/2, by R's qt; at most ten times k. */
    @ParameterizedTest
    @CsvSource({"2, 6, 8", "2, 7, 10", "2, 8, 13", "2, 12, ", "3, 1.5, 6", "3, 4, ", "10, 0.7, 8", "20, 2, "})
    void aPoolAsksForSites(int sites, double half, @Nullable Long more) {
        Estimated primary = new Estimated(0.6, 0.1, 1.0, sites - 1.0, 0.5, 0.6 - half, 0.6 + half);
        Headline sessions = cell(primary, List.of());
        Verdict verdict = Verdicts.of(
                new Headline(
                        sessions.outcome(),
                        sessions.condition(),
                        sessions.support(),
                        primary,
                        sessions.others(),
                        Verdict.Clustering.SITES,
                        false,
                        List.of()),
                1.0,
                1,
                true);
        assertThat(verdict.call()).isEqualTo(Call.CANNOT_TELL_YET);
        assertThat(verdict.moreClients()).isNull();
        assertThat(verdict.moreSites()).isEqualTo(more);
        assertThat(verdict.notWithinReach()).isEqualTo(more == null);
    }

    @ParameterizedTest
    @CsvSource({"-0.5, 0.5", "0.2, 1.5", "1.1, 2", "-2, -1.1"})
    void whatIsDecidedNeedsNoMoreClients(double low, double high) {
        Verdict verdict = verdict(interval(low, high), 0.01);
        assertThat(verdict.moreClients()).isNull();
        assertThat(verdict.notWithinReach()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.06, true", "0.04, 0.05, true", "0.04, 0.049, false", "0.05, 0.2,  false", "0.2,  0.4,  false"})
    void aheadIsNotFirmWhereTheFamilyOfComparisonsDoesNotHoldIt(double p, double adjusted, boolean notFirm) {
        Estimated primary = new Estimated(0.85, 0.33, 2.6, 30.0, p, 0.2, 1.5);
        Verdict verdict = Verdicts.of(cell(primary, List.of()), adjusted, 7, true);
        assertThat(verdict.oneOfManyComparisons()).isEqualTo(notFirm);
        assertThat(verdict.comparisons()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void withoutAnEstimateTheVerdictIsTheReason(Reason reason) {
        Verdict verdict = Verdicts.of(cell(new NotEstimable(reason), List.of()), null, 3, true);
        assertThat(verdict.call().name()).isEqualTo(reason.name());
        assertThat(verdict.call().isEstimated()).isFalse();
        assertThat(verdict.primary()).isNull();
        assertThat(verdict.ahead()).isNull();
        assertThat(verdict.moreClients()).isNull();
        assertThat(verdict.notWithinReach()).isFalse();
        assertThat(verdict.oneOfManyComparisons()).isFalse();
    }

    @Test
    void withoutTherapistsTypeAndTherapistCannotBeToldApart() {
        assertThat(Verdicts.of(cell(interval(0.2, 1.5), List.of()), 0.01, 1, false)
                        .therapists())
                .isEqualTo(Verdict.Therapists.NOT_RECORDED);
    }

    @ParameterizedTest
    @CsvSource({
        // inside the primary's interval, whatever their own say of size
        "covariate_adjusted, 0.3,  -0.2, 0.8, ''",
        "overlap_weighted,   1.4,   1.2, 1.6, ''",
        "mixed_model,        0.2,   0.1, 0.3, ''",
        "mixed_model,        1.5,   1.1, 1.9, ''",
        // outside it
        "covariate_adjusted, 0.19, -0.2, 0.8, covariate_adjusted",
        "overlap_weighted,   1.51,  1.2, 1.8, overlap_weighted",
        "mixed_model,       -0.5,  -0.8, -0.2, mixed_model",
        // other estimands are shown and not counted
        "follow_up,         -5,    -6,   -4,   ''",
        "first_session,     -5,    -6,   -4,   ''",
        "course,            -5,    -6,   -4,   ''",
        "within_client,     -5,    -6,   -4,   ''",
        "change,            -5,    -6,   -4,   ''"
    })
    void robustUnlessOneOfThreeOthersLiesOutside(String analysis, double at, double low, double high, String named) {
        Estimated other = new Estimated(at, 0.1, 1.0, 30.0, 0.01, low, high);
        Verdict verdict = Verdicts.of(cell(interval(0.2, 1.5), List.of(found(analysis, other))), 0.01, 1, true);
        assertThat(verdict.disagreeing()).isEqualTo(named.isEmpty() ? List.of() : List.of(named));
        assertThat(verdict.isRobust()).isEqualTo(named.isEmpty());
    }

    @Test
    void anotherMethodInsideTheIntervalWithTheOppositeVerdictDisagrees() {
        // Such a primary reaches below 0 only where its call is already that of its own side.
        Estimated primary = new Estimated(0.0, 1.0, 0.0, 30.0, 1.0, -2.0, 2.0);
        Estimated other = new Estimated(-1.5, 0.1, -15.0, 30.0, 0.0, -1.7, -1.3);
        assertThat(Verdicts.of(cell(primary, List.of(found("mixed_model", other))), 1.0, 1, true)
                        .isRobust())
                .isTrue();
        Estimated ahead = new Estimated(1.0, 0.1, 10.0, 30.0, 0.0, 0.1, 1.9);
        Estimated opposite = new Estimated(0.2, 0.1, 2.0, 30.0, 0.05, -1.7, -0.1);
        assertThat(Verdicts.of(cell(ahead, List.of(found("overlap_weighted", opposite))), 0.01, 1, true)
                        .disagreeing())
                .containsExactly("overlap_weighted");
    }

    @Test
    void aMethodWithoutAnEstimateOrAnIntervalDoesNotDisagree() {
        Estimated noInterval = new Estimated(0.5, 0.1, null, null, null, null, null);
        Verdict verdict = Verdicts.of(
                cell(
                        interval(0.2, 1.5),
                        List.of(
                                found("mixed_model", noInterval),
                                found("overlap_weighted", new NotEstimable(Reason.SINGULAR)))),
                0.01,
                1,
                true);
        assertThat(verdict.isRobust()).isTrue();
    }

    private static Call mirrored(Call call) {
        return switch (call) {
            case THERAPEUTIC_BETTER -> Call.REGULAR_BETTER;
            case THERAPEUTIC_BETTER_AND_MATTERS -> Call.REGULAR_BETTER_AND_MATTERS;
            case REGULAR_BETTER -> Call.THERAPEUTIC_BETTER;
            case REGULAR_BETTER_AND_MATTERS -> Call.THERAPEUTIC_BETTER_AND_MATTERS;
            default -> call;
        };
    }

    private static Verdict verdict(Estimated primary, double adjusted) {
        return Verdicts.of(cell(primary, List.of()), adjusted, 1, true);
    }

    private static Estimated interval(double low, double high) {
        return new Estimated((low + high) / 2, 0.1, 1.0, 30.0, 0.01, low, high);
    }

    private static Finding found(String analysis, Estimate estimate) {
        return new Finding(new Key("pain", "Migraine", analysis, Key.DIFFERENCE), estimate, null);
    }

    private static Headline cell(Estimate primary, List<Finding> others) {
        List<Finding> list = new ArrayList<>(others);
        list.add(found(Primary.NAME, primary));
        Support support = new Support(60, 60, CLIENTS_AN_ARM, CLIENTS_AN_ARM);
        return new CellFindings(
                        Outcome.pain(),
                        "Migraine",
                        support,
                        list,
                        Verdict.Clustering.CLIENTS,
                        false,
                        TherapistPull.NONE,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of())
                .headline();
    }
}
