package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        Estimated withoutError = new Estimated(1.0, null, null, 5.0, null, null, null);
        Estimated withoutDegrees = new Estimated(1.0, 1.0, null, null, null, null, null);
        Estimated withoutEstimate = new Estimated(null, 1.0, null, 5.0, null, null, null);
        for (Estimated part : new Estimated[] {withoutError, withoutDegrees, withoutEstimate}) {
            assertThatThrownBy(() -> Tost.pValue(part, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void whatMattersFromNothingOnIsNoMargin(double margin) {
        assertThatThrownBy(() -> Tost.pValue(Estimated.ofT(1, 1, 5), margin))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
