package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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
