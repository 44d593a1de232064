package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HedgesGTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/HedgesG.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithEffectsize(Oracle expected) {
        Estimated actual = (Estimated) HedgesG.of(expected.numbers("treated"), expected.numbers("control"));
        assertClose("g", actual.estimate(), expected.number("g"), 1e-9);
        assertClose("low", actual.low(), expected.number("low"), 1e-9);
        assertClose("high", actual.high(), expected.number("high"), 1e-9);
        if (expected.text("approximate").equals("TRUE")) {
            return;
        }
        assertClose("low by their search", actual.low(), expected.number("effectsize_low"), 1e-6);
        assertClose("high by their search", actual.high(), expected.number("effectsize_high"), 1e-6);
    }

    @Test
    void theFactorIsContinuousWhereItsSeriesTakesOver() {
        assertThat(HedgesG.correction(200) / HedgesG.correction(200.0000001) - 1)
                .isBetween(-1e-10, 1e-13);
        assertClose("J(2) = 1/sqrt(pi)", HedgesG.correction(2), 1 / Math.sqrt(Math.PI), 1e-14);
        assertClose("J(5000)", HedgesG.correction(5000), 0.9998499912494376, 1e-15);
    }

    @Test
    void swappingTheSamplesMirrorsTheInterval() {
        double[] a = {1, 2, 4, 8};
        double[] b = {3, 3, 5};
        Estimated there = (Estimated) HedgesG.of(a, b);
        Estimated back = (Estimated) HedgesG.of(b, a);
        assertClose("g", back.estimate(), -java.util.Objects.requireNonNull(there.estimate()), 1e-14);
        assertClose("low", back.low(), -java.util.Objects.requireNonNull(there.high()), 1e-12);
    }

    @Test
    void constantSamplesHaveNoScale() {
        assertThat(HedgesG.of(new double[] {2, 2}, new double[] {1, 1}))
                .isEqualTo(new NotEstimable(Reason.NO_VARIATION));
        assertThat(HedgesG.of(new double[] {2}, new double[] {1, 1}))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
    }
}
