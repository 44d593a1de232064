package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are read, and which are not what they should be. */
class FilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path export(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return SmallExport.write(file, SmallExport.text().replace("S00", Math.floorMod(name.hashCode(), 1_000) + "-"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void aFolderStandsForItsExportsAndNothingElse() throws IOException, DataRefused {
        for (String name : new String[] {"a.csv", "B.CSV", "c.txt", ".hidden.csv", "nested/d.csv", "e.csv.bak"}) {
            export(name);
        }
        Files.createDirectory(folder.resolve("folder.csv"));
        SmallExport.write(folder.resolve("f.csv.GZ"), gzip(SmallExport.text().getBytes(StandardCharsets.UTF_8)));
        Files.createSymbolicLink(folder.resolve("g.csv"), export("elsewhere/h.dat"));
        assertThat(SmallExport.read(folder).accounting().files())
                .extracting(FileAccount::name)
                .containsExactly("B.CSV", "a.csv", "f.csv.GZ", "g.csv");
    }

    @Test
    void aFileIsReadOnceHoweverOftenAndByWhateverPathItIsGiven() throws IOException, DataRefused {
        Path file = export("a.csv");
        Path link = Files.createSymbolicLink(folder.resolve("b.csv"), file);
        Ingested read = SmallExport.read(file, folder, folder.resolve("../" + folder.getFileName() + "/a.csv"), link);
        assertThat(read.accounting().files()).hasSize(1);
        assertThat(read.sessions().size()).isEqualTo(40);
    }

    @Test
    void whatIsNoFileIsMissingAndNothingWaitsForIt() throws IOException, InterruptedException {
        export("a.csv");
        Path dangling = Files.createSymbolicLink(folder.resolve("b.csv"), folder.resolve("gone.csv"));
        assertThat(SmallExport.refusal(folder))
                .hasMessageContaining("b.csv: a link to nothing")
                .extracting(DataRefused::exitCode)
                .isEqualTo(66);
        assertThat(SmallExport.refusal(dangling).exitCode()).isEqualTo(66);
        Files.delete(dangling);
        Path pipe = folder.resolve("c.csv");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(SmallExport.refusal(pipe)).hasMessageContaining("a pipe or device, not a file");
        assertThat(SmallExport.refusal(folder).exitCode()).isEqualTo(66);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "504B0304140000|zip archive",
                "D0CF11E0A1B11AE1|old Excel workbook",
                "425A68393141592653 59|decompress it",
                "FD377A585A00|decompress it",
                "28B52FFD|decompress it",
                "255044462D312E37|not CSV",
                "53514C69746520666F726D6174203300|not CSV",
                "3C68746D6C3E|a web page or XML, not CSV",
                "EFBBBF3C3F786D6C20|a web page or XML, not CSV",
                "5B7B22|JSON, not CSV",
                "7B0D0A|JSON, not CSV",
            })
    void otherKindsOfFilesAreNamed(String bytes, String said) {
        byte[] first = java.util.HexFormat.of().parseHex(bytes.replace(" ", ""));
        Path file = SmallExport.write(folder.resolve("a.csv"), Arrays.copyOf(first, 100));
        assertThat(SmallExport.refusal(file)).hasMessageContaining("a.csv: ").hasMessageContaining(said);
    }

    @Test
    void aHeadingMayBeginAsTheNameOfAnArchiveDoes() throws DataRefused {
        Path file =
                SmallExport.write(folder.resolve("a.csv"), SmallExport.text().replaceFirst("session_id", "PK"));
        assertThat(SmallExport.read(file).sessions().size()).isEqualTo(40);
    }

    @Test
    void whatIsCompressedTwiceOrByNobodysRulesIsRefused() throws IOException {
        byte[] once = gzip(SmallExport.text().getBytes(StandardCharsets.UTF_8));
        Path twice = SmallExport.write(folder.resolve("a.csv.gz"), gzip(once));
        assertThat(SmallExport.refusal(twice)).hasMessageContaining("compressed twice");
        once[3] = (byte) 0x80;
        Path strange = SmallExport.write(folder.resolve("b.csv.gz"), once);
        assertThat(SmallExport.refusal(strange)).hasMessageContaining("flags that gzip has not");
    }

    @Tag("bulky")
    @Test
    void whatUnfoldsWithoutMeasureIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(SmallExport.text().getBytes(StandardCharsets.UTF_8));
            byte[] blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 130; i++) {
                gzip.write(blank);
            }
        }
        Path bomb = SmallExport.write(folder.resolve("a.csv.gz"), bytes.toByteArray());
        assertThat(SmallExport.refusal(bomb)).hasMessageContaining("inflates more than 500-fold");
    }
}
