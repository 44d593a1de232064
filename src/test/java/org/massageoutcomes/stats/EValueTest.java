package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EValueTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/EValue.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTheFormula(Oracle expected) {
        Estimated difference =
                Estimated.interval(expected.number("estimate"), expected.number("low"), expected.number("high"));
        assertClose("point", EValue.point(difference, expected.number("sd")), expected.number("point"), 1e-12);
        assertClose("limit", EValue.limit(difference, expected.number("sd")), expected.number("limit"), 1e-12);
    }

    @Test
    void aConstantResponseHasNone() {
        assertThatThrownBy(() -> EValue.point(Estimated.point(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIntervalThatHoldsNothingNeedsNoConfounder() {
        assertThat(EValue.limit(Estimated.interval(1, -1, 3), 2)).isEqualTo(1);
        assertThat(EValue.limit(Estimated.interval(1, 0, 2), 2)).isEqualTo(1);
    }

    @Test
    void theWayOfTheDifferenceIsNothing() {
        assertThat(EValue.limit(Estimated.interval(-2, -3, -1), 2))
                .isEqualTo(EValue.limit(Estimated.interval(2, 1, 3), 2))
                .isGreaterThan(1);
    }

    @Test
    void aPartThatTheDifferenceLacksIsRefused() {
        assertThatThrownBy(() -> EValue.limit(Estimated.point(1), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EValue.point(Estimated.pValue(0.1), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
