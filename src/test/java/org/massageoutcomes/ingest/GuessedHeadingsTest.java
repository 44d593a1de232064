package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.study.Study;

/** How much of a heading must be a field's words, and what REDCap's headings tell. */
class GuessedHeadingsTest {
    private static Map<String, String> guesses(String... headings) {
        Study study = Study.standard();
        return new HeadingGuess(study, Fields.of(study).all()).of(List.of(headings));
    }

    @Test
    void theRecordsOfRedcapAreItsClients() {
        assertThat(guesses("record_id", "redcap_event_name")).containsOnly(Map.entry("client_id", "record_id"));
        assertThat(guesses("record_id", "event name")).doesNotContainKey("client_id");
        assertThat(guesses("record_id", "a redcap thing")).doesNotContainKey("client_id");
        assertThat(guesses("visit record", "redcap_event_name")).doesNotContainKey("client_id");
    }

    /** One word of two says too little alone; two of four say enough. */
    @Test
    void halfOfAHeadingSufficesWhereThatIsMoreThanAWord() {
        assertThat(guesses("kunde xyz")).isEmpty();
        assertThat(guesses("kunde ref xyz foo")).containsEntry("client_id", "kunde ref xyz foo");
        assertThat(guesses("kunde ref xyz foo bar")).isEmpty();
        assertThat(guesses("kunde xyz foo")).isEmpty();
    }

    /** Of the names that fit, the longest tells: pain and its time say more than pain. */
    @Test
    void aHeadingThatFitsTwoFieldsEquallyIsNotGuessed() {
        assertThat(guesses("pain movement initial arrival")).doesNotContainKey("movement");
        assertThat(guesses("kunde therapeut ref")).isEmpty();
        assertThat(guesses("before after pain")).isEmpty();
    }
}
