package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.study.Study;

class HeaderRowTest {
    private static final String ROWS = SmallExport.text().substring(SmallExport.HEADER.length() + 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Ingested read(String text) throws DataRefused {
        return SmallExport.read(SmallExport.write(folder.resolve("a.csv"), text));
    }

    private String refusal(String text) {
        Path file = SmallExport.write(folder.resolve("a.csv"), text);
        return String.valueOf(SmallExport.refusal(file).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=,",
                "SEP=,",
                "sep=,,,,",
                "\"sep=,\"",
                "\uFEFFsep=,",
                "",
                "  \n\t\n",
                "\n\n",
            })
    void whatMayStandAboveIt(String above) throws DataRefused {
        assertThat(read(above + "\n" + SmallExport.text()).sessions().size()).isEqualTo(40);
    }

    /** Whoever writes lines so puts every row into the header row, and a heading may be named. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029", "\u000b", "\f", "\u001e"})
    void rowsWhoseEndsAreNotKnownAreNotTakenForHeadings(String end) {
        assertThat(refusal(SmallExport.text().replace("\n", end)))
                .contains("line ends of Windows, Unix or the old Macintosh")
                .doesNotContain("Migraine");
    }

    @Test
    void whatStandsBesideHeadingsIsNotNamedWhereNoRowFollows() throws DataRefused {
        assertThat(notes(SmallExport.HEADER + ",red 2026-01-10 c1\n")).noneMatch(note -> note.contains("red"));
        assertThat(notes(SmallExport.HEADER + ",colour\n" + ROWS.replace("\n", ",red\n")))
                .anyMatch(note -> note.contains("colour"));
    }

    private List<String> notes(String text) throws DataRefused {
        Path file = SmallExport.write(folder.resolve("a.csv"), text);
        return Exports.survey(List.of(file), Study.standard(), ReadOptions.standard())
                .notes();
    }

    @Test
    void aTabMayBeDeclaredAsItselfOrByItsLetter() throws DataRefused {
        String tabs = SmallExport.text().replace(',', '\t');
        assertThat(read("sep=\t\n" + tabs).sessions().size()).isEqualTo(40);
        assertThat(read("sep=\\t\n" + tabs).sessions().size()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sep=:|its first line declares a delimiter that is neither comma, semicolon nor tab",
                "sep=|its first line declares a delimiter that is neither comma, semicolon nor tab",
                "Sessions of the clinic in 2026|line 2 looks like the header row; delete what stands above it",
                "The clinic,,,,,,,,,|line 2 looks like the header row",
                "# exported by somebody, on some day#|line 3 looks like the header row",
            })
    void whatMayNot(String above, String said) {
        assertThat(refusal(above.replace("day#", "day\n") + "\n" + SmallExport.text()))
                .contains(said);
    }

    @Test
    void itsQuotesAreJudgedAsThoseOfRowsAre() throws DataRefused {
        String said = "line 1, the header row, has a quote inside a heading, or one that is not closed";
        for (String heading : new String[] {"dur\"ation", "\"duration", "\"duration\" min", "\"" + "\n".repeat(120)}) {
            assertThat(refusal(SmallExport.text().replace("duration_min", heading)))
                    .contains(said);
        }
        assertThat(refusal(SmallExport.text().replace("duration_min", "w".repeat(70_000))))
                .contains("line 1, the header row, is too long");
        assertThat(refusal("a\0" + SmallExport.text())).contains("line 1 holds NUL");
        assertThat(refusal("\"a\nb\0\"," + SmallExport.text())).contains("line 2 holds NUL");
        for (String lineEnd : new String[] {"\n", "\r", "\r\n"}) {
            Ingested read = read(SmallExport.HEADER.replace("duration_min", "\"duration" + lineEnd + "min\"") + "\n"
                    + ROWS + "bad,\n");
            assertThat(read.sessions().numbers("duration_min")).isPresent();
            assertThat(read.quarantine())
                    .singleElement()
                    .satisfies(row -> assertThat(row.line()).isEqualTo(43));
        }
    }

    @Test
    void anIdentityInItIsFoundOnItsOwnLine() {
        assertThat(refusal("sep=,\n\n" + SmallExport.text().replace("duration_min", "E-Mail")))
                .contains("column 10, E-Mail (line 3)");
    }

    @Test
    void lettersOfOtherAlphabetsAreNamedWhereTheyStopTheFile() {
        for (String condition : new String[] {"сondition", "Сondition", "cοndition"}) {
            assertThat(refusal(SmallExport.text().replace("condition", condition)))
                    .contains("column 4 looks like condition but has letters of another alphabet");
        }
    }

    @Test
    void otherDelimitersAreNamedAsTheFault() {
        for (char other : new char[] {'|', ':', '^', ' ', '\u001F'}) {
            assertThat(refusal(SmallExport.text().replace(',', other)))
                    .contains("line 1, has neither comma, semicolon nor tab between headings");
        }
    }

    @Test
    void aHeaderOfAThousandColumnsIsReadAndOneMoreIsNot() throws DataRefused {
        StringBuilder wide = new StringBuilder();
        List<String> lines = SmallExport.lines();
        for (int line = 0; line < lines.size(); line++) {
            wide.append(lines.get(line));
            for (int column = 10; column < 1_000; column++) {
                wide.append(',').append(line == 0 ? "x" + column : "1");
            }
            wide.append('\n');
        }
        assertThat(read(wide.toString()).sessions().size()).isEqualTo(40);
        assertThat(refusal(wide.toString().replaceFirst("\n", ",y\n"))).contains("more than 1,000 columns");
    }

    @Test
    void twoHeadingsOfOneFieldRefuseTheFile() {
        for (String twin : new String[] {"nprs pre", "Pain Before", "baseline vas", "PRE-PAIN"}) {
            assertThat(refusal(SmallExport.text().replace("duration_min", twin)))
                    .contains("columns 6 and 10 both are pain_before");
        }
        assertThat(refusal(SmallExport.text().replace("duration_min", "patient id")))
                .contains("columns 2 and 10 both are client_id");
    }

    @Test
    void dotsBetweenWordsAreBlanksAsInExportsOfR() throws DataRefused {
        assertThat(read(SmallExport.HEADER.replace('_', '.') + "\n" + ROWS).notes())
                .isEmpty();
    }

    @Test
    void itMayBeWrittenInUtf32WhereThatIsSaid() throws DataRefused {
        Charset utf32 = Charset.forName("UTF-32");
        byte[] marked = ("\uFEFF" + SmallExport.text()).getBytes(Charset.forName("UTF-32LE"));
        Path file = SmallExport.write(folder.resolve("a.csv"), marked);
        assertThat(SmallExport.refusal(file)).hasMessageContaining("--charset");
        assertThat(Exports.read(List.of(file), Study.standard(), new ReadOptions(utf32, 0, (read, of) -> {}))
                        .sessions()
                        .size())
                .isEqualTo(40);
    }

    @Test
    void aByteOrderMarkThatDoesNotFitMeansDamage() {
        byte[] text = ("\uFEFF" + SmallExport.text()).getBytes(StandardCharsets.UTF_16LE);
        Path file = SmallExport.write(folder.resolve("a.csv"), Arrays.copyOf(text, text.length - 1));
        assertThat(SmallExport.refusal(file)).hasMessageContaining("it is damaged, or cut short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pain (before)", "Pain before [score]", "PAIN BEFORE SCORE", "pain_score_(before)", "{pain} pre"
            })
    void bracketsAroundTheWordsOfAHeadingAreNotMissed(String heading) throws DataRefused {
        Ingested read = read(SmallExport.text().replace("pain_before", heading));
        assertThat(read.sessions().size()).isEqualTo(40);
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pain_before, Pain before (0-10)",
        "pain_before, NPRS pre [0 – 10]",
        "pain_before, Pain before (0/10)",
        "rom_before, ROM before (°)",
        "rom_before, ROM before (0-360)"
    })
    void aColumnsOwnScaleInBracketsIsPassedOver(String heading, String other) throws DataRefused {
        Ingested read = read(SmallExport.text().replace("," + heading, "," + other));
        assertThat(read.sessions().size()).isEqualTo(40);
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pain before (0-100)", "Pain before (1-10)", "Pain before (°)", "Pain before (%)"})
    void anotherScaleIsNot(String heading) {
        assertThat(refusal(SmallExport.text().replace("pain_before", heading).replace("rom_", "x_")))
                .contains("no column for an outcome's two columns");
    }

    /** Booking systems say more in brackets than the words before them. */
    @ParameterizedTest
    @CsvSource({"pain_before, Pain (before)", "client_id, Client (ID)", "rom_before, ROM before (deg)"})
    void aHeadingThatStandsWithoutBracketsHasItsField(String heading, String other) throws DataRefused {
        Ingested read = read(SmallExport.text()
                .replace("duration_min", other)
                .replace("," + heading, "," + heading.replace('_', ' ')));
        assertThat(read.sessions().size()).isEqualTo(40);
        assertThat(read.notes()).containsExactly("a.csv: ignored 1 column: " + other);
    }

    @Test
    void ofTwoThatOnlyBracketsTellApartNeitherIsTaken() throws DataRefused {
        Ingested read = read(
                SmallExport.text().replace("pain_before", "Pain (before)").replace("duration_min", "[Pain] before"));
        assertThat(read.notes()).containsExactly("a.csv: ignored 2 columns: Pain (before), [Pain] before");
    }
}
