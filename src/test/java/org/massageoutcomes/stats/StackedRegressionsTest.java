package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackedRegressionsTest {
    @Test
    void agreesWithClubSandwichOnTheStackedRows() {
        Oracle expected = Oracle.rows("oracle/StackedRegressions.csv").get(0);
        StackedRegressions fit = StackedRegressions.of(List.of(sums("price"), sums("relief")), 0, 1)
                .orElseThrow();
        Coefficients coefficients = fit.coefficients();
        for (int i = 0; i < 4; i++) {
            assertClose("estimate", coefficients.estimates()[i], expected.numbers("estimates")[i], 1e-9);
            assertClose("variance", coefficients.covariance()[i][i], expected.numbers("variances")[i], 1e-9);
            assertClose("df", coefficients.degreesOfFreedom()[i], expected.numbers("df")[i], 1e-9);
        }
        assertClose("covariance", coefficients.covariance()[0][2], expected.number("cov02"), 1e-9);
        Estimated combined = (Estimated) fit.linearised(1, expected.numbers("gradient"));
        assertClose("se", combined.standardError(), expected.number("se"), 1e-9);
        assertClose("df", combined.degreesOfFreedom(), expected.number("contrast_df"), 1e-9);
    }

    @Test
    void responsesOfOtherClustersAreNotStacked() {
        ClusterSums three = sums("price");
        ClusterSums two = ClusterSums.builderInOrder(new double[][] {{1, 0}, {0, 1}}, false)
                .add(0, 0, 1)
                .add(1, 0, 2)
                .finish();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackedRegressions.of(List.of(three, two), 0))
                .withMessage("1 clusters beside " + three.clusters());
    }

    private static ClusterSums sums(String response) {
        ClusterSumsBuilder builder = ClusterSums.builderInOrder(new double[][] {{1, 0}, {0, 1}}, false);
        int cluster = 0;
        for (Oracle row : Oracle.rows("oracle/StackedRegressions.rows.csv")) {
            if (row.whole("cluster") != cluster) {
                builder.startCluster();
                cluster = row.whole("cluster");
            }
            builder.add(row.whole("ther"), 0, row.whole(response));
        }
        return builder.finish();
    }
}
