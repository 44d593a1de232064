package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiellerTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/Fieller.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTheRootsOfTheQuadratic(Oracle expected) {
        Estimated actual = (Estimated) Fieller.ratio(
                expected.number("a"),
                expected.number("b"),
                expected.number("va"),
                expected.number("vb"),
                expected.number("c"),
                expected.number("df"));
        assertClose("ratio", actual.estimate(), expected.number("ratio"), 1e-14);
        if (expected.text("low").equals("NA")) {
            assertThat(actual.low()).isNull();
            assertThat(actual.high()).isNull();
        } else {
            assertClose("low", actual.low(), expected.number("low"), 1e-9);
            assertClose("high", actual.high(), expected.number("high"), 1e-9);
        }
    }

    @Test
    void nothingIsDividedByZero() {
        assertThat(Fieller.ratio(1, 0, 1, 1, 0, 9)).isEqualTo(new NotEstimable(Reason.SINGULAR));
    }
}
