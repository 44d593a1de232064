package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneCellTest {
    private static final double[][] PATTERNS = {{1, 0, 0}, {1, 1, 0}, {1, 0, 1}, {1, 1, 1}};

    /** Stacked beside itself a regression keeps its errors, and goes the way of clusters of any shape. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void agreesWithTheWayOfClustersOfAnyShape(boolean withCovariate) {
        ClusterSums sums = sums(withCovariate);
        Coefficients alone = coefficients(List.of(sums));
        Coefficients twice = coefficients(List.of(sums, sums));
        for (int i = 0; i < 2; i++) {
            assertThat(alone.covariance()[i][i])
                    .isCloseTo(twice.covariance()[i][i], relative(twice.covariance()[i][i]));
            assertThat(alone.degreesOfFreedom()[i])
                    .isCloseTo(twice.degreesOfFreedom()[i], relative(twice.degreesOfFreedom()[i]));
        }
        assertThat(alone.covariance()[1][0]).isCloseTo(twice.covariance()[1][0], relative(twice.covariance()[0][0]));
    }

    private static org.assertj.core.data.Offset<Double> relative(double size) {
        return within(1e-12 * Math.abs(size));
    }

    private static Coefficients coefficients(List<ClusterSums> responses) {
        return StackedRegressions.of(responses, 1, 2).orElseThrow().coefficients();
    }

    /** Most clusters of one pattern, some of two; of one row up to nine, one of them without any spread. */
    private static ClusterSums sums(boolean withCovariate) {
        SplittableRandom random = new SplittableRandom(11);
        ClusterSumsBuilder builder = ClusterSums.builder(PATTERNS, withCovariate);
        for (int cluster = 0; cluster < 60; cluster++) {
            builder.startCluster();
            int pattern = random.nextInt(PATTERNS.length);
            int level = random.nextInt(5);
            for (int row = 0; row <= cluster % 9; row++) {
                int here = cluster % 7 == 0 && row == 1 ? (pattern + 1) % PATTERNS.length : pattern;
                int before = cluster == 20 ? 4 : random.nextInt(11);
                builder.add(here, before, level + here % 2 + random.nextInt(6) - before / 3);
            }
        }
        return builder.finish();
    }
}
