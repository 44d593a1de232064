package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.study.MassageTypes.Meaning;
import org.massageoutcomes.study.Nearest;
import org.massageoutcomes.study.Study;

/** What is guessed of headings and labels that nobody listed, for people to check. */
class GuessesTest {
    private static final Study STUDY = Study.standard();

    /** As Levenshtein counts, the first three the textbook's; two neighbours swapped are one slip, as Damerau has it. */
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "flaw, lawn, 2",
        "abc, abc, 0",
        "abc, '', 3",
        "'', abc, 3",
        "migrane, migraine, 1",
        "ab, ba, 1",
        "ca, abc, 3"
    })
    void distancesAreOfSlips(String one, String other, int edits) {
        assertThat(Nearest.edits(one, other)).isEqualTo(edits);
        assertThat(Nearest.edits(other, one)).isEqualTo(edits);
    }

    @Test
    void theNearestWithinTwoEditsIsFoundAndOfTwoTheFirst() {
        List<String> known = List.of("swedish", "thai massage", "shiatsu", "sweden");
        assertThat(Misspelt.of("swedich", known)).contains("swedish");
        assertThat(Misspelt.of("swedsh", known)).contains("swedish");
        assertThat(Misspelt.of("swexxish", known)).contains("swedish");
        assertThat(Misspelt.of("sewdish", known)).contains("swedish");
        assertThat(Misspelt.of("swexxxsh", known)).isEmpty();
        assertThat(Misspelt.of("baker", List.of("maker", "baler", "caker"))).contains("baler");
        assertThat(Misspelt.of("baker", List.of("caker", "baler", "maker"))).contains("baler");
    }

    @Test
    void shortWordsAndNotesHaveNoNearest() {
        assertThat(Misspelt.of("thay", List.of("thais", "thai"))).isEmpty();
        assertThat(Misspelt.of("thaii", List.of("thai")))
                .as("a known word of four letters")
                .isEmpty();
        assertThat(Misspelt.of("thaii", List.of("thais"))).contains("thais");
        assertThat(Misspelt.of("w".repeat(60), List.of("w".repeat(61)))).isPresent();
        assertThat(Misspelt.of("w".repeat(61), List.of("w".repeat(61)))).isEmpty();
    }

    @Test
    void wordsOfOneMeaningAreOneAndNumbersNone() {
        assertThat(Words.of("PatientRef (Nr. 12)")).isEqualTo(Set.of("client", "id"));
        assertThat(Words.of("Kundennummer")).isEqualTo(Words.of("customer_no"));
        assertThat(Words.of("60min Swedish massage, 90 min")).isEqualTo(Set.of("swedish", "massage"));
        assertThat(Words.of("what for / of the")).isEmpty();
        assertThat(Words.of("Douleur avant")).isEqualTo(Words.of("pain pre"));
    }

    @Test
    void aSlipOfThePenIsForgivenFromFiveLettersOnAndTwoFromNine() {
        assertThat(Words.areAllIn(Set.of("tissue"), Set.of("deep", "tisue"))).isTrue();
        assertThat(Words.areAllIn(Set.of("tissue"), Set.of("tisu"))).isFalse();
        assertThat(Words.areAllIn(Set.of("deep"), Set.of("deeps"))).isFalse();
        assertThat(Words.areAllIn(Set.of("stone"), Set.of("stones"))).isTrue();
        assertThat(Words.areAllIn(Set.of("therapist"), Set.of("terapiist"))).isTrue();
        assertThat(Words.areAllIn(Set.of("movement"), Set.of("movemnnt"))).isTrue();
        assertThat(Words.areAllIn(Set.of("movement"), Set.of("movennnt"))).isFalse();
        assertThat(Words.areAllIn(Set.of("deep", "tissue"), Set.of("deep"))).isFalse();
        assertThat(Words.areAllIn(Set.of(), Set.of("deep"))).isFalse();
    }

    private static Map<String, String> guesses(String... headings) {
        return new HeadingGuess(STUDY, Fields.of(STUDY).all()).of(List.of(headings));
    }

    @Test
    void aHeadingIsGuessedByItsWords() {
        assertThat(guesses("Kunden Ref", "Behandlungsdatum", "Pain score at start", "Therapist ref"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_id", "Kunden Ref",
                        "session_date", "Behandlungsdatum",
                        "pain_before", "Pain score at start",
                        "therapist_id", "Therapist ref"));
    }

    @Test
    void ofTwoColumnsTheOneThatFitsBetterIsTakenWhicheverComesFirst() {
        for (List<String> headings :
                List.of(List.of("client id x y", "patient ref"), List.of("patient ref", "client id x y"))) {
            assertThat(guesses(headings.toArray(new String[0]))).containsEntry("client_id", "patient ref");
        }
    }

    @Test
    void twoColumnsThatFitEquallyWellAreNotGuessed() {
        assertThat(guesses("patient ref", "customer nr")).doesNotContainKey("client_id");
    }

    @Test
    void aHeadingOfMostlyOtherWordsIsNotGuessed() {
        assertThat(guesses("some other thing altogether date")).isEmpty();
    }

    @Test
    void aHeadingThatNamesOrHoldsAnIdentityIsNotRepeated() {
        assertThat(guesses("client ref jane@example.org", "patient name", "client id " + "w".repeat(90)))
                .isEmpty();
    }

    /** A pseudonym may be made of a heading's word and a number. */
    @Test
    void aHeadingOfPeopleOrLabelsWithANumberIsNotRepeated() {
        assertThat(guesses("Client 17", "Therapist no. 4", "Massage type 2")).isEmpty();
        assertThat(guesses("Pain (0-100) at start", "strength afterS00000001"))
                .containsExactlyEntriesOf(Map.of("pain_before", "Pain (0-100) at start"));
    }

    @Test
    void aLabelThatSaysNoIsNotTakenForWhatItDenies() {
        Suggestions guessed = labels(
                List.of("non-therapeutic", "nicht therapeutisch", "not relaxation", "irregular"),
                List.of("no migraine"));
        assertThat(guessed.arms()).isEmpty();
        assertThat(guessed.conditions()).isEmpty();
    }

    private static Suggestions labels(List<String> types, List<String> conditions) {
        return LabelGuess.of(Map.of(), types, STUDY.types(), conditions, STUDY.conditions());
    }

    @Test
    void aTypeIsGuessedByTheKnownTypesWhoseWordsItHolds() {
        Suggestions guessed = labels(
                List.of("deep-tissue 60 min", "swedish relax 90", "swedich", "swedish or thai", "bindegewebe"),
                List.of());
        assertThat(guessed.arms())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Meaning.THERAPEUTIC, List.of("deep-tissue 60 min"),
                        Meaning.REGULAR, List.of("swedish relax 90", "swedich")));
        assertThat(guessed.ambiguous()).containsExactly("deep-tissue 60 min");
        assertThat(guessed.undecided()).containsExactly("swedish or thai", "bindegewebe");
        assertThat(guessed.isEmpty()).isFalse();
    }

    @Test
    void aConditionIsGuessedWhereOneKnownConditionFits() {
        assertThat(labels(List.of(), List.of("migrane", "chronic low back pain", "arthritis and migraine", "gout"))
                        .conditions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Migraine", List.of("migrane"),
                        "Lower back pain", List.of("chronic low back pain")));
    }

    @Test
    void nothingIsSuggestedOfNothing() {
        assertThat(labels(List.of(), List.of()).isEmpty()).isTrue();
        assertThat(labels(List.of("bindegewebe"), List.of()).isEmpty()).isFalse();
        assertThat(labels(List.of(), List.of("migrane")).isEmpty()).isFalse();
    }
}
