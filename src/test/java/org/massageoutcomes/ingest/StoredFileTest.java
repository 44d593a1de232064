package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored file is hashed whole, and known to be unchanged or not, whatever was read of it. */
class StoredFileTest {
    private static final String TEXT = "abc";
    /** FIPS 180-2, example B.1. */
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder = Path.of("");

    private interface Happening {
        void to(Path file) throws IOException;
    }

    private StoredFile opened() throws DataRefused {
        Path file = SmallExport.write(folder.resolve("a.csv"), TEXT);
        return new StoredFile(Inputs.of(List.of(file)).get(0));
    }

    private boolean isUnchangedAfter(Happening happening) throws IOException, DataRefused {
        try (StoredFile stored = opened()) {
            stored.plain().readAllBytes();
            happening.to(folder.resolve("a.csv"));
            stored.sha256OfAll();
            return stored.isUnchanged();
        }
    }

    @Test
    void theHashIsOfTheWholeFileHoweverMuchWasRead() throws IOException, DataRefused {
        for (int read = 0; read <= TEXT.length(); read++) {
            try (StoredFile stored = opened()) {
                assertThat(stored.plain().readNBytes(read))
                        .isEqualTo(TEXT.substring(0, read).getBytes(StandardCharsets.UTF_8));
                assertThat(stored.sha256OfAll()).isEqualTo(HASH);
                assertThat(stored.bytes()).isEqualTo(TEXT.length());
            }
        }
    }

    @Test
    void whatNobodyTouchedIsUnchanged() throws IOException, DataRefused {
        assertThat(isUnchangedAfter(file -> {})).isTrue();
    }

    @Test
    void whatGrewShrankWasRemovedReplacedOrWrittenOverIsNot() throws IOException, DataRefused {
        assertThat(isUnchangedAfter(file -> Files.writeString(file, "d", StandardOpenOption.APPEND)))
                .isFalse();
        assertThat(isUnchangedAfter(file -> Files.writeString(file, "ab"))).isFalse();
        assertThat(isUnchangedAfter(Files::delete)).isFalse();
        assertThat(isUnchangedAfter(file -> Files.setLastModifiedTime(file, FileTime.fromMillis(1_000))))
                .isFalse();
        assertThat(isUnchangedAfter(file -> {
                    FileTime time = Files.getLastModifiedTime(file);
                    Path other = Files.writeString(folder.resolve("other"), "xyz");
                    Files.setLastModifiedTime(other, time);
                    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
                }))
                .isFalse();
    }

    @Test
    void whatIsNotThereCannotBeOpened() throws IOException, DataRefused {
        Path file = SmallExport.write(folder.resolve("a.csv"), TEXT);
        Inputs.Input input = Inputs.of(List.of(file)).get(0);
        assertThat(input.bytes()).isEqualTo(3);
        Files.delete(file);
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> new StoredFile(input))
                .withMessage("a.csv: cannot be opened; check its permissions")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(66));
    }

    @Test
    void aFileThatIsClosedIsNotReadOn() throws IOException, DataRefused {
        StoredFile stored = opened();
        InputStream text = stored.plain();
        stored.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(text::read);
    }
}
