package org.massageoutcomes.report.chart;

import java.util.Arrays;

/**
 * The pixels of a picture by lines, of which many of a chart are the same as the one above.
 *
 * @param pixels 0x..rrggbb, line by line
 * @param width of a line
 */
record PixelLines(int[] pixels, int width) {
    PixelLines {
        if (width < 1 || pixels.length % width != 0) {
            throw new IllegalArgumentException(pixels.length + " pixels are no lines of " + width);
        }
    }

    int count() {
        return pixels.length / width;
    }

    /** The first pixel of a line. */
    int start(int line) {
        return line * width;
    }

    /** Whether a line is the same as the one above. */
    boolean repeats(int line) {
        int start = start(line);
        return line > 0 && Arrays.equals(pixels, start - width, start, pixels, start, start + width);
    }
}
