package org.massageoutcomes.command;

/** Why a command stops; one line for the user, and never a value of a client's row. */
final class Refused extends Exception {
    private final ExitCode exit;

    Refused(ExitCode exit, String message) {
        super(message);
        this.exit = exit;
    }

    ExitCode exit() {
        return exit;
    }
}
