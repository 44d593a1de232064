package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TostTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/Tost.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithPt(Oracle expected) {
        Estimated difference = Estimated.ofT(expected.number("estimate"), expected.number("se"), expected.number("df"));
        assertClose("p", Tost.pValue(difference, expected.number("margin")), expected.number("p"), 1e-9);
    }

    @Test
    void aDifferenceWithoutErrorCannotBeTested() {
        assertThatThrownBy(() -> Tost.pValue(Estimated.point(1), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
