package org.massageoutcomes.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int N = 1_000_000;

    @Test
    void deviationsHaveMeanZeroAndVarianceOneWithinReach() {
        Draws draws = new Draws(5);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < N; i++) {
            double deviation = draws.spread();
            assert Math.abs(deviation) <= Draws.REACH;
            sum += deviation;
            squares += deviation * deviation;
        }
        assertThat(sum / N).isCloseTo(0, within(0.004));
        assertThat(squares / N).isCloseTo(1, within(0.005));
    }

    @Test
    void roundingByChanceKeepsTheMean() {
        Draws draws = new Draws(5);
        long sum = 0;
        for (int i = 0; i < N; i++) {
            int whole = draws.whole(3.3);
            assert whole == 3 || whole == 4;
            sum += whole;
        }
        assertThat((double) sum / N).isCloseTo(3.3, within(0.002));
    }

    @Test
    void wholeNumbersAreEquallyLikely() {
        Draws draws = new Draws(5);
        int[] counts = new int[7];
        for (int i = 0; i < N; i++) {
            counts[draws.below(7)]++;
        }
        for (int count : counts) {
            assertThat(1.0 * count / N).isCloseTo(1 / 7.0, within(0.0015));
        }
    }
}
