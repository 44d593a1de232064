package org.massageoutcomes.command;

import java.io.PrintWriter;

/** The program's commands, with what they write to be read by a test. */
public final class CommandLines {
    private CommandLines() {}

    /** The exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Commands.of(new FullAnalysis()).setOut(out).setErr(err).execute(arguments);
    }
}
