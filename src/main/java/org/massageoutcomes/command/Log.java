package org.massageoutcomes.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The log, on standard error: warnings only, unless asked for more. Found by Logback through META-INF/services. */
public final class Log extends ContextAwareBase implements Configurator {
    private static final String OURS = "org.massageoutcomes";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        OneLineEncoder encoder = new OneLineEncoder();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean isAskedFor;

    /** Back to warnings only, for the next command in this virtual machine. */
    static void quiet() {
        if (isAskedFor) {
            level(Level.WARN);
            isAskedFor = false;
        }
    }

    /** Tells who asked for more; others need not wait until Logback has started. */
    static void info(Class<?> of, String words, Object... filled) {
        if (isAskedFor) {
            LoggerFactory.getLogger(of).info(words, filled);
        }
    }

    /** Tells everybody. */
    static void warn(Class<?> of, String words) {
        LoggerFactory.getLogger(of).warn(words);
    }

    /** Whether the command was told to say more. */
    static boolean isAskedFor() {
        return isAskedFor;
    }

    private static void level(Level level) {
        if (LoggerFactory.getLogger(OURS) instanceof Logger ours) {
            ours.setLevel(level);
        }
    }

    /** The option of every command. */
    static final class Verbosity {
        @Option(
                names = {"-v", "--verbose"},
                description = "Tell more on standard error; twice, still more.")
        void verbose(boolean @Nullable [] times) {
            if (times != null && times.length > 0) {
                isAskedFor = true;
                level(times.length > 1 ? Level.DEBUG : Level.INFO);
            }
        }
    }
}
