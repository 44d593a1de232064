package org.massageoutcomes.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Whether what a command printed arrived: Java's own streams keep failures to themselves.
 *
 * <p>A reader that had enough (head) is no failure; a full disk behind {@code >} is one.
 */
final class StandardStreams {
    private StandardStreams() {}

    /** Whether what was printed is lost, not merely unwanted. */
    static boolean isLost(PrintStream printed, FileDescriptor descriptor) {
        return printed.checkError() && isLost(new FileOutputStream(descriptor));
    }

    /** @param failed tried once more, since only a new failure says what the matter is */
    static boolean isLost(OutputStream failed) {
        try {
            failed.write('\n');
            return true;
        } catch (IOException again) {
            return !String.valueOf(again.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
