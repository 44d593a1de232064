package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankSumTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/RankSum.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithWilcoxTest(Oracle expected) {
        Estimated actual = (Estimated) RankSum.of(expected.numbers("treated"), expected.numbers("control"));
        assertClose("U", actual.statistic(), expected.number("u"), 1e-15);
        assertClose("superiority", actual.estimate(), expected.number("superiority"), 1e-14);
        assertClose("p", actual.pValue(), expected.number("p"), 1e-12);
    }

    @Test
    void allTiedHasNoVariation() {
        assertThat(RankSum.of(new double[] {1, 1}, new double[] {1, 1, 1}))
                .isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @Test
    void swappingTheSamplesTurnsTheProbabilityAround() {
        double[] a = {1, 2, 2, 4};
        double[] b = {2, 3};
        Estimated there = (Estimated) RankSum.of(a, b);
        Estimated back = (Estimated) RankSum.of(b, a);
        assertThat(there.pValue()).isEqualTo(back.pValue());
        assertThat(java.util.Objects.requireNonNull(there.estimate())
                        + java.util.Objects.requireNonNull(back.estimate()))
                .isEqualTo(1);
    }

    @Test
    void aSampleOfNoneIsTooFew() {
        NotEstimable tooFew = new NotEstimable(Reason.TOO_FEW_CLIENTS);
        assertThat(RankSum.of(new double[0], new double[] {1, 2})).isEqualTo(tooFew);
        assertThat(RankSum.of(new double[] {1, 2}, new double[0])).isEqualTo(tooFew);
    }

    @Test
    void samplesThatLieAlikeAreNoSurprise() {
        Estimated alike = (Estimated) RankSum.of(new double[] {1, 4}, new double[] {2, 3});
        assertThat(alike.estimate()).isEqualTo(0.5);
        assertThat(alike.pValue()).isEqualTo(1);
    }
}
