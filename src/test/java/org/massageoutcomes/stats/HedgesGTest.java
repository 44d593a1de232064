package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    }
    /** Two degrees of freedom, of which J is 1/√π. */
    @Test
    void twoNumbersInEachSampleAreEnough() {
        Estimated actual = (Estimated) HedgesG.of(new double[] {0, 2}, new double[] {5, 7});
        assertClose("g", actual.estimate(), -5 / Math.sqrt(2) / Math.sqrt(Math.PI), 1e-14);
    }

    @Test
    void aSampleOfOneIsTooFew() {
        NotEstimable tooFew = new NotEstimable(Reason.TOO_FEW_CLIENTS);
        assertThat(HedgesG.of(new double[] {2}, new double[] {1, 1})).isEqualTo(tooFew);
        assertThat(HedgesG.of(new double[] {1, 3}, new double[] {2})).isEqualTo(tooFew);
    }

    /** Γ(m/2 + 1/2) is (m/2 − 1/2) Γ(m/2 − 1/2): two factors in a row multiply to a root. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 9, 60, 198, 201, 230, 1e6})
    void neighbouringFactorsMultiplyToARoot(double m) {
        double product = HedgesG.correction(m) * HedgesG.correction(m + 1);
        assertClose("J(m) J(m+1)", product, (m - 1) / Math.sqrt(m * (m + 1)), m > 200 ? 2e-15 : 2e-13);
    }
}
