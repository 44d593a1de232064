package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.ingest.RecordEnd.Kind;

class RecordScannerTest {
    private static RecordEnd find(String text, boolean ended, Kind expected) {
        RecordEnd record = new RecordEnd();
        assertThat(record.find(text.toCharArray(), 0, text.length(), ended, ','))
                .isEqualTo(expected);
        return record;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"a,b#c|2|0|4", "a,\"b#b\"#c|2|1|8", ",,#|3|0|3", "\"\"\"\",\"\"#|2|0|8", "a|1|0|1", "\"a\"|1|0|3"})
    void aRecordEndsOutsideQuotes(String text, int width, int breaks, int end) {
        RecordEnd record = find(text.replace('#', '\n'), true, Kind.RECORD);
        assertThat(record.width()).isEqualTo(width);
        assertThat(record.breaks()).isEqualTo(breaks);
        assertThat(record.end()).isEqualTo(end);
    }

    @Test
    void crLfIsOneBreak() {
        assertThat(find("\"a\r\nb\rc\nd\"\r\n", true, Kind.RECORD).breaks()).isEqualTo(3);
        assertThat(find("a\r\nb", true, Kind.RECORD).end()).isEqualTo(3);
        assertThat(find("a\rb", true, Kind.RECORD).end()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"a\"b,STRAY_QUOTE", "\"a\"b,STRAY_QUOTE", "\"a\" x,STRAY_QUOTE", "\"a,UNCLOSED_QUOTE"})
    void quotesAreJudged(String text, Kind kind) {
        find(text, true, kind);
    }

    @Test
    void moreMayFollowUntilTheEnd() {
        find("a,b", false, Kind.INCOMPLETE);
        find("\"a\"", false, Kind.INCOMPLETE);
        find("\"a", false, Kind.INCOMPLETE);
        find("a\r", false, Kind.INCOMPLETE);
    }

    @Test
    void aFieldHasItsLimits() {
        find("x".repeat(RecordEnd.LONGEST_FIELD) + "\n", true, Kind.RECORD);
        find("x".repeat(RecordEnd.LONGEST_FIELD + 1), false, Kind.FIELD_TOO_LONG);
        find("\"" + "x".repeat(RecordEnd.LONGEST_FIELD + 1), false, Kind.FIELD_TOO_LONG);
        find("\"" + "\n".repeat(RecordEnd.MOST_BREAKS_A_FIELD) + "\"\n", true, Kind.RECORD);
        find("\"" + "\n".repeat(RecordEnd.MOST_BREAKS_A_FIELD + 1), false, Kind.UNCLOSED_QUOTE);
        find("a\0", false, Kind.NUL);
    }
}
