package org.massageoutcomes.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes: results to {@code out}, everything else to {@code err}. */
record Console(PrintWriter out, PrintWriter err) {
    /** @param spec set by picocli before it calls a command */
    static Console of(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("a command is called by picocli");
        }
        CommandLine command = spec.commandLine();
        return new Console(command.getOut(), command.getErr());
    }
}
