package org.massageoutcomes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.compare.Verdict.Imbalance;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

class SentencesTest {
    private static final Sentences PAIN = new Sentences(Outcome.pain());

    @ParameterizedTest
    @EnumSource(Call.class)
    void everyCallHasWordsThatClaimNoCauseAndNoSignificance(Call call) {
        Verdict verdict = verdict(call, call.isEstimated() ? estimate(0.7, 0.2, 1.3) : null, Arm.THERAPEUTIC);
        String all = PAIN.headline(verdict) + PAIN.estimate(verdict) + PAIN.beside(verdict) + PAIN.numbers(verdict);
        assertThat(PAIN.headline(verdict)).isNotBlank();
        assertThat(all).doesNotContainIgnoringCase("signific").doesNotContain("caus", "null", "because", "  ");
    }

    @Test
    void aDifferenceThatDoesNotMatterIsStillSaidWhereItExcludesNone() {
        Estimated estimate = estimate(0.3, 0.05, 0.5);
        assertThat(PAIN.headline(verdict(Call.NO_DIFFERENCE_THAT_MATTERS, estimate, Arm.THERAPEUTIC)))
                .isEqualTo("No difference that matters; therapeutic ahead by 0.30 points, less than matters");
        assertThat(PAIN.headline(verdict(Call.NO_DIFFERENCE_THAT_MATTERS, estimate(0.1, -0.2, 0.4), null)))
                .isEqualTo("No difference that matters");
    }

    @Test
    void anOpenQuestionSaysWhatWouldCloseIt() {
        Verdict open = verdict(Call.CANNOT_TELL_YET, estimate(0.3, -0.8, 1.4), null);
        assertThat(PAIN.headline(open)).isEqualTo("Cannot tell yet; about 120 more clients would probably decide it");
        Verdict far = new Verdict(
                "pain",
                "Migraine",
                Call.CANNOT_TELL_YET,
                estimate(0.3, -8, 9),
                1,
                null,
                false,
                8,
                Verdict.Clustering.CLIENTS,
                null,
                true,
                Verdict.Therapists.TOLD_APART,
                List.of(),
                List.of());
        assertThat(PAIN.headline(far)).isEqualTo("Cannot tell yet; not within reach");
    }

    @ParameterizedTest
    @CsvSource({"1, about 1 more site", "12, about 12 more sites"})
    void aPoolAsksForSites(long sites, String words) {
        Verdict open = new Verdict(
                "pain",
                "Migraine",
                Call.CANNOT_TELL_YET,
                estimate(0.3, -8, 9),
                1,
                null,
                false,
                8,
                Verdict.Clustering.SITES,
                null,
                sites,
                false,
                Verdict.Therapists.TOLD_APART,
                List.of(),
                List.of(),
                new Verdict.AmongSites(2, 0, 0, 0, 0));
        assertThat(PAIN.headline(open)).isEqualTo("Cannot tell yet; " + words + " would probably decide it");
        assertThat(Sentences.shared(open)).isEqualTo("Cannot tell yet; more sites would probably decide it");
        assertThat(Sentences.detail(open)).isEqualTo(words);
    }

    @Test
    void theRegularArmIsAheadInTheSameWords() {
        Verdict regular = verdict(Call.REGULAR_BETTER, estimate(-0.7, -1.3, -0.2), Arm.REGULAR);
        assertThat(PAIN.estimate(regular))
                .isEqualTo("Pain improved 0.7 points more after regular massage (95% interval 0.2 to 1.3).");
        assertThat(PAIN.numbers(regular)).isEqualTo("\u22120.7 points (\u22121.3 to \u22120.2)");
        assertThat(PAIN.firmness(regular)).contains("Regular is ahead, but not firm: one of 8 comparisons.");
    }

    @Test
    void aDifferenceThatRoundsToNoneIsNobodysAndTheIntervalKeepsItsSign() {
        Verdict none = verdict(Call.NO_DIFFERENCE_THAT_MATTERS, estimate(-0.04, -0.4, 0.3), null);
        assertThat(PAIN.estimate(none))
                .isEqualTo("Pain improved alike after both types of massage (therapeutic minus regular 0.0 points,"
                        + " 95% interval \u22120.4 to 0.3).");
        Verdict open = verdict(Call.CANNOT_TELL_YET, estimate(-0.4, -1.2, 0.3), null);
        assertThat(PAIN.estimate(open))
                .isEqualTo("Pain improved 0.4 points more after regular massage (95% interval \u22120.3 to 1.2),"
                        + " which leaves no difference and the opposite possible.");
    }

