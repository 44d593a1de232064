package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.study.Study;
import org.massageoutcomes.study.StudyFile;
import org.massageoutcomes.study.StudyFileException;
import picocli.CommandLine;

/** The export that does not fit: what is said of it, and the study file that makes it fit. */
class ValidateCommandTest {
    private static final String FOREIGN = "Kunden Ref;Praxis;Behandlungsdatum;Kind of visit;What for (diagnosis);"
            + "Pain score at start;Pain score at end;Client name";
    private static final List<String> TYPES =
            List.of("Deep-Tissue 60 min", "Swedish relax 90", "Triger point", "swedish or thai", "Bindegewebe");
    private static final List<String> CONDITIONS =
            List.of("Migrane", "chronic low back pain", "neck pain", "arthritis and migraine");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        CommandLine commands = Commands.of(new FullAnalysis());
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    /** Forty clients a label, but one label of a single client and one of nine. */
    private static List<String> foreignRows() {
        List<String> rows = new ArrayList<>(List.of(FOREIGN.replace(";Client name", "")));
        for (int i = 0; i < 800; i++) {
            String type = i < 9 ? "Deep tissu nine" : TYPES.get(i % 5);
            rows.add("C%03d;K1;2026-01-%02d;%s;%s;%d;%d,5"
                    .formatted(
                            i % 41,
                            i % 28 + 1,
                            i == 20 ? "Jane Doe deep tissue" : type,
                            CONDITIONS.get(i % 4),
                            5 + i % 6,
                            i % 5));
        }
        return rows;
    }

    private Path foreign() throws IOException {
        return Files.write(folder.resolve("foreign.csv"), foreignRows());
    }

    @Test
    void anExportThatDoesNotFitBecomesOneThatDoes() throws IOException, StudyFileException {
        Path export = foreign();
        Path study = folder.resolve("study.yaml");
        assertThat(run("validate", export, "--suggest", study)).isEqualTo(65);
        assertThat(out).hasToString(study + System.lineSeparator());
        assertThat(err.toString()).contains("no column for massage_type", "as if the columns were named");
        Study suggested = StudyFile.read(study);
        assertThat(suggested.columns())
                .containsEntry("client_id", "Kunden Ref")
                .containsEntry("clinic_id", "Praxis")
                .containsEntry("session_date", "Behandlungsdatum")
                .containsEntry("massage_type", "Kind of visit")
                .containsEntry("condition", "What for (diagnosis)")
                .containsEntry("pain_before", "Pain score at start")
                .containsEntry("pain_after", "Pain score at end")
                .hasSize(7);
        assertThat(Files.readString(study))
                .contains("therapeutic: [deep-tissue 60 min, triger point]")
                .contains("regular: [swedish relax 90]")
                .contains("ambiguous: [deep-tissue 60 min]")
                .contains("Lower back pain: [chronic low back pain]")
                .contains("Migraine: [migrane]")
                .contains("# massage type 'bindegewebe': list it", "# massage type 'swedish or thai': list it")
                .doesNotContainIgnoringCase("jane")
                .doesNotContain("nine", "neck", "arthritis");
        assertThat(run(export, "--study", study, "--out", folder.resolve("reports"), "--max-bad", "50"))
                .isZero();
        assertThat(folder.resolve("reports/current/results.csv")).content().contains("Migraine", "Lower back pain");
    }

