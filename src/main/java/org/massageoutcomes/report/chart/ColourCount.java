package org.massageoutcomes.report.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How many pixels of a picture have each colour. */
final class ColourCount {
    private static final int EMPTY = -1;
    private static final int RGB = 0xffffff;
    private static final int FIRST_SLOTS = 1 << 12;

    private int[] colours = filled(FIRST_SLOTS);
    private long[] pixels = new long[FIRST_SLOTS];
    private int distinct;

    private ColourCount() {}

    /** Of pixels only the colour counts: what draws leaves anything in the highest byte. */
    static ColourCount of(PixelLines lines) {
        ColourCount count = new ColourCount();
        int line = 0;
        while (line < lines.count()) {
            int next = line + 1;
            while (next < lines.count() && lines.repeats(next)) {
                next++;
            }
            count.add(lines, line, next - line);
            line = next;
        }
        return count;
    }

    private void add(PixelLines lines, int line, int times) {
        int[] of = lines.pixels();
        int start = lines.start(line);
        int end = start + lines.width();
        for (int i = start + 1; i <= end; i++) {
            if (i == end || of[i] != of[start]) {
                add(of[start], (long) times * (i - start));
                start = i;
            }
        }
    }

    private static int[] filled(int slots) {
        int[] empty = new int[slots];
        Arrays.fill(empty, EMPTY);
        return empty;
    }

    private void add(int pixel, long times) {
        int slot = slot(pixel);
        if (colours[slot] == EMPTY) {
            colours[slot] = pixel & RGB;
            distinct++;
        }
        pixels[slot] += times;
        if (2 * distinct > colours.length) {
            grow();
        }
    }

    private void grow() {
        int[] before = colours;
        long[] times = pixels;
        colours = filled(2 * before.length);
        pixels = new long[colours.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != EMPTY) {
                int slot = slot(before[i]);
                colours[slot] = before[i];
                pixels[slot] = times[i];
            }
        }
    }

    int slots() {
        return colours.length;
    }

    /** Where the colour of a pixel is counted, or would be. */
    int slot(int pixel) {
        int colour = pixel & RGB;
        int mask = colours.length - 1;
        int slot = (colour * 0x9e3779b1 >>> 12) & mask;
        while (colours[slot] != colour && colours[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Every colour once; equally common ones by their number. */
    int[] commonestFirst() {
        return IntStream.range(0, colours.length)
                .filter(slot -> colours[slot] != EMPTY)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(slot -> -pixels[slot])
                        .thenComparingInt(slot -> colours[slot]))
                .mapToInt(slot -> colours[slot])
                .toArray();
    }
}
