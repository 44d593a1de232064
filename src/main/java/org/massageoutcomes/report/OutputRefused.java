package org.massageoutcomes.report;

import java.io.IOException;

/** Why nothing can be published here; one line for the user. */
public final class OutputRefused extends IOException {
    /** What kind of refusal it is, and the program's exit code. */
    public enum Reason {
        /** The output folder cannot be made or used. */
        CANNOT_CREATE(73),
        /** Another run holds the output folder. */
        BUSY(75);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    private OutputRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static OutputRefused cannotCreate(String message) {
        return new OutputRefused(Reason.CANNOT_CREATE, message);
    }

    static OutputRefused busy(String message) {
        return new OutputRefused(Reason.BUSY, message);
    }

    public Reason reason() {
        return reason;
    }

    public int exitCode() {
        return reason.exitCode();
    }
}
