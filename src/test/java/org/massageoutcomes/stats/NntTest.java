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

    @Test
    void anIntervalThatEndsAtNothingHasNoFarthestNumber() {
        assertThat(Nnt.of(Estimated.interval(0.25, 0, 0.5))).isEqualTo(Estimated.point(4));
        assertThat(Nnt.of(Estimated.interval(-0.25, -0.5, 0))).isEqualTo(Estimated.point(-4));
        assertThat(Nnt.of(Estimated.interval(-0.25, -0.5, -0.125))).isEqualTo(Estimated.interval(-4, -8, -2));
    }

    @Test
    void aDifferenceWithoutAnIntervalHasANumberWithoutOne() {
        assertThat(Nnt.of(Estimated.point(0.5))).isEqualTo(Estimated.point(2));
        assertThat(Nnt.of(new Estimated(0.5, null, null, null, null, 0.25, null)))
                .isEqualTo(Estimated.point(2));
    }

    @Test
    void aTestWithoutADifferenceOrOneTooSmallToDivideByHasNone() {
        NotEstimable none = new NotEstimable(Reason.NO_VARIATION);
        assertThat(Nnt.of(Estimated.pValue(0.5))).isEqualTo(none);
        assertThat(Nnt.of(Estimated.point(Double.MIN_VALUE))).isEqualTo(none);
    }
}
