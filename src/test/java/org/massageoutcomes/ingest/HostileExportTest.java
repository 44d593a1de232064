package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.study.Study;

class HostileExportTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Ingested read(String text) throws DataRefused {
        return read(text.getBytes(StandardCharsets.UTF_8), "sessions.csv");
    }

    private Ingested read(byte[] bytes, String name) throws DataRefused {
        return SmallExport.read(SmallExport.write(folder.resolve(name), bytes));
    }

    private DataRefused refusal(byte[] bytes, String name) {
        try {
            read(bytes, name);
        } catch (DataRefused refused) {
            return refused;
        }
        throw new AssertionError("it was read");
    }

    private DataRefused refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), "sessions.csv");
    }

    private static List<String> places(Ingested ingested) {
        return ingested.quarantine().stream()
                .map(row -> row.line() + ":" + row.column() + ":" + row.rule().code())
                .toList();
    }

    private void isTheSame(byte[] bytes) throws DataRefused {
        String expected = SmallExport.table(read(SmallExport.text()).sessions());
        Ingested ingested = read(bytes, "sessions.csv");
        assertThat(SmallExport.table(ingested.sessions())).isEqualTo(expected);
        assertThat(ingested.sessions().size()).isEqualTo(40);
    }

    private void isTheSame(String text) throws DataRefused {
        isTheSame(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anyLineEndEndsARow() throws DataRefused {
        isTheSame(SmallExport.text().replace("\n", "\r\n"));
        isTheSame(SmallExport.text().replace("\n", "\r"));
        isTheSame(SmallExport.text().strip());
    }

    @Test
    void quotesMarksAndDelimitersSayNothing() throws DataRefused {
        String text = SmallExport.text();
        isTheSame(Arrays.stream(text.split("\n"))
                .map(line -> "\"" + line.replace(",", "\",\"") + "\"")
                .collect(Collectors.joining("\n")));
        isTheSame("\uFEFF" + text);
        isTheSame(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        isTheSame(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        isTheSame(text.replace(',', '\t'));
        isTheSame(text.replace(',', ';').replace('.', ','));
        isTheSame("sep=,\r\n" + text);
        isTheSame("\"sep=;\"\n" + text.replace(',', ';'));
        isTheSame(text.replace("\n", ",\n"));
    }

    @Test
    void headingsMatchIgnoringCaseBlanksAndAliases() throws DataRefused {
        String rows = SmallExport.text().substring(SmallExport.HEADER.length());
        isTheSame(" Session_ID ,CLIENT-ID,Session Date,Condition,MASSAGE_TYPE,Pain_Before,Pain_After,ROM_Before,"
                + "rom_after_deg,Duration\u00A0Min\u00A0" + rows);
        isTheSame("visit id,patient id,visit date,diagnosis,treatment type,nprs pre,nprs post,rom before,rom after,"
                + "duration" + rows);
    }

    @Test
    void readsAlikeInTurkish() throws DataRefused {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            isTheSame(SmallExport.text()
                    .replace("session_id,client_id", "SESSION_ID,CLIENT_ID")
                    .replace("therapeutic,4", "THERAPEUTIC,4"));
            assertThat(refusal(SmallExport.text().replace("therapeutic", "THERAPEUTİC"))
                            .details())
                    .singleElement()
                    .asString()
                    .startsWith("an unknown massage type: 26 rows");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void blankRecordsAreCountedAndNothingMore() throws DataRefused {
        Ingested ingested = read(SmallExport.text() + "\n\n  \n,,,,,,,,,\n;\n,,\n");
        assertThat(ingested.accounting().files().get(0).blank()).isEqualTo(5);
        assertThat(places(ingested)).containsExactly("46::wrong-width");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pain_before|11|out-of-range",
                "pain_before|-1|out-of-range",
                "pain_before|NaN|word-for-number",
                "pain_before|7d|number-with-unit",
                "pain_before|0x7|not-a-number",
                "pain_before|1e999999999|not-a-number",
                "pain_before|٧|foreign-digits",
                "pain_before|７|foreign-digits",
                "pain_before|−7|foreign-digits",
                "pain_before|7/10|score-with-scale",
                "pain_before|7.|not-a-number",
                "pain_before|.5|not-a-number",
                "pain_before|+|word-for-number",
                "pain_before|7.1234567|too-many-decimals",
                "pain_before|99999999999999999999999999|out-of-range",
                "duration_min|9999999999999|out-of-range",
                "session_date|03/04/2024|year-not-first",
                "session_date|04.03.2024|year-not-first",
                "session_date|24-03-04|year-not-first",
                "session_date|45355|date-serial",
                "session_date|2024-02-30|no-such-day",
                "session_date|2023-02-29|no-such-day",
                "session_date|2024-13|no-such-day",
                "session_date|2024-03-10T02:30:00-05:00|date-with-time",
                "session_date|2999-01-01|date-out-of-range",
                "session_date|1970-01-01|date-out-of-range",
                "client_id|N/A|blank-client",
                "massage_type|-|blank-type",
                "massage_type|kneading|unknown-type",
                "massage_type|Reiki|left-out-type",
                "condition|null|blank-condition",
                "condition|\u200B|blank-condition",
                "condition|ALL\u200B  conditions|blank-condition",
                "condition|call Jane 212-555-0143|identity",
                "client_id|jane@example.org|identity",
                "client_id|Jane Doe|identity",
            })
    void aBadFieldCostsItsRow(String heading, String cell, String rule) throws DataRefused {
        assertThat(places(read(SmallExport.with(heading, cell)))).containsExactly("11:" + heading + ":" + rule);
    }

    @ParameterizedTest
    @CsvSource({"+7", "7.5", "7.500000", "NA", "n/a", "NULL", "-", "''", "-0"})
    void aScoreMayBeWrittenSo(String cell) throws DataRefused {
        assertThat(read(SmallExport.with("pain_before", cell)).quarantine()).isEmpty();
    }

    @Test
    void aBadQuoteOrWidthCostsOneLine() throws DataRefused {
        for (Map.Entry<String, String> spoiled : Map.of(
                        "neck \"pain\"",
                        "stray-quote",
                        "\"neck\" pain",
                        "stray-quote",
                        "\"neck \\\" pain\"",
                        "stray-quote",
                        "neck,pain",
                        "wrong-width",
                        "\"neck pain",
                        "unclosed-quote",
                        "\"" + "\n".repeat(120) + "\"",
                        "unclosed-quote",
                        "x".repeat(70_000),
                        "field-too-long")
                .entrySet()) {
            Ingested ingested = read(SmallExport.with("condition", spoiled.getKey()));
            assertThat(places(ingested)).contains("11::" + spoiled.getValue());
            assertThat(ingested.sessions().size()).isEqualTo(39);
        }
        assertThat(places(read(SmallExport.with("condition", "y".repeat(1_001)))))
                .containsExactly("11:condition:label-too-long");
        assertThat(places(read(SmallExport.text().strip().replace(",129,60", ",\"129,60"))))
                .containsExactly("41::unclosed-quote");
        assertThat(places(read(SmallExport.text().replace("\n", ",\n").replace(",129,60,", ",129,60,7"))))
                .containsExactly("41::nameless-value");
    }

    @Test
    void aFieldMayRunOverLinesAndLinesStayPhysical() throws DataRefused {
        Ingested ingested =
                read(SmallExport.with("condition", "\"neck\r\npain\r\"").replace("C009,2024-04-28", "C009,bad"));
        assertThat(ingested.quarantine().get(0).line()).isEqualTo(31);
        assertThat(ingested.sessions().size()).isEqualTo(39);
        assertThat(SmallExport.table(ingested.sessions())).contains("neck pain|");
    }

    @Test
    void sessionsCountOnceAndContradictionsNever() throws DataRefused {
        List<String> lines = SmallExport.lines();
        Ingested twice = read(SmallExport.text() + lines.get(10).replace("therapeutic", "Therapeutic ") + "\n");
        assertThat(twice.accounting().files().get(0).duplicates()).isEqualTo(1);
        assertThat(twice.sessions().size()).isEqualTo(40);
        Ingested contradicted = read(SmallExport.text() + lines.get(10).replace(",60", ",61") + "\n");
        assertThat(places(contradicted))
                .containsExactly("11:session_id:conflicting-session", "42:session_id:conflicting-session");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInOneLine() throws IOException {
        String text = SmallExport.text();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf("S0009") + 1] = (byte) 0xFF;
        assertThat(refusal(bytes, "a.csv"))
                .hasMessageContaining("a.csv: line 11 ")
                .hasMessageContaining("UTF-8");
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_16LE), "a.csv")).hasMessageContaining("UTF-16");
        assertThat(refusal("")).hasMessageContaining("empty");
        assertThat(refusal("\uFEFF")).hasMessageContaining("empty");
        assertThat(refusal(SmallExport.HEADER)).hasMessageContaining("no usable row");
        assertThat(refusal(text.substring(text.indexOf('\n') + 1))).hasMessageContaining("massage_type");
        assertThat(refusal(text.replace("pain_after", "pain_before"))).hasMessageContaining("columns 6 and 7");
        assertThat(refusal(text.replace("rom_before", "nprs_pre"))).hasMessageContaining("columns 6 and 8");
        assertThat(refusal(text.replace("client_id", "сlient_id"))).hasMessageContaining("another alphabet");
        assertThat(refusal("x," + "y,".repeat(1_000) + text)).hasMessageContaining("1,000");
        assertThat(refusal("sep=|\n" + text)).hasMessageContaining("delimiter");
        assertThat(refusal(text.replace("90,60", "9,0,60").replace(",60", ",6,0"))
                        .details())
                .isNotEmpty();
        assertThat(refusal("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), "a.xlsx"))
                .hasMessageContaining("spreadsheet");
        assertThat(refusal("").exitCode()).isEqualTo(65);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aCompressedFileIsReadWhollyOrNotAtAll() throws IOException, DataRefused {
        byte[] whole = gzip(SmallExport.text());
        isTheSame(whole);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip(SmallExport.HEADER + "\n"));
        members.write(gzip(SmallExport.text().substring(SmallExport.HEADER.length() + 1)));
        isTheSame(members.toByteArray());
        byte[] wrongCrc = whole.clone();
        wrongCrc[whole.length - 6] ^= 1;
        for (byte[] damaged :
                List.of(Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, whole.length + 7), wrongCrc)) {
            assertThat(refusal(damaged, "a.csv.gz")).hasMessageContaining("damaged");
        }
    }

    @Test
    void anotherEncodingIsNamed() throws DataRefused {
        Charset latin = StandardCharsets.ISO_8859_1;
        Path file = SmallExport.write(
                folder.resolve("latin.csv"),
                SmallExport.text().replace("neck", "né").getBytes(latin));
        assertThatExceptionOfType(DataRefused.class).isThrownBy(() -> SmallExport.read(file));
        Ingested read = Exports.read(List.of(file), Study.standard(), new ReadOptions(latin, 0.05, (bytes, of) -> {}));
        assertThat(SmallExport.table(read.sessions())).contains("né pain");
    }

    @Test
    void inputsOfOneNameAreToldApartByTheFewestFoldersAndNeverByAWholePath() throws IOException, DataRefused {
        for (String name : List.of("2025/a.csv", "2026/a.csv", "2026/b.csv", "x/2026/a.csv")) {
            Files.createDirectories(folder.resolve(name).getParent());
            SmallExport.write(folder.resolve(name), SmallExport.text().replace("S0", name.hashCode() + "S0"));
        }
        Ingested read =
                SmallExport.read(folder.resolve("2025"), folder.resolve("2026"), folder.resolve("x/../x/2026/a.csv"));
        assertThat(read.accounting().files())
                .extracting(FileAccount::name)
                .containsExactly("2025/a.csv", folder.getFileName() + "/2026/a.csv", "b.csv", "x/2026/a.csv");
    }

    @Test
    void inputsThatAreNotThereAreMissing() throws IOException {
        for (Path input : List.of(folder.resolve("none.csv"), Files.createDirectory(folder.resolve("empty")))) {
            assertThatExceptionOfType(DataRefused.class)
                    .isThrownBy(() -> SmallExport.read(input))
                    .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(66));
        }
    }

    @Tag("bulky")
    @Test
    void aFieldOfSixtyFourMebibytesCostsItsRow() throws IOException, DataRefused {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(SmallExport.text().getBytes(StandardCharsets.UTF_8));
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) 'x');
            for (int i = 0; i < 64; i++) {
                gzip.write(chunk);
            }
        }
        assertThat(places(read(bytes.toByteArray(), "a.csv.gz"))).containsExactly("42::field-too-long");
    }
}