    /** Joined without a line end between: two files by cat, say. */
    @ParameterizedTest
    @ValueSource(strings = {"", ","})
    void whatARowSaysIsNoHeadingWhereItStandsInTheHeaderRow(String between) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i < 30; i++) {
            rows.add("S" + i + ",C" + i + ",Q9,2026-03-07,regular,Migraine,7,2");
        }
        Path export = Files.writeString(
                folder.resolve("joined.csv"),
                "session_id,client_id,clinic_id,session_date,massage_type,condition,pain_before,pain_after" + between
                        + String.join("\n", rows) + "\n");
        assertThat(run("validate", export, "--suggest", folder.resolve("joined.yaml")))
                .isEqualTo(65);
        assertThat(err.toString()).contains("joined.csv").doesNotContain("C1", "S1", "Q9", "2026-03-07");
        assertThat(folder.resolve("joined.yaml"))
                .satisfiesAnyOf(
                        file -> assertThat(file).doesNotExist(),
                        file -> assertThat(file).content().doesNotContain("C1", "S1", "Q9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client 17",
                "Patient 0042",
                "Client ID 0017",
                "guest 5",
                "Kunde 17",
                "Kunden-Nr. 17",
                "Participant-code-17"
            })
    void aFileWithoutAHeaderGivesNoPseudonymAway(String client) throws IOException {
        for (String row :
                List.of("S1,%s,K1,T1,2026-01-03,Swedish,Migraine,5,4", "%s,Swedish,Migraine,five,four", "%s,,,")) {
            Path export = Files.writeString(folder.resolve("rows.csv"), (row.formatted(client) + "\n").repeat(3));
            assertThat(run("validate", export)).isEqualTo(65);
            assertThat(err.toString()).contains("rows.csv").doesNotContain(client, "17", "0042");
        }
    }

    @Test
    void whatAStudyFileSaysIsTakenOver() throws IOException, StudyFileException {
        Path export = foreign();
        Path mine = Files.writeString(folder.resolve("mine.yaml"), """
                        title: "Our: clinic"
                        arms:
                          regular: [bindegewebe]
                        conditions: {Neck: [neck pain]}
                        minimum_clients: 12
                        """);
        Path study = folder.resolve("both.yaml");
        run("validate", export, "--study", mine, "--suggest", study);
        Study both = StudyFile.read(study);
        assertThat(both.title()).isEqualTo("Our: clinic");
        assertThat(both.minimumClients()).isEqualTo(12);
        assertThat(both.columns()).hasSize(7);
        assertThat(both.types().find("Bindegewebe")).isPresent();
        assertThat(both.types().find("swedish relax 90")).isPresent();
        assertThat(both.conditions().find("neck pain")).contains("Neck");
    }

    @Test
    void aStudyFileIsNotReplacedUnasked() throws IOException {
        Path export = foreign();
        Path study = Files.writeString(folder.resolve("study.yaml"), "title: mine");
        Files.writeString(folder.resolve(".study.yaml.part"), "of a run that was killed");
        assertThat(run("validate", export, "--suggest", study)).isEqualTo(73);
        assertThat(study).hasContent("title: mine");
        assertThat(run("validate", export, "--suggest", folder.resolve("none/study.yaml")))
                .isEqualTo(73);
        assertThat(err.toString())
                .contains("cannot be created: there is no folder")
                .doesNotContain("rows");
        assertThat(run("validate", export, "--suggest", study, "--force")).isEqualTo(65);
        assertThat(study).content().contains("Kunden Ref");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void everyRuleHasItsCountItsFirstLinesAndAHint() throws IOException {
        Path export = Files.write(
                folder.resolve("bad.csv"),
                List.of(
                        "client_id,massage_type,condition,pain_before,pain_after",
                        "C1,regular,Migraine,11,2",
                        "C2,regular,Migraine,7/10,2",
                        "C3,kneading,Migraine,4,2",
                        "C4,regular,Migraine,11,2",
                        "C5,regular,Migraine,12,2",
                        "C6,regular,Migraine,13,2",
                        ""));
        assertThat(run("validate", export)).isEqualTo(65);
        assertThat(err.toString().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .contains(
                        "7 0 6 0 1 bad.csv",
                        "4 out-of-range bad.csv line 2, pain_before; bad.csv line 5, pain_before;"
                                + " bad.csv line 6, pain_before; …",
                        "a number outside the column's range; check the value and its unit; a score on another"
                                + " scale, 0 to 100 say, is named under outcomes in a study file",
                        "1 unknown-type bad.csv line 4, massage_type");
        assertThat(err.toString()).contains("6 of 6 rows are bad").doesNotContain("kneading");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aHintFitsWhatIsWrongWithADateOrNumberAndRepeatsNoneOfIt() throws IOException {
        List<String> rows = List.of(
                "44561,5", "2061-03-04T17:45,5", "2061-02-30,5", "17.05.2061,5", "2061-03-04,7/33", "2061-03-04,37°");
        Path export = Files.writeString(
                folder.resolve("bad.csv"),
                "massage_type,condition,pain_after,session_date,pain_before\nregular,Migraine,2,"
                        + String.join("\nregular,Migraine,2,", rows));
        assertThat(run("validate", export)).isEqualTo(65);
        assertThat(err.toString())
                .contains("format the column as a date, yyyy-mm-dd", "keep the date alone", "29 February")
                .contains("leaves open which is the month", "write the score alone", "without degrees")
                .doesNotContain("44561", "17:45", "2061", "7/33", "37");
        assertThat(err.toString().split("which is the month", -1)).hasSize(2);
    }

    @Test
    void everythingWrongIsSaidAtOnce() throws IOException {
        Path identities = Files.write(
                folder.resolve("a.csv"),
                List.of(
                        "client_id,massage_type,condition,pain_before,pain_after,Phone,Client name",
                        "C1,regular,Migraine,5,2,,"));
        Path empty = Files.createFile(folder.resolve("b.csv"));
        Path damaged = Files.write(folder.resolve("c.csv"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0});
        Path latin = Files.write(
                folder.resolve("d.csv"),
                "massage_type,condition,pain_before,pain_after\nregular,né,5,2\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("validate", identities, empty, damaged, latin)).isEqualTo(65);
        assertThat(err.toString())
                .contains("column 6, Phone (line 1)", "column 7, Client name (line 1)")
                .contains("b.csv: the file is empty", "c.csv: the compressed file is damaged")
                .contains("d.csv: line 2 holds bytes", "1            1            0            0            0  a.csv");
    }

    @Test
    void aCleanExportNeedsNoStudyFile() throws IOException {
        assertThat(run("validate", "data", "--suggest", folder.resolve("study.yaml")))
                .isZero();
        assertThat(folder.resolve("study.yaml")).doesNotExist();
        assertThat(err.toString()).contains("nothing to suggest");
    }
}
