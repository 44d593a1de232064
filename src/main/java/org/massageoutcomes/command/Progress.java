package org.massageoutcomes.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line that counts rows, redrawn in place and wiped at the end; silent in the first second and off a terminal. */
final class Progress implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final long REDRAW = SECOND / 5;
    private static final String WIPE = "\r\033[K";

    private final @Nullable PrintWriter terminal;
    private final long rows;
    private long nextDrawing = System.nanoTime() + SECOND;
    private boolean drawn;

    Progress(@Nullable PrintWriter terminal, long rows) {
        this.terminal = terminal;
        this.rows = rows;
    }

    static Progress onTerminal(PrintWriter err, long rows) {
        return new Progress(Terminal.isStandardError() ? err : null, rows);
    }

    void reached(long row) {
        if (terminal != null && System.nanoTime() - nextDrawing >= 0) {
            nextDrawing = System.nanoTime() + REDRAW;
            drawn = true;
            String line = String.format(Locale.ROOT, "%s%,d of %,d sessions, %d %%", WIPE, row, rows, 100 * row / rows);
            terminal.print(line);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (terminal != null && drawn) {
            terminal.print(WIPE);
            terminal.flush();
        }
    }
}
