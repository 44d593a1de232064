package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WelchTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/Welch.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTTest(Oracle expected) {
        Estimated actual = (Estimated) Welch.difference(expected.numbers("treated"), expected.numbers("control"));
        assertClose("estimate", actual.estimate(), expected.number("estimate"), 1e-9);
        assertClose("se", actual.standardError(), expected.number("se"), 1e-9);
        assertClose("df", actual.degreesOfFreedom(), expected.number("df"), 1e-9);
        assertClose("p", actual.pValue(), expected.number("p"), 1e-9);
        assertClose("low", actual.low(), expected.number("low"), 1e-9);
        assertClose("high", actual.high(), expected.number("high"), 1e-9);
    }

    @Test
    void oneNumberInASampleIsTooFew() {
        assertThat(Welch.difference(new double[] {1}, new double[] {1, 2}))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
        assertThat(Welch.difference(new double[] {1, 2}, new double[] {1}))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
    }

    @Test
    void constantSamplesHaveNoError() {
        assertThat(Welch.difference(new double[] {0.1, 0.1, 0.1}, new double[] {0.3, 0.3, 0.3}))
                .isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @Test
    void tinyPValuesAreNotZero() {
        double[] low = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
        double[] high = java.util.Arrays.stream(low).map(x -> x + 1e4).toArray();
        Estimated actual = (Estimated) Welch.difference(high, low);
        assertThat(actual.pValue()).isGreaterThan(0).isLessThan(1e-60);
    }

    @Test
    void twoNumbersInEachSampleAreEnough() {
        Estimated actual = (Estimated) Welch.difference(new double[] {0, 2}, new double[] {5, 7});
        assertThat(actual.estimate()).isEqualTo(-5);
        assertClose("se: both variances are 2", actual.standardError(), Math.sqrt(2), 1e-15);
        assertClose("df of equal variances", actual.degreesOfFreedom(), 2, 1e-15);
    }
}
