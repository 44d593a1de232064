package org.massageoutcomes.study;

/** Whatever bytes a study file has, it is a study or one line that says what is wrong. For Jazzer. */
public final class FuzzStudyFile {
    private FuzzStudyFile() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            StudyFile.parse("study.yaml", bytes);
        } catch (StudyFileException refused) {
            String line = String.valueOf(refused.getMessage());
            if (line.lines().count() != 1) {
                throw new IllegalStateException("not one line: " + line, refused);
            }
        }
    }
}
