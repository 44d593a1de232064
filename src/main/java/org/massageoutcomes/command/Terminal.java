package org.massageoutcomes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether somebody is watching standard error. {@link System#console()} does not know: up to Java 21 it is about input and
 * output only, and from 22 it is there even when all are redirected. Where the system itself cannot be asked, nobody is.
 */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean isStandardError() {
        if ("dumb".equals(System.getenv("TERM")) || !Files.isSymbolicLink(STANDARD_ERROR)) {
            return false;
        }
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
