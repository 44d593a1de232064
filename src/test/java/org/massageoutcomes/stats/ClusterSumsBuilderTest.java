package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clusters that are alike, kept once: nothing that is computed of them may differ in any bit. */
class ClusterSumsBuilderTest {
    private static final double[][] PATTERNS = {{1, 0, 0}, {1, 1, 0}, {1, 0, 1}, {1, 1, 1}};

    @Test
    void everyStatisticIsThatOfClustersKeptApart() {
        for (int seed = 0; seed < 20; seed++) {
            ClusterSums kinds = fill(ClusterSums.builder(PATTERNS, true), seed, 400);
            ClusterSums apart = fill(ClusterSums.builderInOrder(PATTERNS, true), seed, 400);
            assertThat(kinds.kinds()).as("alike clusters are one kind").isLessThan(apart.kinds() / 2);
            assertThat(kinds.clusters()).isEqualTo(apart.clusters()).isEqualTo(apart.kinds());
            assertThat(kinds.rows()).isEqualTo(apart.rows());
            assertThat(ClusterRobust.contrast(kinds, 1)).isEqualTo(ClusterRobust.contrast(apart, 1));
            assertThat(ClusterRobust.naive(kinds, 1)).isEqualTo(ClusterRobust.naive(apart, 1));
            assertThat(MixedModel.fit(kinds)).isEqualTo(MixedModel.fit(apart));
            assertThat(ClusterRobust.contrast(ClusterSums.merge(kinds, kinds), 1))
                    .isEqualTo(ClusterRobust.contrast(ClusterSums.merge(apart, apart), 1));
        }
    }

    @Test
    void weightedClustersThatDifferInTheLastBitStayApart() {
        double next = Math.nextUp(0.3);
        ClusterSumsBuilder builder = ClusterSums.builder(PATTERNS, false);
        for (double weight : new double[] {0.3, next, 0.3, next}) {
            builder.startCluster().add(0, weight, 0, 5.0).add(1, weight, 0, 2.0);
        }
        assertThat(builder.finish().kinds()).isEqualTo(2);
    }

    @Test
    void responsesAreNotStackedOnClustersThatWereJoined() {
        ClusterSums kinds = fill(ClusterSums.builder(PATTERNS, true), 1, 100);
        assertThatThrownBy(() -> StackedRegressions.of(List.of(kinds, kinds), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClusterWeights.of(kinds, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Clients with one to three sessions, most of one pattern, on a short scale. */
    private static ClusterSums fill(ClusterSumsBuilder builder, int seed, int clusters) {
        Random random = new Random(seed);
        for (int cluster = 0; cluster < clusters; cluster++) {
            builder.startCluster();
            int pattern = random.nextInt(PATTERNS.length);
            int rows = 1 + random.nextInt(2) * random.nextInt(2);
            for (int row = 0; row < rows; row++) {
                int before = 4 + random.nextInt(3);
                int of = random.nextInt(20) == 0 ? 3 - pattern : pattern;
                builder.add(of, before, (long) random.nextInt(3) + of % 2);
            }
        }
        return builder.finish();
    }
}
