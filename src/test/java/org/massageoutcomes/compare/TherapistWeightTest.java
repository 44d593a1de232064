package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Whether a verdict says that few therapists weigh most in the difference. */
class TherapistWeightTest {
    @Test
    void twoOfTwelveTherapistsWhoGiveAllOfATypeAreFew() {
        assertThat(therapists(rows(12, therapist -> therapist < 2))).isEqualTo(Verdict.Therapists.FEW);
    }

    @Test
    void halfOfTwelveTherapistsAreNotFew() {
        assertThat(therapists(rows(12, therapist -> therapist % 2 == 0))).isEqualTo(Verdict.Therapists.TOLD_APART);
    }

    /** The therapists' interval has degrees of freedom enough, and one of them is all there is of a type. */
    @Test
    void oneTherapistIsFewWhateverTheDegreesOfFreedom() {
        assertThat(therapists(rows(10, therapist -> therapist == 0))).isEqualTo(Verdict.Therapists.FEW);
    }

    @Test
    void fewTherapistsWhoGiveBothTypesAlikeDoNotMatter() {
        Random random = new Random(8);
        Rows both = rows(4, therapist -> true)
                .with("massage_type", type -> random.nextBoolean() ? "therapeutic" : "regular");
        assertThat(therapists(both)).isEqualTo(Verdict.Therapists.TOLD_APART);
    }

    @Test
    void aTherapistWhoIsAloneGivesBothTypes() {
        Random random = new Random(9);
        Rows alone = rows(1, therapist -> true)
                .with("massage_type", type -> random.nextBoolean() ? "therapeutic" : "regular");
        assertThat(therapists(alone)).isEqualTo(Verdict.Therapists.TOLD_APART);
    }

    @Test
    void withoutTherapistsTheVerdictSaysSo() {
        Findings findings = Trial.of(
                rows(12, therapist -> therapist < 2).without("therapist_id").export());
        assertThat(findings.verdicts().get(0).therapists()).isEqualTo(Verdict.Therapists.NOT_RECORDED);
        assertThat(findings.list())
                .noneMatch(finding -> finding.key().analysis().equals(TherapistWeight.NAME));
    }

    /** Each condition alone has therapists enough; that they are the same in all is only of the average. */
    @Test
    void therapistsWhoDecideTheTypeInEveryConditionMakeTheAverageLessSureThanItLooks() {
        assertThat(isTooNarrow("T")).isTrue();
    }

    @Test
    void therapistsOfTheirOwnInEveryConditionDoNot() {
        assertThat(isTooNarrow("")).isFalse();
    }

    private static boolean isTooNarrow(String sameTherapists) {
        Rows all = new Rows();
        for (String condition :
                new String[] {"Migraine", "Whiplash", "Arthritis", "Tendonitis", "Frozen shoulder", "Radiating pain"}) {
            all = all.and(rows(condition.hashCode(), 12, therapist -> therapist % 2 == 0)
                    .with("condition", label -> condition)
                    .with("client_id", id -> condition + id)
                    .with("therapist_id", id -> sameTherapists.isEmpty() ? condition + id : id));
        }
        double widening = Trial.given(Trial.estimated(
                        Trial.of(all.export()),
                        "pain",
                        Key.ALL_CONDITIONS,
                        TherapistWeight.NAME,
                        TherapistWeight.WIDENING)
                .estimate());
        return PooledTerms.isTooNarrow(widening);
    }

    private static Verdict.Therapists therapists(Rows rows) {
        return Trial.of(rows.export()).verdicts().get(0).therapists();
    }

    private static Rows rows(int therapists, IntPredicate therapeutic) {
        return rows(7, therapists, therapeutic);
    }

    /** 120 clients with three sessions each; therapists have the same skill. */
    private static Rows rows(long seed, int therapists, IntPredicate therapeutic) {
        Random random = new Random(seed);
        Rows rows = new Rows();
        for (int client = 0; client < 120; client++) {
            int therapist = client % therapists;
            for (int session = 0; session < 3; session++) {
                int before = 5 + random.nextInt(5);
                rows.add(
                        "client_id", "C" + client,
                        "therapist_id", "T" + therapist,
                        "massage_type", therapeutic.test(therapist) ? "therapeutic" : "regular",
                        "condition", "Migraine",
                        "pain_before", "" + before,
                        "pain_after", "" + Math.max(0, before - random.nextInt(5)));
            }
        }
        return rows;
    }
}
