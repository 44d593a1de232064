package org.massageoutcomes.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.pool.PoolRefused;
import org.massageoutcomes.report.OutputRefused;
import org.massageoutcomes.study.Nearest;
import org.massageoutcomes.study.StudyFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What stops a command, as one line on standard error and an exit code.
 *
 * <p>An exception that nobody foresaw is named by its class and place alone: its message may hold a value of a row.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final double MOST_OF_THE_MACHINE = 0.9;
    private static final double LEAST = 1 << 30;

    /** What is said where memory ran out, which no command can handle. */
    static String outOfMemory() {
        return outOfMemory(
                Runtime.getRuntime().maxMemory(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    /**
     * How much there was, and how to give half more, where the machine has as much.
     *
     * @param allowed bytes that Java might take
     * @param machine bytes that the machine has
     */
    static String outOfMemory(long allowed, long machine) {
        long more = (long) Math.min(Math.max(1.5 * allowed, LEAST), MOST_OF_THE_MACHINE * machine) >> 20;
        String had = "not enough memory, and nothing was published: Java was allowed " + (allowed >> 20) + " MiB";
        return more > allowed >> 20
                ? had + "; start with JAVA_OPTS=-Xmx" + more + "m, or with java -Xmx" + more + "m -jar …"
                : had + ", about all that this machine has; take a larger one, or fewer rows";
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        err.println(oneLine(wrong.getMessage())
                + (near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?")
                + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Exception cause = failure instanceof UncheckedIOException && failure.getCause() instanceof IOException wrapped
                ? wrapped
                : failure;
        if (cause instanceof Refused refused) {
            err.println(oneLine(refused.getMessage()));
            return refused.exit().code();
        }
        if (cause instanceof StudyFileException) {
            err.println(oneLine(cause.getMessage()));
            return ExitCode.WRONG_USAGE.code();
        }
        if (cause instanceof DataRefused refused) {
            err.println(oneLine(refused.getMessage()) + commandMeant(refused, command, parsed));
            refused.details().forEach(detail -> err.println("  " + oneLine(detail)));
            return refused.exitCode();
        }
        if (cause instanceof PoolRefused refused) {
            err.println(oneLine(refused.getMessage()));
            return refused.exitCode();
        }
        if (cause instanceof OutputRefused refused) {
            err.println(oneLine(refused.getMessage()));
            return refused.exitCode();
        }
        trace(cause, err);
        if (isOutOfMemory(cause)) {
            err.println(outOfMemory());
            return ExitCode.FAILED_MIDWAY.code();
        }
        err.println(
                cause instanceof IOException unreadable
                        ? "reading or writing failed, and nothing was published: " + words(unreadable)
                        : unforeseen(cause));
        return ExitCode.FAILED_MIDWAY.code();
    }

    /** A command misspelt is taken for an export. */
    private static String commandMeant(DataRefused refused, CommandLine command, ParseResult parsed) {
        if (refused.reason() != DataRefused.Reason.MISSING || !parsed.hasMatchedPositional(0)) {
            return "";
        }
        String first = parsed.matchedPositional(0).originalStringValues().get(0);
        return Files.exists(Path.of(first))
                ? ""
                : Nearest.to(first, command.getSubcommands().keySet())
                        .map(name -> "; did you mean the command " + name + "?")
                        .orElse("");
    }

    /** A thread that waits for another gets what stopped it in wrappings. */
    private static boolean isOutOfMemory(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static String unforeseen(Exception failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return "this is a fault of the program, and nothing was published: "
                + failure.getClass().getSimpleName()
                + (frames.length == 0 ? "" : " at " + frames[0])
                + "; please report it, with what -v adds";
    }

    /** Where it happened, without what was said there. */
    private static void trace(Exception failure, PrintWriter err) {
        if (Log.isAskedFor()) {
            for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
                err.println(cause.getClass().getName());
                for (StackTraceElement frame : cause.getStackTrace()) {
                    err.println("    at " + frame);
                }
            }
        }
    }

    /** What an input or output failure says, for people. */
    static String words(IOException failure) {
        String reason = "";
        if (failure instanceof NoSuchFileException) {
            reason = ": no such file";
        } else if (failure instanceof AccessDeniedException) {
            reason = ": permission denied";
        } else if (failure instanceof FileSystemException system && system.getReason() != null) {
            reason = ": " + system.getReason();
        }
        String what = failure instanceof FileSystemException system ? system.getFile() : failure.getMessage();
        return oneLine((what == null ? failure.getClass().getSimpleName() : what) + reason);
    }

    /** Without what breaks a line, moves the cursor or turns the reading direction: a file's name may hold anything. */
    static String oneLine(@Nullable String message) {
        return message == null ? "" : message.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ");
    }
}
