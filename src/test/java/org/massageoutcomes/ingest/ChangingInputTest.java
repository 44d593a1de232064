package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.study.Study;

/** No half of a file is taken for the whole, whatever happens to it while it is read. */
@Tag("bulky")
class ChangingInputTest {
    private static final String ROW = "C%d,regular,Migraine,6,5\n";

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void anExportOfSeveralBlocks() throws IOException {
        StringBuilder text = new StringBuilder("client_id,massage_type,condition,pain_before,pain_after\n");
        for (int row = 0; row < 100_000; row++) {
            text.append(ROW.formatted(row));
        }
        export = Files.writeString(folder.resolve("a.csv"), text);
    }

    private interface Happening {
        void to(Path file) throws IOException;
    }

    private Ingested readWhile(Happening happening) throws DataRefused {
        AtomicBoolean happened = new AtomicBoolean();
        ReadOptions options = new ReadOptions(null, 0.05, (done, all) -> {
            if (!happened.getAndSet(true)) {
                try {
                    happening.to(export);
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }
        });
        Ingested ingested = Exports.read(List.of(folder), Study.standard(), options);
        assertThat(happened).isTrue();
        return ingested;
    }

    private void assertRefused(Happening happening) {
        assertThatThrownBy(() -> readWhile(happening))
                .isInstanceOfSatisfying(
                        DataRefused.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(74))
                .hasMessageStartingWith("a.csv: was changed or removed while it was read");
    }

    @Test
    void aFileLeftAloneIsRead() throws DataRefused {
        assertThat(readWhile(file -> {}).sessions().size()).isEqualTo(100_000);
    }

    @Test
    void aFileThatGrows() {
        assertRefused(file -> Files.writeString(file, ROW.formatted(1), StandardOpenOption.APPEND));
    }

    @Test
    void aFileThatIsCutOffAtTheEndOfARow() {
        assertRefused(file -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(Files.readString(file).lastIndexOf("C99999"));
            }
        });
    }

    @Test
    void aFileThatIsRemoved() {
        assertRefused(Files::delete);
    }

    @Test
    void aFileThatIsReplacedByOneOfTheSameSize() {
        assertRefused(file -> {
            FileTime time = Files.getLastModifiedTime(file);
            Path other = Files.writeString(
                    folder.resolve("other"), Files.readString(file).replace("C9", "D9"));
            Files.setLastModifiedTime(other, time);
            Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        });
    }

    @Test
    void aFileThatIsWrittenOver() {
        assertRefused(file -> Files.writeString(file, Files.readString(file).replace("C9", "D9")));
    }

    @Test
    void aLinkToNowhereAmongTheExportsIsSaidToBeMissing() throws IOException {
        Files.createSymbolicLink(folder.resolve("october.csv"), folder.resolve("gone.csv"));
        assertThatThrownBy(() -> readWhile(file -> {}))
                .isInstanceOfSatisfying(
                        DataRefused.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(66))
                .hasMessageContaining("october.csv");
    }
}
