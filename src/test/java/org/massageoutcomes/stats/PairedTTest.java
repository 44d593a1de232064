package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairedTTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/PairedT.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithPairedTTest(Oracle expected) {
        Estimated actual = (Estimated) PairedT.difference(expected.numbers("differences"));
        assertClose("estimate", actual.estimate(), expected.number("estimate"), 1e-9);
        assertClose("se", actual.standardError(), expected.number("se"), 1e-9);
        assertClose("df", actual.degreesOfFreedom(), expected.number("df"), 1e-9);
        assertClose("p", actual.pValue(), expected.number("p"), 1e-9);
        assertClose("low", actual.low(), expected.number("low"), 1e-9);
        assertClose("high", actual.high(), expected.number("high"), 1e-9);
    }

    @Test
    void onePairIsTooFew() {
        assertThat(PairedT.difference(new double[] {1})).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
    }

    @Test
    void equalDifferencesHaveNoError() {
        assertThat(PairedT.difference(new double[] {0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7}))
                .isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @Test
    void twoPairsAreEnough() {
        Estimated actual = (Estimated) PairedT.difference(new double[] {1, 3});
        assertThat(actual.estimate()).isEqualTo(2);
        assertThat(actual.standardError()).isEqualTo(1);
        assertThat(actual.degreesOfFreedom()).isEqualTo(1);
    }
}
