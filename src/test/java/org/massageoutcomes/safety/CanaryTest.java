package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.report.Publication;

/** Nothing of a client's row is found in anything a run writes or says, whether it succeeds, fails or is killed. */
class CanaryTest {
    @TempDir
    private Path folder;

    private Path export = Path.of("");
    private Path out = Path.of("");
    private Path temporary = Path.of("");

    @BeforeEach
    void plant() throws IOException {
        export = write("clinic.csv", Canaries.export());
        out = folder.resolve("out");
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Program program(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Djava.io.tmpdir=" + temporary);
        return Program.underTest(folder, all.toArray(String[]::new));
    }

    /** Runs, expects an exit code, and finds nothing in what was said or left behind. */
    private Program.Ended expect(int exit, Program program, Object... words) throws Exception {
        Program.Ended ended = program.run(words);
        assertThat(ended.exit()).as(ended.said()).isEqualTo(exit);
        assertThat(Canaries.in(ended.said())).isEmpty();
        assertNothingLeaked();
        assertThat(temporary).isEmptyDirectory();
        return ended;
    }

    /** In {@code internal/results.csv}, which is for the clinic's own eyes, rare labels may stand; ids and days may not. */
    private void assertNothingLeaked() throws IOException {
        Map<String, Object> leaked = new TreeMap<>();
        List<Path> written = new ArrayList<>(Folder.below(out));
        written.addAll(Folder.below(temporary));
        for (Path path : written) {
            List<String> found = new ArrayList<>(Canaries.in(path));
            if (path.endsWith("internal/results.csv")) {
                found = new ArrayList<>(Canaries.in(Files.readString(path)
                        .replace(Canaries.WORD + " syndrome", "")
                        .replace(Canaries.WORD + " clinic", "")));
            }
            if (!found.isEmpty()) {
                leaked.put(folder.relativize(path).toString(), found);
            }
        }
        assertThat(leaked).isEmpty();
    }

    @Test
    void aCanaryThatSingsIsHeard() throws IOException {
        assertThat(Canaries.in(export)).contains(Canaries.WORD, "2083-01-01", "9.481739", "73951.37", "17.05.2083");
        assertThat(Canaries.in("a report of May 2083, of 2083-05, with 9.48")).isEmpty();
        assertThat(Canaries.in("q\0z\0c\0a\0n\0a\0r\0y\0")).containsExactly(Canaries.WORD);
        Path zipped = folder.resolve("a.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            packed.write("on 17 May 2083".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Canaries.in(zipped)).containsExactly("17 May 2083");
    }

    /** What a killed run leaves: a spreadsheet or a PDF that ends in the middle of the part that holds the word. */
    @ParameterizedTest
    @ValueSource(strings = {"zip", "pdf"})
    void aCanaryThatSingsIsHeardInHalfAFile(String kind) throws IOException {
        String noise = new Random(5)
                .ints(9_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (kind.equals("zip")) {
            ZipOutputStream zip = new ZipOutputStream(whole);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write((Canaries.WORD + noise).getBytes(StandardCharsets.US_ASCII));
            zip.close();
        } else {
            whole.writeBytes("%PDF-1.7\n1 0 obj\n<</Length 9999/Filter/FlateDecode>>\nstream\n"
                    .getBytes(StandardCharsets.US_ASCII));
            try (DeflaterOutputStream stream = new DeflaterOutputStream(whole)) {
                stream.write((Canaries.WORD + noise).getBytes(StandardCharsets.US_ASCII));
            }
        }
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        assertThat(Files.readString(half, StandardCharsets.ISO_8859_1)).doesNotContain(Canaries.WORD);
        assertThat(Canaries.in(half)).containsExactly(Canaries.WORD);
        Files.write(half, Arrays.copyOf(whole.toByteArray(), 20));
        assertThat(Canaries.in(half)).isEmpty();
    }

    @Test
    void aReportIsMadeAndVerifiedAndPooled() throws Exception {
        Program.Ended ended = expect(0, program(), export, "--out", out, "-v", "-v");
        assertThat(ended.err()).contains("info: read 331 records");
        assertThat(Files.readString(out.resolve("current/internal/quarantine.csv")))
                .contains(
                        "identity", "year-not-first", "word-for-number", "out-of-range", "unknown-type", "wrong-width");
        assertThat(Files.readString(out.resolve("current/report.html"))).contains("2083", "Migraine");

        expect(0, program(), export, "--out", out.resolve("month"), "--month", "2083-02", "-v", "-v");
        expect(0, program(), "verify", out, "-v", "-v");
        Path other =
                write("other.csv", Canaries.HEADER + "\n" + Canaries.goodRows().replace(",5,", ",6,"));
        expect(0, program(), other, "--out", out.resolve("other"), "-v", "-v");
        expect(0, program(), "pool", out, out.resolve("other"), "--out", out.resolve("pooled"), "-v", "-v");
    }

    @Test
    void anExportIsValidatedAndAStudySuggested() throws Exception {
        Path foreign = write(
                "foreign.csv",
                Canaries.export().replace("massage_type", "massage_tipe").replace("therapeutic", "therapeutik"));
        expect(65, program(), "validate", foreign, "-v", "-v");
        expect(65, program(), "validate", foreign, "-v", "-v", "--suggest", out.resolveSibling("out.yaml"));
        expect(0, program(), "validate", export, "-v", "-v", "--max-bad", "10");
    }

    /** What is wrong with the export, as text to replace. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2  | --month qzmonth        |               |
                    2  | --study clinic.csv     |               |
                    65 |                        | remark        | client_name
                    65 |                        | remark        | e-mail
                    65 |                        | remark        | date of birth
                    65 | --max-bad 1            |               |
                    65 | --month 2061-01        |               |
                    65 |                        | condition     | qzcondition
                    65 |                        | qzcanarys     | +141555
                    65 | --charset US-ASCII     | Whiplash      | Whiplásh
                    65 |                        | HEADER        |
                    66 | qzmissing.csv          |               |
                    66 | --study qzmissing.yaml |               |
                    73 | --out clinic.csv       |               |
                    73 | --out clinic.csv/out   |               |
                    74 | /proc/self/mem         |               |
                    """)
    void aRunFails(int exit, String words, String wrong, String instead) throws Exception {
        String text = Canaries.export();
        String spoilt = wrong == null ? text : text.replace(wrong, instead == null ? "" : instead);
        Files.writeString(export, "HEADER".equals(wrong) ? text.substring(text.indexOf('\n') + 1) : spoilt);
        List<Object> line = new ArrayList<>(List.of(export, "--out", out, "-v", "-v"));
        if (words != null) {
            line.addAll(List.of(words.split(" ", -1)));
            if (words.startsWith("--out")) {
                line.subList(1, 3).clear();
            }
        }
        Program.Ended ended = expect(exit, program(), line.toArray());
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isNotEmpty();
        assertThat(Folder.below(out)).allMatch(path -> path.endsWith(".lock"));
    }

    @Test
    void anotherRunHoldsTheFolder() throws Exception {
        try (Publication held = Publication.open(out)) {
            assertThat(held).isNotNull();
            expect(75, program(), export, "--out", out, "-v", "-v");
        }
    }

    @Test
    void memoryRunsOut() throws Exception {
        Files.writeString(export, Canaries.HEADER + "\n" + Canaries.goodRows().repeat(1_000));
        expect(74, program("-Xmx24m", "-XX:-UseCompressedOops"), export, "--out", out, "-v", "-v");
    }

    @Test
    void aRunIsKilled() throws Exception {
        Path log = folder.resolve("log");
        for (int millis = 400; millis <= 2_000; millis += 400) {
            Process process = program().start(log, log, export, "--out", out, "-v", "-v");
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(Canaries.in(log)).isEmpty();
            assertNothingLeaked();
        }
        expect(0, program(), export, "--out", out);
    }
}
