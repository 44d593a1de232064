package org.massageoutcomes.stats;

import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoncentralTTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/NoncentralT.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithPt(Oracle expected) {
        double actual = NoncentralT.cdf(expected.number("t"), expected.number("df"), expected.number("ncp"));
        assertClose("p", actual, expected.number("p"), 1e-10);
    }

    @Test
    void boundsOfLargeSamplesAreNearlyNormal() {
        double t = 700;
        double df = 1e6;
        double spread = Math.sqrt(1 + t * t / (2 * df)) * 1.959963984540054;
        assertClose("low", NoncentralT.noncentrality(t, df, 0.975), t - spread, 1e-5);
        assertClose("high", NoncentralT.noncentrality(t, df, 0.025), t + spread, 1e-5);
    }
}
