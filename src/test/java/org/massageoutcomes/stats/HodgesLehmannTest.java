package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HodgesLehmannTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/HodgesLehmann.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTheMedianOfAllDifferencesToTheLastBit(Oracle expected) {
        assertThat(HodgesLehmann.median(expected.numbers("treated"), expected.numbers("control")))
                .isEqualTo(Estimated.point(expected.number("median")));
    }

    @Test
    void agreesWithListingOnRandomSamples() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            double[] a = random.doubles(1 + random.nextInt(9), -3, 3)
                    .map(x -> Math.rint(x * 2) / 2)
                    .toArray();
            double[] b = random.doubles(1 + random.nextInt(9), -3, 3).toArray();
            double[] all = Arrays.stream(a)
                    .flatMap(x -> Arrays.stream(b).map(y -> x - y))
                    .sorted()
                    .toArray();
            double median = (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
            assertThat(HodgesLehmann.median(a, b)).isEqualTo(Estimated.point(median));
        }
    }

    @Test
    void billionsOfPairsAreNeverListed() {
        double[] a = new SplittableRandom(1).doubles(100_000).toArray();
        double[] b = Arrays.stream(a).map(x -> x - 0.25).toArray();
        Estimated median = (Estimated) HodgesLehmann.median(a, b);
        assertThat(median.estimate()).isBetween(0.25 - 1e-12, 0.25 + 1e-12);
    }

    @Test
    void anEmptySampleHasNoMedian() {
        assertThat(HodgesLehmann.median(new double[0], new double[] {1}))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
        assertThat(HodgesLehmann.median(new double[] {1}, new double[0]))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
    }
}
