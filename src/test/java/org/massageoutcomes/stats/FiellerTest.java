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

    @Test
    void withoutDegreesOfFreedomThereIsNoInterval() {
        assertThat(Fieller.ratio(1, 2, 1, 1, 0, 0)).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLUSTERS));
    }

    @Test
    void estimatesThatAreKnownHaveARatioThatIsKnown() {
        assertThat(Fieller.ratio(6, 3, 0, 0, 0, 9)).isEqualTo(Estimated.interval(2, 2, 2));
    }

    /** A denominator as long as half its interval reaches nothing at its end. */
    @Test
    void aDenominatorWhoseIntervalEndsAtNothingLeavesTheRatioUnbounded() {
        double t = StudentT.upperQuantile(0.025, 9);
        assertThat(Fieller.ratio(6, t, 1, 1, 0, 9)).isEqualTo(Estimated.point(6 / t));
    }

    @Test
    void theRatioOfTwoCoefficientsHasTheFewerDegreesOfFreedom() {
        double[][] covariance = {{1, 0.5, 0.25}, {0.5, 2, 0.125}, {0.25, 0.125, 0.5}};
        Coefficients fit = new Coefficients(new double[] {1, 8, 9}, covariance, new double[] {3, 40, 20});
        assertThat(Fieller.ratio(fit, 2, 1)).isEqualTo(Fieller.ratio(9, 8, 0.5, 2, 0.125, 20));
        assertThat(Fieller.ratio(fit, 1, 2)).isEqualTo(Fieller.ratio(8, 9, 2, 0.5, 0.125, 20));
    }
}
