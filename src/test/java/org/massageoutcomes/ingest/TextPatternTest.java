package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {
    @ParameterizedTest
    @CsvSource({
        "Östra,true",
        "an Östra,true",
        "'Östra,',true",
        "xÖstra,false",
        "éÖstra,false",
        "Östraß,false",
        "1Östra,false",
        "_Östra,false",
        "'(Östra)',true"
    })
    void wordsOfAnyLettersEndWhereNoLetterStands(String text, boolean found) {
        assertThat(TextPattern.of("\\bÖstra\\b").matcher(text).find()).isEqualTo(found);
        assertThat(TextPattern.of("\\bÖstra\\b").pattern()).doesNotContain("\\b");
    }

    @ParameterizedTest
    @CsvSource({"ÖSTRA,true", "östra,true", "ostra,false"})
    void withoutRegardToCaseIsSoForAnyLetter(String text, boolean found) {
        assertThat(TextPattern.of("(?i)Östra").matcher(text).matches()).isEqualTo(found);
    }
}
