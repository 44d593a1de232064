package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.report.OutputRefused;
import org.massageoutcomes.report.Publication;
import org.massageoutcomes.report.RunName;
import picocli.CommandLine;

/** Every way a command ends: its exit code, its one line, and what it leaves behind. */
class CommandsTest {
    private static final String EXPORT = """
            client_id,massage_type,condition,pain_before,pain_after,session_date
            C1,therapeutic,Migraine,6,3,2026-10-01
            C2,regular,Migraine,6,5,2026-10-02
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path export = Path.of("");
    private Path reports = Path.of("");

    @BeforeEach
    void anExport() throws IOException {
        export = Files.writeString(folder.resolve("october.csv"), EXPORT);
        reports = folder.resolve("reports");
    }

    /** Draws one file with the number of clients that the study asks for. */
    private static final Analysis ONE_FILE = (ingested, study, month) -> report(publication -> {
        try (OutputStream file = publication.create("results.csv")) {
            file.write((study.minimumClients() + " " + ingested.sessions().size() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    });

    private interface Drawing {
        void draw(Publication publication) throws IOException;
    }

    private static Analysis.Report report(Drawing drawing) {
        return new Analysis.Report() {
            @Override
            public RunName run() {
                return RunName.of(YearMonth.of(2026, 10), YearMonth.of(2026, 10));
            }

            @Override
            public void draw(Publication publication) throws IOException {
                drawing.draw(publication);
            }
        };
    }

    private static Analysis failing(Drawing drawing) {
        return (ingested, study, month) -> report(drawing);
    }

    private int run(Analysis analysis, Object... arguments) {
        CommandLine commands = Commands.of(analysis);
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private int analyze(Object... more) {
        return run(
                ONE_FILE,
                Stream.concat(Stream.of(export, "--out", reports), Stream.of(more))
                        .toArray());
    }

    @Test
    void theReportsPathIsAllThatGoesToStandardOutput() {
        assertThat(analyze()).isZero();
        assertThat(out).hasToString(reports.resolve("2026-10") + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
        assertThat(reports.resolve("current/internal/quarantine.csv")).hasContent("file,line,column,rule\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "analyse"})
    void analyzeMayBeNamed(String command) {
        assertThat(run(ONE_FILE, command, export, "--out", reports)).isZero();
        assertThat(reports.resolve("2026-10/results.csv")).hasContent("10 2\n");
    }

    @Test
    void anUnchangedRerunSaysSo() {
        analyze();
        assertThat(analyze()).isZero();
        assertThat(err).hasToString("nothing has changed since this report was published" + System.lineSeparator());
        assertThat(reports.resolve("2026-10.2")).doesNotExist();
    }

    @Test
    void theMinimumOfClientsIsRaisedAndNeverLowered() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), "minimum_clients: 20");
        analyze("--min-clients", "15");
        analyze("--min-clients", "15", "--study", study);
        assertThat(reports.resolve("2026-10/results.csv")).hasContent("15 2\n");
        assertThat(reports.resolve("2026-10.2/results.csv")).hasContent("20 2\n");
    }

    @Test
    void aStudyFileMayBeALink() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), "title: x");
        assertThat(analyze("--study", Files.createSymbolicLink(folder.resolve("link.yaml"), study)))
                .isZero();
    }

    @Test
    void aStudyThatAdjustsForTherapistsIsWrongUsage() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), "adjust_for: [sex, provider]");
        assertThat(analyze("--study", study)).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(err.toString()).contains("study.yaml: adjust_for: provider is a name of therapist_id");
        assertThat(reports.resolve("2026-10")).doesNotExist();
    }

    @Test
    void theManifestNamesOptionsAndFilesButNoFolder() throws IOException {
        analyze("--month", "2026-10");
        assertThat(Files.readString(reports.resolve("2026-10/internal/manifest.json")))
                .contains("\"name\" : \"october.csv\"")
                .contains("\"month\" : \"2026-10\"")
                .contains("\"minimum_clients\" : \"10\"")
                .contains("\"max_bad_percent\" : \"5\"")
                .contains("\"seed\" : null")
                .doesNotContain(folder.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --mnoth 2026-10     | Unknown option
                    --month 2026-13     | Invalid value for option '--month': expected a month such as 2026-10, not '2026-13'
                    --month             | Missing required parameter for option '--month'
                    --min-clients 9     | Invalid value for option '--min-clients'
                    --min-clients 1e2   | Invalid value for option '--min-clients'
                    --max-bad 101       | Invalid value for option '--max-bad': expected a percentage from 0 to 100
                    --charset klingon   | Invalid value for option '--charset': expected an encoding
                    verify              | Missing required parameter
                    simulate --rows x   | Invalid value for option '--rows'
                    """)
    void wrongUsageIsOneLineThatPointsToHelp(String line, String words) {
        assertThat(run(ONE_FILE, (Object[]) line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(words).contains("--help").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWrongStudyFileIsOneLineWithItsPlace() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), "titel: x");
        assertThat(analyze("--study", study)).isEqualTo(2);
        assertThat(err)
                .hasToString(study + ":1:1: unknown key 'titel'; did you mean 'title'?" + System.lineSeparator());
        assertThat(reports).doesNotExist();
    }

    @Test
    void dataThatCannotBeUsedEndsWith65() throws IOException {
        Files.writeString(export, "client_id,massage_type,condition,pain_before,pain_after\n");
        assertThat(analyze()).isEqualTo(65);
        assertThat(run(ONE_FILE, "validate", export)).isEqualTo(65);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMissingInputOrStudyFileEndsWith66() {
        assertThat(run(ONE_FILE, folder.resolve("none.csv"), "--out", reports)).isEqualTo(66);
        assertThat(analyze("--study", folder.resolve("none.yaml"))).isEqualTo(66);
        assertThat(run(ONE_FILE, "verify", folder.resolve("none"))).isEqualTo(66);
        assertThat(err.toString()).hasLineCount(3).contains("none.yaml: no such file");
    }

    @Test
    void aCommandMisspeltIsNotOnlySaidToBeAMissingFile() throws IOException {
        assertThat(run(ONE_FILE, "validat", export)).isEqualTo(66);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("validat: no such file or folder")
                .contains("did you mean the command validate?");
        err.getBuffer().setLength(0);
        assertThat(run(ONE_FILE, "-v", "validat", export)).isEqualTo(66);
        assertThat(err.toString()).contains("did you mean the command validate?");
        err.getBuffer().setLength(0);
        assertThat(run(ONE_FILE, "october", export)).isEqualTo(66);
        assertThat(run(ONE_FILE, Files.createDirectory(folder.resolve("pools")), "none.csv"))
                .isEqualTo(66);
        assertThat(err.toString()).doesNotContain("did you mean");
    }

    /** What draws is loaded ahead, unless nothing is drawn. */
    @Test
    void everyCommandButTheTwoThatDrawIsKnownToDrawNothing() {
        assertThat(Commands.of(ONE_FILE).getSubcommands().keySet())
                .filteredOn(name -> Commands.draws(name, "october.csv"))
                .containsExactlyInAnyOrder("analyze", "analyse", "pool");
        assertThat(Commands.draws()).isTrue();
        assertThat(Commands.draws("october.csv", "--out", "reports")).isTrue();
        assertThat(Commands.draws("pool", "--help")).isFalse();
    }

    @Test
    void anOutputThatCannotBeCreatedEndsWith73() throws IOException {
        Files.writeString(reports, "a file");
        assertThat(analyze()).isEqualTo(73);
        assertThat(err.toString()).hasLineCount(1).contains(reports.toString());
    }

    @Test
    void aFailureMidwayEndsWith74AndLeavesTheLastReport() {
        analyze();
        Analysis full = failing(publication -> {
            publication.create("results.csv").write(1);
            throw new IOException("No space left on device");
        });
        assertThat(run(full, export, "--out", reports)).isEqualTo(74);
        assertThat(err.toString()).hasLineCount(1).contains("No space left on device");
        assertThat(run(ONE_FILE, "verify", reports)).isZero();
        assertThat(reports)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith(".partial"));
    }

    /** What waited for the thread that ran out of memory fails in its own way. */
    @Test
    void wantOfMemoryIsNotTakenForAFault() {
        Analysis greedy = failing(publication -> {
            throw new IllegalArgumentException("Self-suppression", new OutOfMemoryError("Java heap space"));
        });
        assertThat(run(greedy, export, "--out", reports)).isEqualTo(74);
        assertThat(err.toString()).hasLineCount(1).startsWith("not enough memory, and nothing was published: Java was");
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 16384, start with JAVA_OPTS=-Xmx1536m",
        "12288, 16384, start with JAVA_OPTS=-Xmx14745m",
        "14745, 16384, about all that this machine has",
        "16384, 16384, about all that this machine has"
    })
    void halfMoreMemoryIsAskedForIfTheMachineHasIt(long allowed, long machine, String advice) {
        assertThat(Failures.outOfMemory(allowed << 20, machine << 20))
                .startsWith("not enough memory, and nothing was published: Java was allowed " + allowed + " MiB")
                .contains(advice)
                .doesNotContain("\n");
        assertThat(Failures.outOfMemory(Long.MAX_VALUE, machine << 20)).contains("about all");
    }

    @Test
    void aFaultOfTheProgramIsNamedByItsPlaceAndNeverByItsMessage() {
        Analysis faulty = failing(publication -> {
            throw new IllegalStateException("Jane Doe, pain 7");
        });
        for (String verbose : new String[] {"--min-clients=10", "-v"}) {
            assertThat(run(faulty, export, "--out", reports, verbose)).isEqualTo(74);
        }
        assertThat(err.toString())
                .contains("this is a fault of the program", "IllegalStateException at ", "    at org.massageoutcomes")
                .doesNotContain("Jane");
    }

    @Test
    void anUncheckedFailureToWriteIsAFailureToWrite() {
        Analysis full = failing(publication -> {
            throw new UncheckedIOException(new IOException("disk\nfull"));
        });
        assertThat(run(full, export, "--out", reports)).isEqualTo(74);
        assertThat(err.toString()).hasLineCount(1).contains("disk full");
    }

    @Test
    void aFolderHeldByAnotherRunEndsWith75AtOnce() throws IOException {
        try (Publication other = Publication.open(reports)) {
            assertThat(analyze()).isEqualTo(75);
            assertThat(err.toString()).hasLineCount(1).contains("another run");
            assertThat(other).isNotNull();
        }
        assertThat(analyze()).isZero();
    }

    /** However long they would take to read: whether there are any is not even looked at. */
    @Test
    void aFolderHeldByAnotherRunIsFoundSoBeforeAnyInputIsRead() throws IOException {
        try (Publication other = Publication.open(reports)) {
            assertThat(run(ONE_FILE, folder.resolve("missing.csv"), "--out", reports))
                    .isEqualTo(75);
            assertThat(run(ONE_FILE, "pool", folder.resolve("a"), folder.resolve("b"), "--out", reports))
                    .isEqualTo(75);
            assertThat(other).isNotNull();
        }
    }

    @Test
    void validateAccountsForEveryRowAndPublishesNothing() throws IOException {
        Files.writeString(export, EXPORT + "C3,regular,Migraine,66,5,2026-10-02\n".repeat(1));
        assertThat(run(ONE_FILE, "validate", export, "--max-bad", "50%")).isZero();
        assertThat(err.toString())
                .contains("records", "october.csv", "out-of-range  ")
                .doesNotContain("66,")
                .doesNotContain("C3");
        assertThat(out.toString()).isEmpty();
        assertThat(reports).doesNotExist();
    }

    @Test
    void verifyNamesWhatDiffers() throws IOException {
        analyze();
        Files.writeString(reports.resolve("2026-10/results.csv"), "10 3\n");
        Files.writeString(reports.resolve("2026-10/extra.txt"), "");

        assertThat(run(ONE_FILE, "verify", reports.resolve("current"))).isEqualTo(65);
        assertThat(err.toString().lines())
                .containsExactly(
                        reports + "/current/results.csv: changed since published",
                        reports + "/current/extra.txt: not in the manifest");
    }

    @Test
    void verifySaysOneLineADifferenceWhateverAFileIsCalled() throws IOException {
        analyze();
        Files.writeString(reports.resolve("2026-10/a\nb\u001b[31m\u202egpj"), "");
        assertThat(run(ONE_FILE, "verify", reports)).isEqualTo(65);
        assertThat(err).hasToString(reports + "/2026-10/a b [31m gpj: not in the manifest" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "analyze -V", "validate -V", "pool -V", "verify --version", "simulate -V"})
    void everyCommandTellsTheVersion(String line) {
        assertThat(run(ONE_FILE, (Object[]) line.split(" "))).isZero();
        assertThat(out).hasToString("massage-outcomes " + Version.NUMBER + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "analyze --help", "validate -h", "verify --help", "simulate --help"})
    void helpHasExamplesAndExitCodes(String line) {
        assertThat(run(ONE_FILE, (Object[]) line.split(" "))).isZero();
        assertThat(out.toString()).contains("Examples:", "Exit codes:", "Usage:", "Options:");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DataRefused.Reason.class)
    void refusalsOfDataEndAsListed(DataRefused.Reason reason) {
        assertThat(ExitCode.values()).extracting(ExitCode::code).contains(reason.exitCode());
    }

    @ParameterizedTest
    @EnumSource(OutputRefused.Reason.class)
    void refusalsOfOutputEndAsListed(OutputRefused.Reason reason) {
        assertThat(ExitCode.valueOf(reason.name()).code()).isEqualTo(reason.exitCode());
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>massage-outcomes</artifactId>\n  <version>" + Version.NUMBER + "</version>");
    }
}
