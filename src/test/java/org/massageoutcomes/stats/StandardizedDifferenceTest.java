package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizedDifferenceTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/StandardizedDifference.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTheFormula(Oracle expected) {
        Estimated actual = (Estimated) StandardizedDifference.of(
                expected.number("m1"), expected.number("s1"), expected.number("m0"), expected.number("s0"));
        assertClose("d", actual.estimate(), expected.number("d"), 1e-9);
    }

    @Test
    void constantArmsDifferByNothingOrByNoKnownScale() {
        assertThat(StandardizedDifference.of(1, 0, 1, 0)).isEqualTo(Estimated.point(0));
        assertThat(StandardizedDifference.of(1, 0, 2, 0)).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void whatIsBelowNothingIsNoDeviation(double sd) {
        assertThatIllegalArgumentException().isThrownBy(() -> StandardizedDifference.of(1, sd, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> StandardizedDifference.of(1, 1, 1, sd));
    }
}
