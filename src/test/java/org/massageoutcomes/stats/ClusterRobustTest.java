package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRobustTest {

    private static final List<Oracle> ROWS = Oracle.rows("oracle/ClusterRobust.rows.csv");

    static List<Oracle> expected() {
        return Oracle.rows("oracle/ClusterRobust.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithClubSandwich(Oracle expected) {
        ClusterSums sums = sums(expected.text("set"), expected.text("design"));
        Estimate estimate = ClusterRobust.contrast(sums, 1);
        assertThat(estimate).isInstanceOf(Estimated.class);
        Estimated actual = (Estimated) estimate;
        Oracle.assertClose("estimate", actual.estimate(), expected.number("estimate"), 1e-9);
        Oracle.assertClose("se", actual.standardError(), expected.number("se"), 1e-9);
        Oracle.assertClose("df", actual.degreesOfFreedom(), expected.number("df"), 1e-9);
        Oracle.assertClose("p", actual.pValue(), expected.number("p"), 1e-9);
        Oracle.assertClose("low", actual.low(), expected.number("low"), 1e-9);
        Oracle.assertClose("high", actual.high(), expected.number("high"), 1e-9);
        Estimated naive = (Estimated) ClusterRobust.naive(sums, 1);
        Oracle.assertClose("naive", naive.standardError(), expected.number("naive"), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void aColumnThatTheDesignLacksIsRefused(int column) {
        ClusterSums sums = ClusterSums.builderInOrder(new double[][] {{1, 0}, {1, 1}}, true)
                .add(0, 3, 5)
                .add(1, 4, 9)
                .finish();
        assertThatIllegalArgumentException().isThrownBy(() -> ClusterRobust.contrast(sums, column));
        assertThatIllegalArgumentException().isThrownBy(() -> ClusterRobust.naive(sums, column));
        assertThatIllegalArgumentException().isThrownBy(() -> ClusterWeights.of(sums, column));
        assertThatIllegalArgumentException().isThrownBy(() -> StackedRegressions.of(List.of(sums), column));
    }

    @Test
    void fourDegreesOfFreedomAreEnough() {
        assertThat(ClusterRobust.referred(1, 4, 4)).isEqualTo(Estimated.ofT(1, 2, 4));
        assertThat(ClusterRobust.referred(1, 4, 3.999)).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLUSTERS));
        assertThat(ClusterRobust.referred(1, 4, Double.NaN)).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLUSTERS));
        assertThat(ClusterRobust.referred(1, 0, 10)).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    /** What hides the error says as seldom nothing as the error does. */
    @Test
    void theErrorOfIndependentRowsIsNotEstimableForTheSameReasons() {
        double[][] trap = {{1, 0, 1}, {1, 1, 0}};
        ClusterSums constant = ClusterSums.builder(trap, false)
                .add(1, 0, 2)
                .add(1, 0, 3)
                .startCluster()
                .add(1, 0, 7)
                .finish();
        ClusterSums saturated = ClusterSums.builder(new double[][] {{1, 0, 0}, {1, 1, 0}, {1, 0, 1}}, false)
                .add(0, 0, 2)
                .add(1, 0, 3)
                .startCluster()
                .add(2, 0, 7)
                .finish();
        ClusterSums spanned = ClusterSums.builder(new double[][] {{1, 0, 0}, {1, 1, 0}}, true)
                .add(0, 0, 2)
                .add(0, 0, 4)
                .startCluster()
                .add(1, 1, 3)
                .add(1, 1, 8)
                .finish();
        assertThat(ClusterRobust.naive(constant, 1)).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
        assertThat(ClusterRobust.naive(saturated, 1)).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLUSTERS));
        assertThat(ClusterRobust.naive(spanned, 1)).isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    @Test
    void oneRowMoreThanColumnsHasOneDegreeOfFreedom() {
        ClusterSums sums = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, false)
                .add(0, 0, 2)
                .add(0, 0, 4)
                .startCluster()
                .add(1, 0, 7)
                .finish();
        Estimated naive = (Estimated) ClusterRobust.naive(sums, 1);
        assertThat(naive.degreesOfFreedom()).isEqualTo(1);
        Oracle.assertClose("estimate", naive.estimate(), 4, 1e-14);
        Oracle.assertClose("residual variance 2, times 1 + 1/2", naive.standardError(), Math.sqrt(3), 1e-14);
    }

    private static ClusterSums sums(String set, String design) {
        return sums(set, design, false);
    }

    /** The rows of a set of the oracle's, every cluster kept apart or not. */
    static ClusterSums sums(String set, String design, boolean inOrder) {
        boolean levels = design.equals("levels");
        double[][] patterns = new double[8][];
        for (int k = 0; k < 8; k++) {
            int level = k / 2;
            patterns[k] = levels
                    ? new double[] {1, k % 2, level == 1 ? 1 : 0, level == 2 ? 1 : 0, level == 3 ? 1 : 0}
                    : new double[] {1, k % 2};
        }
        boolean withBefore = !design.equals("plain");
        ClusterSumsBuilder builder =
                inOrder ? ClusterSums.builderInOrder(patterns, withBefore) : ClusterSums.builder(patterns, withBefore);
        int cluster = 0;
        for (Oracle row : ROWS) {
            if (!row.text("set").equals(set)) {
                continue;
            }
            if (row.whole("cluster") != cluster) {
                builder.startCluster();
                cluster = row.whole("cluster");
            }
            int pattern = row.whole("ther") + (levels ? 2 * row.whole("level") : 0);
            if (set.equals("weighted")) {
                builder.add(pattern, row.number("w"), 0, row.number("y"));
            } else {
                builder.add(pattern, (long) row.number("b"), (long) row.number("y"));
            }
        }
        return builder.finish();
    }
}
