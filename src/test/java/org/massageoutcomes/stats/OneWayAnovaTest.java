package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneWayAnovaTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/OneWayAnova.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithR(Oracle expected) {
        double f = expected.number("f");
        int numerator = expected.whole("numerator");
        int denominator = expected.whole("denominator");
        assertClose("p / R's", OneWayAnova.pValue(f, numerator, denominator) / expected.number("p"), 1, 1e-9);
        if (!expected.text("groups").isEmpty()) {
            Estimated test = (Estimated) OneWayAnova.of(groups(expected.text("groups")));
            assertClose("F", test.statistic(), f, 1e-9);
            assertClose("df", test.degreesOfFreedom(), denominator, 0);
            assertClose("p", test.pValue(), expected.number("p"), 1e-9);
        }
    }

    @Test
    void groupsThatDoNotVaryHaveNoTest() {
        assertThat(OneWayAnova.of(groups("1 1 | 2 2"))).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
        assertThat(OneWayAnova.of(groups("1 2 3"))).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
        assertThat(OneWayAnova.of(groups("1 | 2"))).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
    }

    @Test
    void groupsOfOneMeanDoNotDiffer() {
        Estimated test = (Estimated) OneWayAnova.of(groups("1 3 | 0 4 | 2 2"));
        assertThat(test.statistic()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
    }

    private static List<List<BigDecimal>> groups(String text) {
        return Arrays.stream(text.split(" \\| "))
                .map(group ->
                        Arrays.stream(group.split(" ")).map(BigDecimal::new).toList())
                .toList();
    }
}
