package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolmTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/Holm.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithPAdjust(Oracle expected) {
        double[] adjusted = Holm.adjust(expected.numbers("p"));
        double[] theirs = expected.numbers("adjusted");
        assertThat(adjusted).hasSameSizeAs(theirs);
        for (int i = 0; i < theirs.length; i++) {
            assertClose("p", adjusted[i], theirs[i], 1e-14);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, 1.0000000000000002, Double.NaN})
    void refusesWhatIsNoProbability(double p) {
        assertThatThrownBy(() -> Holm.adjust(new double[] {0.5, p})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingToAdjustIsNothing() {
        assertThat(Holm.adjust(new double[0])).isEmpty();
    }
}
