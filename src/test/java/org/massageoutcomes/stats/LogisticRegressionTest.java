package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticRegressionTest {
    private static final double[][] LEVELS = {{1, 0, 0}, {1, 1, 0}, {1, 0, 1}};

    @Test
    void agreesWithGlm() {
        List<Oracle> rows = Oracle.rows("oracle/LogisticRegression.csv");
        double[] actual = fit(LEVELS, rows, 1, 0);
        for (int i = 0; i < actual.length; i++) {
            assertClose("p", actual[i], rows.get(i).number("p"), 1e-9);
        }
    }

    @Test
    void probabilitiesDoNotDependOnTheScaleOfTheCovariateNorOnSpannedColumns() {
        List<Oracle> rows = Oracle.rows("oracle/LogisticRegression.csv");
        double[] plain = fit(LEVELS, rows, 1, 0);
        double[][] trap = {{1, 0, 0, 1}, {1, 1, 0, 0}, {1, 0, 1, 0}};
        double[] scaled = fit(trap, rows, 1e7, 1e8);
        for (int i = 0; i < plain.length; i++) {
            assertClose("p", scaled[i], plain[i], 1e-9);
        }
    }

    @Test
    void separatedRowsHaveNoFiniteFit() {
        assertThat(LogisticRegression.fit(
                        new double[][] {{1}},
                        true,
                        new int[] {0, 0, 0, 0},
                        new double[] {1, 2, 3, 4},
                        new double[] {5, 5, 5, 5},
                        new double[] {0, 0, 5, 5}))
                .isEmpty();
    }

    /** With an intercept alone, or a column for every level, the probabilities are the shares themselves. */
    @Test
    void saturatedColumnsFitTheShares() {
        double[] trials = {20, 1_000, 3};
        double[] successes = {1, 999, 2};
        double[] fitted = LogisticRegression.fit(LEVELS, false, new int[] {0, 1, 2}, new double[3], trials, successes)
                .orElseThrow();
        for (int i = 0; i < fitted.length; i++) {
            assertClose("share", fitted[i], successes[i] / trials[i], 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"1e7, true", "9.9e7, true", "1.01e8, false", "1e10, false"})
    void aProbabilityWithinOneInAHundredMillionOfNothingOrOneIsSeparated(double trials, boolean isFitted) {
        assertThat(share(trials, 1)).hasSize(isFitted ? 1 : 0).allSatisfy(p -> assertClose("p", p, 1 / trials, 1e-9));
        assertThat(share(trials, trials - 1))
                .hasSize(isFitted ? 1 : 0)
                .allSatisfy(p -> assertClose("1 - p", 1 - p, 1 / trials, 1e-6));
    }

    @Test
    void nothingButFailuresOrNoRowAtAllHasNoFit() {
        assertThat(share(10, 0)).isEmpty();
        assertThat(share(10, 10)).isEmpty();
        assertThat(LogisticRegression.fit(LEVELS, true, new int[0], new double[0], new double[0], new double[0]))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 0", "5, 6", "5, -1", "NaN, 0", "5, NaN"})
    void moreSuccessesThanTrialsAreRefused(double trials, double successes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(trials, successes))
                .withMessage(successes + " successes in " + trials + " trials");
    }

    private static List<Double> share(double trials, double successes) {
        return LogisticRegression.fit(
                        new double[][] {{1}}, false, new int[] {0}, new double[1], new double[] {trials}, new double[] {
                            successes
                        })
                .map(fitted -> List.of(fitted[0]))
                .orElse(List.of());
    }

    private static double[] fit(double[][] patterns, List<Oracle> rows, double scale, double shift) {
        return LogisticRegression.fit(
                        patterns,
                        true,
                        rows.stream().mapToInt(row -> row.whole("level")).toArray(),
                        Arrays.stream(Oracle.column(rows, "b"))
                                .map(b -> shift + scale * b)
                                .toArray(),
                        Oracle.column(rows, "trials"),
                        Oracle.column(rows, "successes"))
                .orElseThrow();
    }
}
