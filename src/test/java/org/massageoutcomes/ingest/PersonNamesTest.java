package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Each rule that tells names of people, and what stands nearest to it and is none. */
class PersonNamesTest {
    private static void assertHolds(Predicate<String> rule, String... texts) {
        for (String text : texts) {
            assertThat(rule.test(text)).as(text).isTrue();
        }
    }

    private static void assertHoldsNot(Predicate<String> rule, String... texts) {
        for (String text : texts) {
            assertThat(rule.test(text)).as(text).isFalse();
        }
    }

    @Test
    void aTitleAnnouncesANameThatNoListHas() {
        assertHolds(
                IntroducedNames::areIn,
                "Dr. Xyzzyk",
                "Mevr. de Xyzzyk",
                "Sig.ra Xyzzyk",
                "Hr. Xyzzyk",
                "Dott.ssa Xyzzyk",
                "Mr. J. Xyzzyk",
                "Prof. van der Xyzzyk");
        assertHoldsNot(
                IntroducedNames::areIn, "Dr. Massage", "2 Hr Xyzzyk", "Sig Xyzzyk", "Dr. xyzzyk", "Sr Xyzzyk", "Miss");
    }

    @Test
    void inAnyCaseATitleAnnouncesANameThatAListHas() {
        assertHolds(IntroducedNames::areIn, "dr smith", "pani nowak", "sig. rossi", "frau müller");
        assertHoldsNot(IntroducedNames::areIn, "dr xyzzyk", "dr baker", "pan relief", "mag pain", "frau schmerz");
    }

    @Test
    void wordsThatOnlyAPersonFollowsPointAtTwoWordsWithCapitals() {
        assertHolds(
                IntroducedNames::areIn,
                "patient Xyzzyk Plughow",
                "referred by Xyzzyk Q. Plughow",
                "client: Xyzzyk van Plughow",
                "seen with anna plughow",
                "Name: Xy",
                "neck (Anna)",
                "ask for Anna");
        assertHoldsNot(
                IntroducedNames::areIn,
                "patient Xyzzyk",
                "patient Frozen Shoulder",
                "patient Xyzzyk Shoulder",
                "patient xyzzyk plughow",
                "client frozen shoulder",
                "neck (Left)",
                "ask for Xyzzyk",
                "see lower back");
    }

    @Test
    void anInitialStandsBeforeAFamilyNameThatIsKnown() {
        assertHolds(Initials::areIn, "pain, see A. Smith", "M. Smith", "K.Smith", "A. Baker");
        assertHoldsNot(
                Initials::areIn, "M. Baker", "M. Scheuermann", "L. Xyzzyk", "n. Smith", "xA. Smith", "A. smith", "B.");
    }

    @Test
    void twoInitialsOrARareOneStandBeforeANameThatNothingElseSays() {
        assertHolds(Initials::areIn, "J. Xyzzyk", "A.B. Xyzzyk", "A. B. Xyzzyk", "neck / K. Xyzzyk (left)");
        assertHoldsNot(
                Initials::areIn,
                "R. Xyzzyk",
                "N. Medianus",
                "V. a. Xyzzyk",
                "J. Shoulder",
                "A.C. Joint",
                "J. Arthritis",
                "J. XYZ",
                "J. Xyzzyk hurts",
                "A.B. Parkinson");
    }

    @Test
    void initialsStandBehindANameThatIsKnown() {
        assertHolds(Initials::areIn, "Smith, A", "Smith A.", "Smith, A.B.", "Sarah W.", "neck; Smith, A");
        assertHoldsNot(
                Initials::areIn,
                "Smith A",
                "Knee, L",
                "Baker, L",
                "Plan B.",
                "Xyzzyk A.",
                "Amber B.",
                "Smith, a",
                "Hepatitis, B");
    }

    @Test
    void behindANameThatNoListHasInitialsNeedACommaAndDots() {
        assertHolds(Initials::areIn, "Xyzzyk, A.B.", "Xyzzyk, J.", "Xyzzyk, A. B.");
        assertHoldsNot(Initials::areIn, "Xyzzyk J.", "Xyzzyk, J", "Xyzzyk, L.", "Shoulder, A.B.", "Parkinson, J.");
    }

