package org.massageoutcomes.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelPaletteTest {
    @Test
    void fewColoursAreKeptAsTheyAre() {
        int[] pixels = IntStream.range(0, 4000).map(i -> i % 256 * 0x010307).toArray();
        assertThat(drawn(pixels)).containsExactly(rgb(pixels));
    }

    @Test
    void whiteIsAColourWhateverStandsInTheByteAboveIt() {
        int[] pixels = {0xffffffff, 0xffffff, 0xff000000, 0, 0xffffffff, 0x17212b};
        assertThat(drawn(pixels)).containsExactly(rgb(pixels));
    }

    @Test
    void shadesOfAFewInksOnWhiteAreMissedByNoMoreThanAnEyeCanTell() {
        int[] pixels = smoothed();
        int[] drawn = drawn(pixels);
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(1000);
        assertThat(IntStream.range(0, pixels.length).map(i -> apart(pixels[i], drawn[i])))
                .allMatch(apart -> apart <= 8);
    }

    @Test
    void theCommonestColoursAreExactAmongManyShades() {
        int[] pixels = smoothed();
        Arrays.fill(pixels, 0, 20_000, 0x0a6c8e);
        assertThat(Arrays.copyOf(drawn(pixels), 20_000)).containsOnly(0x0a6c8e);
    }

    @Test
    void theOrderOfPixelsDoesNotChoose() {
        int[] pixels = smoothed();
        int[] reversed = IntStream.range(0, pixels.length)
                .map(i -> pixels[pixels.length - 1 - i])
                .toArray();
        assertThat(PixelPalette.of(line(pixels)).colours())
                .containsExactly(PixelPalette.of(line(reversed)).colours());
    }

    /** A line that repeats counts as often as it is there: in an order of commonness that lines alone would not give. */
    @Test
    void linesThatRepeatAreCounted() {
        int[] pixels = {1, 1, 2, 3, 3, 3, 2, 2, 4, 2, 2, 4, 2, 2, 4};
        assertThat(PixelPalette.of(new PixelLines(pixels, 3)).colours()).containsExactly(2, 3, 4, 1);
    }

    private static PixelLines line(int[] pixels) {
        return new PixelLines(pixels, pixels.length);
    }

    private static int[] smoothed() {
        int[] inks = {0x17212b, 0x566370, 0x76828d, 0x0a6c8e, 0xb9560f, 0xa9b2ba};
        SplittableRandom random = new SplittableRandom(20_261_031);
        return IntStream.range(0, 60_000)
                .map(i -> onWhite(inks[random.nextInt(inks.length)], random.nextInt(256)))
                .toArray();
    }

    private static int onWhite(int ink, int coverage) {
        int shade = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = ink >> shift & 0xff;
            shade |= 255 - (255 - channel) * coverage / 255 << shift;
        }
        return shade;
    }

    private static int[] drawn(int[] pixels) {
        PixelPalette palette = PixelPalette.of(line(pixels));
        assertThat(palette.colours()).hasSizeLessThanOrEqualTo(PixelPalette.MOST);
        byte[] line = new byte[pixels.length];
        palette.entries(pixels, 0, pixels.length, line, 0);
        return IntStream.range(0, line.length)
                .map(i -> palette.colours()[line[i] & 0xff])
                .toArray();
    }

    private static int[] rgb(int[] pixels) {
        return Arrays.stream(pixels).map(pixel -> pixel & 0xffffff).toArray();
    }

    private static int apart(int left, int right) {
        return IntStream.of(0, 8, 16)
                .map(shift -> Math.abs((left >> shift & 0xff) - (right >> shift & 0xff)))
                .max()
                .orElseThrow();
    }
}
