package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.command.CommandLines;

/** A run that needs temporary files removes what dead runs left among the temporary files, and nothing else. */
class TemporaryFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatDeadRunsLeftGoesAndWhatLivesOrIsAnothersStays() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path dead = Files.createFile(temporary.resolve("massage-outcomes-12.lock"));
        Path left = Files.createDirectory(temporary.resolve("massage-outcomes-12-345"));
        Files.createFile(left.resolve("fontconfig.properties"));
        Path unlocked = Files.createDirectory(temporary.resolve("massage-outcomes-15-345"));
        Path justBegun = Files.createFile(temporary.resolve("massage-outcomes-13.lock"));
        Path alive = Files.createFile(temporary.resolve("massage-outcomes-1.lock"));
        Path used = Files.createDirectory(temporary.resolve("massage-outcomes-1-678"));
        Path another = Files.createDirectory(temporary.resolve("massage-outcomes-reports"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("kept"));
        Path link = Files.createSymbolicLink(temporary.resolve("massage-outcomes-14.lock"), elsewhere.resolve("kept"));
        try (FileChannel held = FileChannel.open(alive, StandardOpenOption.WRITE)) {
            assertThat(held.tryLock()).isNotNull();
            Path export = Files.writeString(folder.resolve("clinic.csv"), Canaries.export());
            Program.Ended ended = Program.underTest(folder, "-Djava.io.tmpdir=" + temporary)
                    .run(export, "--out", folder.resolve("reports"));
            assertThat(ended.exit()).as(ended.said()).isZero();
        }
        assertThat(dead).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(unlocked).doesNotExist();
        assertThat(justBegun).doesNotExist();
        assertThat(Folder.below(temporary)).containsExactlyInAnyOrder(alive, used, another, link);
        assertThat(elsewhere.resolve("kept")).exists();
    }

    /** Both write the same export; one is killed, the other not. */
    @Test
    void aSimulationClearsThePartsOfAKilledOneAndNotThoseOfOneThatLives() throws Exception {
        Path log = folder.resolve("log");
        Path made = Files.createDirectory(folder.resolve("made"));
        Path export = made.resolve("a[1].csv");
        Path others = Files.createFile(made.resolve(".b.csv.12.part"));
        Path reused = Files.createFile(
                made.resolve(".a[1].csv." + ProcessHandle.current().pid() + ".part"));
        Program program = Program.underTest(folder);
        Object[] endless = {"simulate", "--rows", 2_000_000_000, "--out", export};
        Process killed = program.start(log, log, endless);
        Process alive = program.start(log, log, endless);
        try {
            List<Path> partsOfKilled = parts(made, killed);
            List<Path> partsOfAlive = parts(made, alive);
            killed.destroyForcibly().waitFor();
            assertThat(partsOfKilled).allMatch(Files::exists);

            int exit = CommandLines.run(
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(Writer.nullWriter()),
                    "simulate",
                    "--rows",
                    "5",
                    "--out",
                    export.toString());
            assertThat(exit).isZero();
            assertThat(alive.isAlive()).isTrue();
            assertThat(Folder.below(made))
                    .contains(export, made.resolve("a[1].truth.tsv"), others)
                    .containsAll(partsOfAlive)
                    .doesNotContain(reused)
                    .hasSize(5);
        } finally {
            killed.destroyForcibly().waitFor();
            alive.destroyForcibly().waitFor();
        }
    }

    /** Waits until it writes rows. */
    private static List<Path> parts(Path made, Process process) throws Exception {
        Path export = made.resolve(".a[1].csv." + process.pid() + ".part");
        while (process.isAlive() && (Files.notExists(export) || Files.size(export) == 0)) {
            Thread.sleep(5);
        }
        return List.of(export, made.resolve(".a[1].truth.tsv." + process.pid() + ".part"));
    }
}
