package org.massageoutcomes.ingest;

import java.util.List;

/** Why nothing is analysed: one line that names the file, what is wrong and what to do; never a value of a row. */
public final class DataRefused extends Exception {
    /** What kind of refusal it is, and the program's exit code. */
    public enum Reason {
        /** The data cannot be used as it is. */
        UNUSABLE(65),
        /** An input is missing or cannot be opened. */
        MISSING(66),
        /** Reading failed midway. */
        UNREADABLE(74);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;
    private final transient List<String> details;

    private DataRefused(Reason reason, String message, List<String> details) {
        super(message);
        this.reason = reason;
        this.details = List.copyOf(details);
    }

    static DataRefused unusable(String message) {
        return new DataRefused(Reason.UNUSABLE, message, List.of());
    }

    static DataRefused unusable(String message, List<String> details) {
        return new DataRefused(Reason.UNUSABLE, message, details);
    }

    static DataRefused missing(String message) {
        return new DataRefused(Reason.MISSING, message, List.of());
    }

    static DataRefused unreadable(String message) {
        return new DataRefused(Reason.UNREADABLE, message, List.of());
    }

    public Reason reason() {
        return reason;
    }

    public int exitCode() {
        return reason.exitCode();
    }

    /** Further lines for the user, e.g. what to fix by rule; may be empty. */
    public List<String> details() {
        return details;
    }
}
