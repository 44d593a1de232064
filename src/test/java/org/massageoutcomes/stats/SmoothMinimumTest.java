package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SmoothMinimumTest {
    /** Moré, Garbow &amp; Hillstrom 1981, doi:10.1145/355934.355936, problem 1: a bent valley, the least at (1, 1). */
    @Test
    void rosenbrocksValleyIsFollowedToItsEnd() {
        double[] found = SmoothMinimum.find(
                x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), new double[] {-1.2, 1});
        assertThat(found[0]).isCloseTo(1, within(1e-6));
        assertThat(found[1]).isCloseTo(1, within(1e-6));
    }

    /** The same paper's problem 13, Powell's, of four numbers: flat where it is least, at 0. */
    @Test
    void aFlatBottomIsFoundToo() {
        double[] found = SmoothMinimum.find(
                x -> Math.pow(x[0] + 10 * x[1], 2)
                        + 5 * Math.pow(x[2] - x[3], 2)
                        + Math.pow(x[1] - 2 * x[2], 4)
                        + 10 * Math.pow(x[0] - x[3], 4),
                new double[] {3, -1, 0, 1});
        for (double x : found) {
            assertThat(x).isCloseTo(0, within(1e-2));
        }
    }

    @Test
    void aHillIsLeftOnTheSideOfTheStart() {
        double[] found = SmoothMinimum.find(x -> Math.pow(x[0] * x[0] - 1, 2), new double[] {-0.1});
        assertThat(found[0]).isCloseTo(-1, within(1e-6));
    }

    /** A likelihood that rounding has made no number must not keep the search for ever. */
    @Test
    @Timeout(10)
    void whatIsNoNumberHasNoLeast() {
        assertThat(SmoothMinimum.find(x -> Double.NaN, new double[] {0.3, 0.7})).containsOnly(Double.NaN);
        assertThat(SmoothMinimum.find(x -> x[0] < 0.3 ? Math.log(-1) : 1 / x[0], new double[] {0.3}))
                .containsOnly(Double.NaN);
    }

    @Test
    void whatFallsForEverIsLeftFarOut() {
        double[] found = SmoothMinimum.find(x -> 1 / (1 + x[0] * x[0]), new double[] {0.7});
        assertThat(found[0]).isGreaterThan(1e4);
    }
}
