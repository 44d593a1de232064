package org.massageoutcomes.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** What a run is doing, one line redrawn in place and wiped at the end; silent off a terminal. */
final class PhaseLine implements AutoCloseable {
    private static final long REDRAW_NANOS = 200_000_000L;
    private static final String WIPE = "\r\033[K";

    private final @Nullable PrintWriter terminal;
    private String phase = "";
    private long nextDrawing = System.nanoTime();

    PhaseLine(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
    }

    static PhaseLine onTerminal(PrintWriter err) {
        return new PhaseLine(Terminal.isStandardError() ? err : null);
    }

    /** @param phase e.g. {@code reading} */
    synchronized void begin(String phase) {
        this.phase = phase;
        draw(phase + " …");
    }

    /** How far the phase is; drawn five times a second at most. */
    synchronized void reached(long done, long all) {
        if (all > 0 && System.nanoTime() - nextDrawing >= 0) {
            draw(phase + " " + 100 * done / all + " %");
        }
    }

    private void draw(String words) {
        if (terminal != null) {
            nextDrawing = System.nanoTime() + REDRAW_NANOS;
            terminal.print(WIPE + words);
            terminal.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (terminal != null) {
            terminal.print(WIPE);
            terminal.flush();
        }
    }
}
