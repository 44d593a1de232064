package org.massageoutcomes.report.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The at most 256 colours of a picture, one byte a pixel: a third of what there is to pack.
 *
 * <p>A chart has a few inks, and up to two thousand shades of them where edges of letters are smoothed. The commonest
 * colours are kept as they are; the others are chosen so that the shade furthest from its stand-in is as near as can be,
 * which is a step or two of 256, and nothing that an eye can tell.
 */
final class PixelPalette {
    static final int MOST = 256;

    /** A chart's inks and grounds are far fewer. */
    private static final int KEPT_EXACTLY = 96;

    private final ColourCount counted;
    private final int[] colours;
    private final byte[] entryOf;

    private PixelPalette(ColourCount counted, int[] colours, byte[] entryOf) {
        this.counted = counted;
        this.colours = colours;
        this.entryOf = entryOf;
    }

    static PixelPalette of(PixelLines lines) {
        ColourCount counted = ColourCount.of(lines);
        int[] colours = counted.commonestFirst();
        int size = Math.min(MOST, colours.length);
        int[] chosen = Arrays.copyOf(colours, size);
        int[] nearest = new int[colours.length];
        if (colours.length <= MOST) {
            Arrays.setAll(nearest, i -> i);
        } else {
            spread(colours, chosen, nearest);
        }
        byte[] entryOf = new byte[counted.slots()];
        IntStream.range(0, colours.length).forEach(i -> entryOf[counted.slot(colours[i])] = (byte) nearest[i]);
        return new PixelPalette(counted, chosen, entryOf);
    }

    /** Chooses, after the commonest, each time the colour that is furthest from all chosen ones. */
    private static void spread(int[] colours, int[] chosen, int[] nearest) {
        int[] distance = new int[colours.length];
        Arrays.fill(distance, Integer.MAX_VALUE);
        for (int entry = 0; entry < chosen.length; entry++) {
            if (entry >= KEPT_EXACTLY) {
                chosen[entry] = colours[furthest(distance)];
            }
            for (int i = 0; i < colours.length; i++) {
                int apart = apart(colours[i], chosen[entry]);
                if (apart < distance[i]) {
                    distance[i] = apart;
                    nearest[i] = entry;
                }
            }
        }
    }

    private static int furthest(int[] distance) {
        int furthest = 0;
        for (int i = 1; i < distance.length; i++) {
            furthest = distance[i] > distance[furthest] ? i : furthest;
        }
        return furthest;
    }

    private static int apart(int left, int right) {
        int red = (left >> 16) - (right >> 16);
        int green = (left >> 8 & 0xff) - (right >> 8 & 0xff);
        int blue = (left & 0xff) - (right & 0xff);
        return red * red + green * green + blue * blue;
    }

    /** 0xrrggbb of each entry. */
    int[] colours() {
        return colours.clone();
    }

    /** Writes the entries of a line of pixels. */
    void entries(int[] pixels, int from, int width, byte[] line, int to) {
        int last = pixels[from];
        byte entry = entryOf[counted.slot(last)];
        for (int x = 0; x < width; x++) {
            int pixel = pixels[from + x];
            if (pixel != last) {
                last = pixel;
                entry = entryOf[counted.slot(pixel)];
            }
            line[to + x] = entry;
        }
    }
}
