package org.massageoutcomes.command;

import java.io.FileDescriptor;
import java.util.Set;
import java.util.stream.Stream;
import org.massageoutcomes.report.Report;
import picocli.CommandLine;

/** The commands as one command line: {@code analyze} unless another is named. */
public final class Commands {
    /** Any of these, and no report is drawn. */
    private static final Set<String> WITHOUT_REPORT =
            Set.of("validate", "simulate", "verify", "-h", "--help", "-V", "--version");

    private Commands() {}

    static CommandLine of(Analysis analysis) {
        Log.quiet();
        MainJob job = new MainJob(analysis);
        CommandLine analyze = listingExits(new AnalyzeCommand(job));
        analyze.getCommandSpec().usageMessage().hidden(true);
        CommandLine commands = listingExits(new AnalyzeCommand(job))
                .addSubcommand("analyze", analyze, "analyse")
                .addSubcommand(listingExits(new ValidateCommand()))
                .addSubcommand(listingExits(new PoolCommand()))
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new VerifyCommand());
        commands.addMixin("verbosity", new Log.Verbosity());
        commands.getSubcommands().values().stream()
                .distinct()
                .forEach(command -> command.addMixin("verbosity", new Log.Verbosity()));
        Failures failures = new Failures();
        return commands.setParameterExceptionHandler(failures).setExecutionExceptionHandler(failures);
    }

    private static CommandLine listingExits(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().exitCodeList(ExitCode.meanings());
        return line;
    }

    /**
     * Runs one command.
     *
     * @return the program's exit code
     */
    public static int run(String... arguments) {
        if (draws(arguments)) {
            Report.prepare();
        }
        try {
            return unlessLost(of(new FullAnalysis()).execute(arguments));
        } catch (OutOfMemoryError tooMuch) {
            System.err.println(Failures.outOfMemory());
            return ExitCode.FAILED_MIDWAY.code();
        }
    }

    /** Whether a report may come of it, as far as words tell before they are understood. */
    static boolean draws(String... arguments) {
        return Stream.of(arguments).noneMatch(WITHOUT_REPORT::contains);
    }

    private static int unlessLost(int code) {
        if (code == ExitCode.OK.code() && StandardStreams.isLost(System.out, FileDescriptor.out)) {
            System.err.println("standard output could not be written: the work is done, its result was not printed");
            return ExitCode.FAILED_MIDWAY.code();
        }
        return code;
    }
}
