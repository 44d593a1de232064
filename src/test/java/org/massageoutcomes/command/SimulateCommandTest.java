package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesTheExportWithItsTruthBesideItAndPrintsItsPath() throws IOException {
        Path export = folder.resolve("made/on/the/way/year.csv");
        assertThat(simulate("--rows", "50", "--out", export.toString())).isZero();
        assertThat(out.toString()).isEqualTo(export + System.lineSeparator());
        assertThat(Files.readAllLines(export)).hasSize(51);
        assertThat(names(export.resolveSibling(""))).containsExactly("year.csv", "year.truth.tsv");
    }

    @Test
    void sizesItselfByClinicsAndMonths() throws IOException {
        Path export = folder.resolve("a.csv");
        assertThat(simulate("--clinics", "2", "--months", "3", "--start", "2024-01", "--out", export.toString()))
                .isZero();
        assertThat(Files.readAllLines(export)).hasSize(1 + 2 * 3 * 105);
    }

    @Test
    void compressesWhereTheNameSaysSo() throws IOException {
        Path plain = folder.resolve("a.csv");
        Path zipped = folder.resolve("b.csv.gz");
        simulate("--rows", "500", "--out", plain.toString());
        simulate("--rows", "500", "--out", zipped.toString());
        try (InputStream unzipped = new GZIPInputStream(Files.newInputStream(zipped))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
        }
        assertThat(names(folder)).contains("b.truth.tsv");
    }

    @Test
    void leavesWhatIsThereUnlessForced() throws IOException {
        Path export = Files.writeString(folder.resolve("a.csv"), "mine");
        assertThat(simulate("--rows", "5", "--out", export.toString())).isEqualTo(73);
        assertThat(err.toString()).contains("exists already", "--force").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(export)).isEqualTo("mine");
        assertThat(simulate("--rows", "5", "--force", "--out", export.toString()))
                .isZero();
        assertThat(Files.readAllLines(export)).hasSize(6);
    }

    @Test
    void leavesATruthThatIsThereUnlessForced() throws IOException {
        Files.writeString(folder.resolve("a.truth.tsv"), "mine");
        assertThat(simulate("--rows", "5", "--out", folder.resolve("a.csv").toString()))
                .isEqualTo(73);
        assertThat(names(folder)).containsExactly("a.truth.tsv");
    }

    @Test
    void saysWhereItCannotCreateTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(simulate("--out", file.resolve("a.csv").toString())).isEqualTo(73);
        assertThat(err.toString()).contains("cannot be created").hasLineCount(1);
    }

    @Test
    void aRunThatFailsMidwayLeavesNoExport() throws IOException {
        Files.createDirectories(folder.resolve("a.truth.tsv/full"));
        String export = folder.resolve("a.csv").toString();
        assertThat(simulate("--rows", "5", "--force", "--out", export)).isEqualTo(74);
        assertThat(err.toString()).contains("could not be written").hasLineCount(1);
        assertThat(names(folder)).containsExactly("a.truth.tsv");
    }

    @Test
    void wrongUsageIsTwo() {
        String export = folder.resolve("a.csv").toString();
        assertThat(simulate()).isEqualTo(2);
        assertThat(simulate("--out", folder.resolve("a.xlsx").toString())).isEqualTo(2);
        assertThat(simulate("--rows", "0", "--out", export)).isEqualTo(2);
        assertThat(simulate("--clinics", "0", "--out", export)).isEqualTo(2);
        assertThat(simulate("--start", "2099-12", "--months", "2", "--out", export))
                .isEqualTo(2);
        assertThat(simulate("--start", "October", "--out", export)).isEqualTo(2);
        err.getBuffer().setLength(0);
        for (String option : List.of("--rows", "--seed", "--clinics", "--months")) {
            assertThat(simulate(option, "abc", "--out", export)).isEqualTo(2);
            assertThat(simulate(option, "12345678901234567890", "--out", export))
                    .isEqualTo(2);
        }
        assertThat(err.toString().split("expected a whole number of at most", -1))
                .hasSize(9);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void helpShowsExamplesAndExitCodes() {
        assertThat(simulate("--help")).isZero();
        assertThat(out.toString()).contains("Examples:", "--rows 10000000", "Exit codes:", "73", ".truth.tsv");
    }

    private int simulate(String... arguments) {
        CommandLine command = new CommandLine(new SimulateCommand());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            String[] names = files.map(file -> file.getFileName().toString()).toArray(String[]::new);
            Arrays.sort(names);
            return List.of(names);
        }
    }
}