    @Test
    void apartFromOtherWordsAFamilyNameFollowsAnyWord() {
        assertHolds(NamesApart::areIn, "Xyzzyk Kowalski", "neck - Xyzzyk Q. Smith", "Xyzzyk Papadopoulos (left)");
        assertHoldsNot(
                NamesApart::areIn,
                "Xyzzyk Park",
                "Frozen Shoulder",
                "Shoulder Smith",
                "Parkinson Smith",
                "Xyzzyk Smith hurts",
                "Xyzzyk Plughow",
                "xyzzyk Smith");
    }

    @Test
    void apartFromOtherWordsAGivenNameMayFollowAFamilyName() {
        assertHolds(NamesApart::areIn, "Kovács Zoltán", "neck / Szabó Ágnes", "Smith Anna");
        assertHoldsNot(NamesApart::areIn, "Xyzzyk Zoltán", "Kovács Amber", "Kovács zoltán", "Baker Anna");
    }

    @Test
    void familyNamesOfChinaAndKoreaStandBeforeSyllables() {
        assertHolds(NamesApart::areIn, "Zhang Wei", "Kim Min-jun", "Li Xiaoming", "neck / Park Jiwoo");
        assertHoldsNot(NamesApart::areIn, "Kim Strength", "Zhang Hand", "Xyzzyk Wei", "zhang wei", "Zhang Wei hurts");
    }

    @Test
    void aGivenNameBesideAFamilyNameIsAPersonUnlessDoctorsSayOtherwise() {
        assertHolds(
                NamePair::isIn,
                "Anna Xyzzyk",
                "anna smith",
                "Smith, Anna",
                "Anna dela Xyzzyk",
                "Grace Smith",
                "Jonathan Hill",
                "Anna LEE",
                "ANNA XYZ",
                "ANNA MMT",
                "Anna XYZ");
        assertHoldsNot(
                NamePair::isIn,
                "anna xyzzyk",
                "Anna Shoulder",
                "Anna's",
                "Tommy John surgery",
                "Grace Hill",
                "Grace Xyzzyk",
                "Xyzzyk Plughow",
                "Kendall MMT",
                "Thomas Xyzzyk",
                "Anna Xyzzyk syndrome",
                "Arthritis Smith");
    }

    @Test
    void aPlaceThatIsSaidToBeOneIsNoPerson() {
        assertHolds(NamePair::isIn, "Richmond Hill");
        assertHoldsNot(NamePair::isIn, "Clinic Richmond Hill", "Richmond Hill branch");
        assertHolds(NamePair::isIn, "Clinic of Anna Smith");
    }

    @Test
    void namesAreTheSameWhateverTheirCaseAccentsAndCrossedLetters() {
        assertThat(NameKey.of("Łukasz")).isEqualTo("lukasz");
        assertThat(NameKey.of("Sørensen")).isEqualTo("sorensen");
        assertThat(NameKey.of("Yıldız")).isEqualTo("yildiz");
        assertThat(NameKey.of("O’Brien")).isEqualTo("o'brien");
        assertThat(NameKey.of("GROß")).isEqualTo("gross");
        assertThat(NameKey.of("Đorđe Ægir œuvre Ðór þor")).isEqualTo("dorde aegir oeuvre dor thor");
        assertThat(GivenNames.areListed(NameKey.of("Γιώργος")))
                .as("the lists have no sigma of word ends, as keys have none")
                .isTrue();
        assertThat(FamilyNames.hold(NameKey.of("Ξυζόπουλος"))).isTrue();
    }

    @Test
    void doubleNamesCountByTheirHalves() {
        assertThat(FamilyNames.hold("xyzzyk-smith")).isTrue();
        assertThat(FamilyNames.hold("smith-xyzzyk")).isTrue();
        assertThat(FamilyNames.hold("xyzzyk-plughow")).isFalse();
        assertThat(FamilyNames.hold("kienbock-xyz")).isFalse();
        assertThat(GivenNames.hold("anna-xyzzyk")).isTrue();
        assertThat(GivenNames.hold("xyzzyk-anna")).isFalse();
        assertThat(GivenNames.areOne("Anna")).isTrue();
        assertThat(GivenNames.areOne("Anna2")).isFalse();
    }
}
