package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.study.Study;

/** What is said unasked: without its scores an outcome is not in the report, and nobody would look for why. */
class WarningsTest {
    private static final String RENAMED = SmallExport.text()
            .replace("pain_before", "Pain before treatment")
            .replace("pain_after", "Pain after treatment");

    private static final String COMMAS = SmallExport.text().replace(',', ';').replace(".", ",");

    @TempDir
    private Path folder = Path.of("");

    private List<String> warnings(String... files) throws DataRefused {
        List<Path> inputs = new ArrayList<>();
        for (String text : files) {
            inputs.add(SmallExport.write(folder.resolve((char) ('a' + inputs.size()) + ".csv"), text));
        }
        return Exports.read(inputs, Study.standard(), ReadOptions.standard()).warnings();
    }

    @Test
    void aScoreThatProbablyIsInAColumnNotRead() throws DataRefused {
        assertThat(warnings(RENAMED))
                .containsExactly(
                        "a.csv: the column Pain after treatment is not read, though it may be pain_after: rename it, or"
                                + " name it in a study file, which validate with --suggest writes",
                        "a.csv: the column Pain before treatment is not read, though it may be pain_before: rename it,"
                                + " or name it in a study file, which validate with --suggest writes");
    }

    /** To name it in a study file would unname the others. */
    @Test
    void aScoreThatOtherFilesHaveUnderItsName() throws DataRefused {
        assertThat(warnings(SmallExport.text(), RENAMED.replace("S0", "T0").replace("\nS", "\nT")))
                .hasSize(2)
                .allSatisfy(said -> assertThat(said)
                        .startsWith("b.csv: the column Pain ")
                        .endsWith(": rename it as in the other files"));
    }

    @Test
    void nothingOfColumnsThatNoAnswerNeeds() throws DataRefused {
        assertThat(warnings(SmallExport.text())).isEmpty();
        assertThat(warnings(SmallExport.text().replace("duration_min", "Pain before treatment")))
                .isEmpty();
    }

    /** Its rows may be in its header row, and what stands there may be somebody's. */
    @Test
    void nothingOfAFileThatIsAllHeaderRow() throws DataRefused {
        String flat =
                "client_id,massage_type,condition,rom_before_deg,rom_after_deg,Pain before visit C17,2026-01-02\n";
        assertThat(warnings(SmallExport.text(), flat)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, false", "21, true"})
    void mostRowsInNeitherArm(int rows, boolean isSaid) throws DataRefused {
        List<String> lines = SmallExport.lines();
        for (int row = 1; row <= rows; row++) {
            lines.set(row, lines.get(row).replaceFirst("regular|therapeutic", "Thai"));
        }
        String blank = ",".repeat(lines.get(0).split(",", -1).length - 1) + "\n";
        assertThat(warnings(String.join("\n", lines) + "\n" + blank.repeat(50)))
                .isEqualTo(
                        isSaid
                                ? List.of(rows + " of 40 rows are of a massage type that is in neither arm: list the"
                                        + " type under arms in a study file to count it")
                                : List.of());
    }

    /** Clients are known by clinic and id: six of them would pass for twelve. */
    @Test
    void aColumnOnWhichItRestsWhoIsWhomInSomeFilesOnly() throws DataRefused {
        String text = SmallExport.text();
        String other = text.replace("S0", "T0");
        assertThat(warnings(text, other.replace("duration_min", "clinic_id")))
                .containsExactly(
                        "a.csv of 2 inputs: no column clinic_id, which the others have; a client of both kinds of"
                                + " files counts as two, and so does a session: add it there");
        assertThat(warnings(text, other.replace("session_date", "day of it")))
                .singleElement()
                .asString()
                .startsWith("b.csv of 2 inputs: no column session_date");
        assertThat(warnings(
                        text,
                        other.replace("client_id", "x"),
                        text.replace("S0", "U0").replace("client_id", "x")))
                .singleElement()
                .asString()
                .startsWith("b.csv and 1 more of 3 inputs: no column client_id");
        assertThat(warnings(text, text.replace("session_id", "x"))).isEmpty();
        assertThat(warnings(text, "client_id,massage_type,condition,pain_before,pain_after\n"))
                .isEmpty();
    }

    /** 1.050 is 1.05 here, and a thousand and fifty to who wrote it beside 980,00. */
    @Test
    void aPointThatMayStandBetweenThousands() throws DataRefused {
        assertThat(warnings(COMMAS)).isEmpty();
        String said =
                "duration_min: some numbers have three digits after a point, others in these files a decimal comma; the"
                        + " point is read as a decimal point, so where it stands between thousands write 1050 for 1.050";
        String doubtful = COMMAS.replace(";60\n", ";1.050\n");
        assertThat(warnings(doubtful)).containsExactly(said);
        assertThat(Exports.survey(
                                List.of(SmallExport.write(folder.resolve("d.csv"), doubtful)),
                                Study.standard(),
                                ReadOptions.standard())
                        .notes())
                .containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "0.125", "60.5", "60.2500", "1234.567"})
    void aPointThatStandsBeforeDecimals(String number) throws DataRefused {
        assertThat(warnings(COMMAS.replace(";60\n", ";" + number + "\n"))).isEmpty();
        assertThat(warnings(SmallExport.text().replace(",60\n", ",1.050\n"))).isEmpty();
    }

    private List<String> warnings(Charset named, byte[]... files) throws DataRefused {
        List<Path> inputs = new ArrayList<>();
        for (byte[] bytes : files) {
            inputs.add(SmallExport.write(folder.resolve((char) ('a' + inputs.size()) + ".csv"), bytes));
        }
        return Exports.read(inputs, Study.standard(), new ReadOptions(named, 1, (read, of) -> {}))
                .warnings();
    }

    /** One encoding is named for all files, and one of them is not in it. */
    @Test
    void aFileInUtf8ThatIsReadInAnotherEncoding() throws DataRefused {
        Charset western = Charset.forName("windows-1252");
        String text = SmallExport.text().replace("neck pain", "Schulter\u00fcbung \u20ac");
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(warnings(western, text.replace("S0", "T0").getBytes(western), utf8))
                .singleElement()
                .asString()
                .startsWith("b.csv: is UTF-8, but was read in the encoding that --charset names");
        assertThat(warnings(
                        western, text.getBytes(western), SmallExport.text().getBytes(StandardCharsets.UTF_8), marked))
                .isEmpty();
        assertThat(warnings(StandardCharsets.UTF_8, utf8)).isEmpty();
    }
}
