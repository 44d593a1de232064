package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NntTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/Nnt.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTheFormula(Oracle expected) {
        Estimated actual = (Estimated)
                Nnt.of(Estimated.interval(expected.number("rd"), expected.number("low"), expected.number("high")));
        assertClose("nnt", actual.estimate(), expected.number("nnt"), 1e-14);
        if (expected.text("nnt_low").equals("NA")) {
            assertThat(actual.low()).isNull();
        } else {
            assertClose("low", actual.low(), expected.number("nnt_low"), 1e-14);
            assertClose("high", actual.high(), expected.number("nnt_high"), 1e-14);
        }
    }

    @Test
    void noDifferenceNeedsNoFiniteNumber() {
        assertThat(Nnt.of(Estimated.interval(0, -1, 1))).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }
}
