package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSumsTest {
    private static final double[][] ARMS = {{1, 0}, {1, 1}};
    private static final double[][] CROSSED = {{1, 0, 0}, {1, 1, 0}, {1, 0, 1}, {1, 1, 1}};

    @Test
    void theOrderOfAClustersRowsMakesNoOtherKind() {
        ClusterSums sums = ClusterSums.builder(ARMS, false)
                .startCluster()
                .add(0, 0, 5)
                .add(1, 0, 2)
                .add(1, 0, 3)
                .startCluster()
                .add(1, 0, 3)
                .add(0, 0, 5)
                .add(1, 0, 2)
                .finish();
        assertThat(sums.clusters()).isEqualTo(2);
        assertThat(sums.kinds()).isEqualTo(1);
    }

    /** The last fit is kept; one of other columns must not be taken for it. */
    @Test
    void aFitIsOfTheColumnThatIsAskedFor() {
        ClusterSums sums = crossed();
        Estimate first = ClusterRobust.contrast(sums, 1);
        Estimate second = ClusterRobust.contrast(sums, 2);
        assertThat(first).isEqualTo(ClusterRobust.contrast(crossed(), 1)).isNotEqualTo(second);
        assertThat(second).isEqualTo(ClusterRobust.contrast(crossed(), 2));
        assertThat(ClusterRobust.contrast(sums, 1)).isEqualTo(first);
    }

    /** Every statistic of the coarser design is that of sums of its own, bit for bit, however large the steps. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "1, -1", "3000000, 1", "3000000, -1", "40000000000, -1"})
    void aCoarserDesignHasTheSumsOfItsOwn(long step, int covariates) {
        ClusterSumsBuilder finer = ClusterSums.builder(CROSSED, true);
        ClusterSumsBuilder own = ClusterSums.builder(ARMS, false);
        for (int i = 0; i < 60; i++) {
            finer.startCluster();
            own.startCluster();
            for (int row = 0; row <= i % 3; row++) {
                int pattern = (i + row * (i % 5)) % CROSSED.length;
                long covariate = step * ((i + row) % 4 - 1);
                long response = step * (i * 7L % 5 + row);
                finer.add(pattern, covariate, response);
                own.add(pattern % 2, 0, response + covariates * covariate);
            }
        }
        ClusterSums coarser = finer.finish().withoutCovariate(ARMS, new int[] {0, 1, 0, 1}, covariates);
        ClusterSums expected = own.finish();
        assertThat(coarser.rows()).isEqualTo(expected.rows());
        assertThat(coarser.clusters()).isEqualTo(expected.clusters());
        assertThat(coarser.kinds()).isEqualTo(expected.kinds());
        assertThat(ClusterRobust.contrast(coarser, 1))
                .isEqualTo(ClusterRobust.contrast(expected, 1))
                .isInstanceOf(Estimated.class);
        assertThat(ClusterRobust.naive(coarser, 1)).isEqualTo(ClusterRobust.naive(expected, 1));
    }

    private static ClusterSums crossed() {
        ClusterSumsBuilder builder = ClusterSums.builder(CROSSED, true);
        for (int i = 0; i < 40; i++) {
            builder.startCluster().add(i % 4, i % 7, (long) i * i % 11).add(i % 3, i % 5, i % 6);
        }
        return builder.finish();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void whatWeighsNothingIsNoRow(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterSums.builder(ARMS, false).add(0, weight, 0, 1.0));
    }

    @Test
    void wholeAndRealRowsOfAPatternAreNotMixed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterSums.builder(ARMS, false)
                        .add(0, 0, 1)
                        .add(0, 1.5, 0, 1.0)
                        .finish());
    }

    @Test
    void patternsAreFiniteAndOfOneLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> ClusterSums.builder(new double[][] {{1, 0}, {1}}, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterSums.builder(new double[][] {{1, Double.NaN}}, false));
    }

    @Test
    void nothingAtAllHasNoColumn() {
        ClusterSums none = ClusterSums.builder(new double[0][], false).finish();
        assertThat(none.columns()).isZero();
        assertThat(none.clusters()).isZero();
        assertThat(ClusterSums.builder(new double[0][], true).finish().columns())
                .isEqualTo(1);
    }

    @Test
    void designsThatDifferAreNotMerged() {
        ClusterSums plain = ClusterSums.builder(ARMS, false).add(0, 0, 1).finish();
        ClusterSums adjusted = ClusterSums.builder(ARMS, true).add(0, 0, 1).finish();
        ClusterSums other = ClusterSums.builder(new double[][] {{1, 0}, {1, 2}}, false)
                .add(0, 0, 1)
                .finish();
        assertThatIllegalArgumentException().isThrownBy(() -> ClusterSums.merge(plain, adjusted));
        assertThatIllegalArgumentException().isThrownBy(() -> ClusterSums.merge(plain, other));
        assertThat(ClusterSums.merge(plain, plain).rows()).isEqualTo(2);
    }
}
