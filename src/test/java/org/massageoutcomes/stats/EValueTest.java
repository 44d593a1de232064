package org.massageoutcomes.stats;

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
}
