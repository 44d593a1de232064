package org.massageoutcomes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.massageoutcomes.study.StudyFile;
import org.massageoutcomes.study.StudyFileException;

/** Whatever bytes a study file has, it is a study or one line that says what is wrong. For Jazzer. */
public final class FuzzStudyFile {
    private FuzzStudyFile() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".yaml");
        try {
            Files.write(file, bytes);
            StudyFile.read(file);
        } catch (StudyFileException refused) {
            String line = String.valueOf(refused.getMessage());
            if (line.lines().count() != 1) {
                throw new IllegalStateException("not one line: " + line, refused);
            }
        } finally {
            Files.delete(file);
        }
    }
}
