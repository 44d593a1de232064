package org.massageoutcomes.study;

/** A study file that cannot be used; the message is one line: {@code file:line:column: what is wrong}. */
public final class StudyFileException extends Exception {
    /**
     * @param line 1-based
     * @param column 1-based, in characters
     */
    StudyFileException(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
    }
}
