package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterWeightsTest {
    private static final double[][] ARMS = {{1, 0}, {1, 1}};

    static List<Oracle> expected() {
        return Oracle.rows("oracle/ClusterWeights.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithLm(Oracle expected) {
        ClusterWeights weights = ClusterWeights.of(
                        ClusterRobustTest.sums(expected.text("set"), expected.text("design"), true), 1)
                .orElseThrow();
        assertClose("squares", weights.squaresOfRows(), expected.number("squares"), 1e-9);
        assertClose("inflation", weights.inflation(), expected.number("inflation"), 1e-9);
        assertClose("effective", weights.effectiveOnTheFewerSide(), expected.number("effective"), 1e-9);
        double[] theirs = expected.numbers("weights");
        assertThat(weights.clusters()).isEqualTo(theirs.length);
        for (int i = 0; i < theirs.length; i++) {
            assertClose("weight", weights.ofCluster(i), theirs[i], 1e-9);
        }
    }

    /** Six clusters of one kind and three of the other, all of one size: three stand for the smaller side. */
    @Test
    void clustersOfOneKindCountAsWhatTheyAre() {
        ClusterWeights weights = of(ones(6, 4, 0), ones(3, 4, 1));
        assertClose("effective", weights.effectiveOnTheFewerSide(), 3, 1e-12);
        assertClose("inflation", weights.inflation(), 4, 1e-12);
    }

    /** A cluster that has both kinds alike says nothing of itself: its common part cancels. */
    @Test
    void clustersThatGiveBothKindsAlikeCancel() {
        ClusterSumsBuilder sums = ClusterSums.builderInOrder(ARMS, false);
        for (int cluster = 0; cluster < 5; cluster++) {
            sums.startCluster().add(0, 0, 1).add(1, 0, 2).add(0, 0, 3).add(1, 0, 5);
        }
        ClusterWeights weights = ClusterWeights.of(sums.finish(), 1).orElseThrow();
        assertThat(weights.inflation()).isLessThan(1e-25);
    }

    @Test
    void whatIsNotIdentifiedHasNoWeights() {
        assertThat(ClusterWeights.of(sums(ones(6, 2, 1)), 1)).isEmpty();
    }

    private static int[][] ones(int clusters, int rows, int kind) {
        int[][] all = new int[clusters][rows];
        for (int[] cluster : all) {
            java.util.Arrays.fill(cluster, kind);
        }
        return all;
    }

    private static ClusterWeights of(int[][]... kinds) {
        return ClusterWeights.of(sums(kinds), 1).orElseThrow();
    }

    private static ClusterSums sums(int[][]... kinds) {
        ClusterSumsBuilder sums = ClusterSums.builderInOrder(ARMS, false);
        for (int[][] clusters : kinds) {
            for (int[] cluster : clusters) {
                sums.startCluster();
                for (int kind : cluster) {
                    sums.add(kind, 0, 1);
                }
            }
        }
        return sums.finish();
    }
}
