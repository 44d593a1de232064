package org.massageoutcomes.stats;

import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void bothIntegralsAgreeWhereTheyMeet() {
        for (double df : new double[] {2, 7, 60, 1000}) {
            double t = 45 * Math.sqrt(df);
            for (double delta : new double[] {0.8 * t, t, 1.1 * t}) {
                assertClose("p", NoncentralT.overNormal(t, df, delta), NoncentralT.overScale(t, df, delta), 1e-10);
            }
        }
    }

    @Test
    void boundsFarOutTakeNoTime() {
        double t = 1e12;
        double low = NoncentralT.noncentrality(t, 18, 0.975);
        // there s alone decides: √(χ²/df) at the chi-squared quantiles of 18 degrees of freedom
        assertClose("low", low / t, Math.sqrt(8.230746194756664 / 18), 1e-9);
        assertClose("mirrored", NoncentralT.noncentrality(-t, 18, 0.025), -low, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 18, 1000, 1e6})
    void theNoncentralityFoundHasItsProbabilityBelowT(double df) {
        for (double t : new double[] {-3, 0, 1.5, 40, 3000}) {
            for (double probability : new double[] {0.025, 0.975}) {
                double found = NoncentralT.noncentrality(t, df, probability);
                assertClose("p", NoncentralT.cdf(t, df, found), probability, 1e-8);
            }
        }
    }
}
