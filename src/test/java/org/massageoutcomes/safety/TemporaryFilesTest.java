package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run removes what dead runs left among the temporary files, and nothing else. */
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
            assertThat(Program.underTest(folder, "-Djava.io.tmpdir=" + temporary)
                            .run("--version")
                            .exit())
                    .isZero();
        }
        assertThat(dead).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(unlocked).doesNotExist();
        assertThat(justBegun).doesNotExist();
        assertThat(Folder.below(temporary)).containsExactlyInAnyOrder(alive, used, another, link);
        assertThat(elsewhere.resolve("kept")).exists();
    }
}
