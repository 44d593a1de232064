package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says of the limits of reading is what the reader holds to. */
class ReadingLimitsTest {
    static String[] limits() {
        return new String[] {
            said("%,d characters in a field, or %,d in a row", RecordEnd.LONGEST_FIELD, Reading.BLOCK),
            said("%d line breaks in a quoted field", RecordEnd.MOST_BREAKS_A_FIELD),
            said(
                    "%,d characters in an identifier or label (of which %d are shown)",
                    LabelText.MOST_KEPT, LabelText.LONGEST),
            said(
                    "%,d columns, a header row of %,d characters, or %,d lines",
                    HeaderLine.MOST_COLUMNS, Reading.BLOCK, RecordScanner.MOST_LINES),
            said(
                    "%d-fold inflation of a `.csv.gz`, past the first %d MiB",
                    GzipMembers.MOST_FOLD, GzipMembers.HARMLESS >> 20),
        };
    }

    private static String said(String words, Object... numbers) {
        return "| " + String.format(Locale.ROOT, words, numbers) + " |";
    }

    @ParameterizedTest
    @MethodSource("limits")
    void theReadmeNamesIt(String limit) throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains(limit);
    }
}