    @Test
    void whatDiffersAtTheDoorIsNamedAndRegressionToTheMeanWithIt() {
        Verdict uneven = new Verdict(
                "pain",
                "Migraine",
                Call.THERAPEUTIC_BETTER,
                estimate(0.7, 0.2, 1.3),
                1,
                Arm.THERAPEUTIC,
                false,
                8,
                Verdict.Clustering.CLIENTS,
                null,
                false,
                Verdict.Therapists.NOT_RECORDED,
                List.of("overlap_weighted", "mixed_model"),
                List.of(new Imbalance("baseline", 0.3), new Imbalance("sex=F", 0.2)));
        assertThat(PAIN.beside(uneven))
                .containsExactly(
                        "Not comparable before the session: score before the session and sex: F differ."
                                + " Extreme scores tend to move back by themselves (regression to the mean).",
                        "Not robust: overlap weighted and mixed model disagree.",
                        "Therapist and type of massage cannot be told apart here.");
    }

    @Test
    void ofAPoolTheSitesAreCounted() {
        Verdict pooled = new Verdict(
                        "pain",
                        "Migraine",
                        Call.THERAPEUTIC_BETTER,
                        estimate(0.7, 0.2, 1.3),
                        1,
                        Arm.THERAPEUTIC,
                        false,
                        8,
                        Verdict.Clustering.SITES,
                        null,
                        false,
                        Verdict.Therapists.FEW,
                        List.of(),
                        List.of(new Imbalance("baseline", 0.3, 1), new Imbalance("sex=F", 0.2, 3)))
                .among(new Verdict.AmongSites(12, 0, 3, 4, 1));
        assertThat(PAIN.beside(pooled))
                .containsExactly(
                        "Not comparable before the session in 3 of 12 sites: score before the session differs in 1 and"
                                + " sex: F differs in 3. Extreme scores tend to move back by themselves (regression to"
                                + " the mean).",
                        "Robust: no other analysis disagrees.",
                        "Few therapists weigh most in the difference in 4 of 12 sites and therapists are not recorded in"
                                + " 1 of 12 sites: there, how much of the difference is their skill cannot be told.");
    }

    @Test
    void aSiteWithoutAVerdictIsNotSaidToBeComparable() {
        Verdict pooled = verdict(Call.THERAPEUTIC_BETTER, estimate(0.7, 0.2, 1.3), Arm.THERAPEUTIC);
        assertThat(PAIN.comparable(pooled.among(new Verdict.AmongSites(3, 1, 0, 0, 0))))
                .isEqualTo("Comparable in 2 of 3 sites. No verdict on this outcome in 1 of 3 sites.");
        assertThat(PAIN.comparable(pooled.among(new Verdict.AmongSites(3, 3, 0, 0, 0))))
                .isEqualTo("Whether clients of the two types were alike before the session, no site says.");
        assertThat(PAIN.comparable(pooled.with(List.of(new Imbalance("sex=F", 0.2, 1)))
                        .among(new Verdict.AmongSites(3, 1, 1, 0, 0))))
                .isEqualTo("Not comparable before the session in 1 of 3 sites: sex: F differs in 1. No verdict on this"
                        + " outcome in 1 of 3 sites.");
    }

    private static Estimated estimate(double estimate, double low, double high) {
        return new Estimated(estimate, 0.2, 3.5, 30.0, 0.01, low, high);
    }

    private static Verdict verdict(Call call, @Nullable Estimated primary, @Nullable Arm ahead) {
        Long more = call == Call.CANNOT_TELL_YET ? 120L : null;
        return new Verdict(
                "pain",
                "Migraine",
                call,
                primary,
                1,
                ahead,
                ahead != null,
                8,
                Verdict.Clustering.CLIENTS,
                more,
                false,
                Verdict.Therapists.TOLD_APART,
                List.of(),
                List.of());
    }
}
