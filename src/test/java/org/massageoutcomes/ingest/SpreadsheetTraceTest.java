package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTraceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#NV",
                "#N/D",
                "#N/B",
                "#REF!",
                "#BEZUG!",
                "#VALUE!",
                "#NAME?",
                "#¿NOMBRE?",
                "#DIV/0!",
                "#NULL!",
                "#ÜBERLAUF!",
                "##",
                "########"
            })
    void anErrorIsNoLabelAndNoIdentifier(String text) {
        assertThat(SpreadsheetTrace.ofLabel(text)).isEqualTo(Rule.SPREADSHEET_ERROR);
        assertThat(SpreadsheetTrace.ofIdentifier(text)).isEqualTo(Rule.SPREADSHEET_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.02600E+11", "2,026E+11", "1E+20", "-9.1E+100"})
    void aPowerOfTenIsNoIdentifier(String text) {
        assertThat(SpreadsheetTrace.ofIdentifier(text)).isEqualTo(Rule.SHORTENED_ID);
        assertThat(SpreadsheetTrace.ofLabel(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#", "#1", "#12", "#A1", "#NECK", "#neck!", "Sore #N/A", "2E11", "12E+11", "E+11", "A2.0E+11"})
    void othersStay(String text) {
        assertThat(SpreadsheetTrace.ofIdentifier(text)).isNull();
    }

    /** Many clients would be one. */
    @ParameterizedTest
    @CsvSource({
        "client_id, 2.02600E+11, SHORTENED_ID",
        "client_id, #N/A, SPREADSHEET_ERROR",
        "session_id, 2.02600E+11, SHORTENED_ID",
        "condition, #N/A, SPREADSHEET_ERROR",
        "massage_type, #REF!, SPREADSHEET_ERROR"
    })
    void itsRowIsSetAside(String heading, String cell, Rule rule, @TempDir Path folder) throws DataRefused {
        Ingested read = SmallExport.read(SmallExport.write(folder.resolve("a.csv"), SmallExport.with(heading, cell)));
        assertThat(read.quarantine()).isEqualTo(List.of(new QuarantinedRow("a.csv", 11, heading, rule)));
    }

    @Test
    void spacesAroundItDoNotHideIt(@TempDir Path folder) throws DataRefused {
        Ingested read =
                SmallExport.read(SmallExport.write(folder.resolve("a.csv"), SmallExport.with("client_id", " #N/A ")));
        assertThat(read.quarantine()).hasSize(1);
    }
}
