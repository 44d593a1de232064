package org.massageoutcomes.pool;

/** Why reports cannot be pooled; one line for the user that names the site. */
public final class PoolRefused extends Exception {
    /** What kind of refusal it is, and the program's exit code. */
    public enum Reason {
        /** A report is not whole, not ours, not plausible, or not like the others. */
        UNUSABLE(65),
        /** A report's folder is missing or cannot be read. */
        MISSING(66);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private static final int MOST_CHARACTERS = 300;

    private final Reason reason;

    private PoolRefused(Reason reason, String message) {
        super(message.length() > MOST_CHARACTERS ? message.substring(0, MOST_CHARACTERS) + " …" : message);
        this.reason = reason;
    }

    static PoolRefused unusable(String site, String complaint) {
        return new PoolRefused(Reason.UNUSABLE, site + ": " + complaint);
    }

    static PoolRefused missing(String site, String complaint) {
        return new PoolRefused(Reason.MISSING, site + ": " + complaint);
    }

    public int exitCode() {
        return reason.exitCode();
    }
}
