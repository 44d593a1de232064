package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One regression written down in several ways. */
class ClusterRobustDesignsTest {
    private static final int LEVELS = 4;
    private static final int COVARIATES = 7;
    private static final int CONTRAST = 1;

    private record Row(int treated, int level, int covariate, double response) {}

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-80, 0x1p-20, 0x1p40, 0x1p80})
    void theUnitOfARealCovariateChangesNoBit(double unit) {
        List<List<Row>> clusters = clusters(1, false);
        assertThat(contrast(real(clusters, row -> unit * row.covariate)))
                .isEqualTo(contrast(real(clusters, Row::covariate)))
                .isInstanceOf(Estimated.class);
    }

    @Test
    void aCovariateThatNeverVariesChangesNothing() {
        List<List<Row>> clusters = clusters(2, false);
        assertSame(contrast(real(clusters, row -> 0.1)), contrast(levels(clusters)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-60, 1, 0x1p60})
    void aCovariateThatOtherColumnsSpanChangesNothingWhateverItsUnit(double unit) {
        List<List<Row>> clusters = clusters(3, false);
        assertSame(
                contrast(real(clusters, row -> unit * (row.level == 2 ? 5 : row.level))), contrast(levels(clusters)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-60, 1, 0x1p60})
    void aCovariateThatIsTheContrastAndALevelLeavesNothingOfItToEstimateWhateverItsUnit(double unit) {
        List<List<Row>> clusters = clusters(4, false);
        assertThat(contrast(real(clusters, row -> unit * (3 * row.treated + row.level))))
                .isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    /** Few covariates can be columns of the patterns as well: then each coefficient is found in the other way. */
    @Test
    void everyCoefficientIsThatOfACovariateWrittenAsAColumn() {
        List<List<Row>> clusters = clusters(5, false);
        double[][] arms = {{1, 0}, {1, 1}};
        double[][] columns = new double[2 * COVARIATES][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = new double[] {1, k % 2, Math.floorDiv(k, 2)};
        }
        ClusterSums asCovariate = sums(ClusterSums.builder(arms, true), clusters, Row::treated);
        ClusterSums asColumn =
                sums(ClusterSums.builder(columns, false), clusters, row -> 2 * row.covariate + row.treated);
        for (int column = 0; column < 3; column++) {
            assertSame(ClusterRobust.contrast(asCovariate, column), ClusterRobust.contrast(asColumn, column));
            assertSame(ClusterRobust.naive(asCovariate, column), ClusterRobust.naive(asColumn, column));
        }
    }

    /** A column for each arm: their coefficients are the intercept, and the intercept with the difference. */
    @Test
    void aColumnForEachArmHasTheArmsMeansAtCovariateNothing() {
        List<List<Row>> clusters = clusters(6, false);
        ClusterSums difference =
                sums(ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, true), clusters, Row::treated);
        ClusterSums each = sums(ClusterSums.builder(new double[][] {{1, 0}, {0, 1}}, true), clusters, Row::treated);
        double intercept = estimate(difference, 0);
        assertClose("regular", estimate(each, 0), intercept, 1e-12);
        assertClose("therapeutic", estimate(each, 1), intercept + estimate(difference, 1), 1e-12);
    }

    /** What is left of responses that the level alone decides is rounding, however far the levels lie apart. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 1, 1e7, 1e13})
    void aResponseThatTheLevelsExplainHasNoError(double apart) {
        double[] levelMeans = {apart / 3, -apart / 7, 0.1, 1 + apart / 11};
        List<List<Row>> clusters = clusters(7, false);
        List<List<Row>> explained = clusters.stream()
                .map(rows -> rows.stream()
                        .map(row -> new Row(row.treated, row.level, row.covariate, levelMeans[row.level]))
                        .toList())
                .toList();
        NotEstimable none = new NotEstimable(Reason.NO_VARIATION);
        for (ClusterSums sums : List.of(levels(explained), real(explained, row -> 0.3 * row.covariate))) {
            assertThat(ClusterRobust.contrast(sums, CONTRAST)).isEqualTo(none);
            assertThat(ClusterRobust.naive(sums, CONTRAST)).isEqualTo(none);
        }
    }

    /**
     * A client who alone has a level decides that level: nothing is left of their rows for the rest, and all is as if
     * they had not come. Their leverage is 1, but for rounding.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientWhoAloneHasALevelChangesNothing(boolean severalPatterns) {
        List<List<Row>> clusters = clusters(8, severalPatterns);
        List<List<Row>> more = new ArrayList<>(clusters);
        for (int rows = 1; rows <= 3; rows++) {
            List<Row> alone = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                alone.add(new Row(0, LEVELS + rows, 0, 11.3 * rows + i));
            }
            more.add(alone);
        }
        assertSame(contrast(levels(more, LEVELS + 4)), contrast(levels(clusters)));
    }

    /** One row with a level of its own decides it whatever its covariate. */
    @Test
    void aSessionThatAloneHasALevelChangesNothingWhateverItsCovariate() {
        List<List<Row>> clusters = clusters(9, false);
        Estimate without = contrast(withCovariate(clusters, LEVELS));
        for (int covariate : new int[] {0, 3, 900}) {
            List<List<Row>> more = new ArrayList<>(clusters);
            more.add(List.of(new Row(1, LEVELS, covariate, 77)));
            assertSame(contrast(withCovariate(more, LEVELS + 1)), without);
        }
    }

    private static void assertSame(Estimate actual, Estimate expected) {
        Estimated there = (Estimated) actual;
        Estimated here = (Estimated) expected;
        assertClose("estimate", there.estimate(), Objects.requireNonNull(here.estimate()), 1e-9);
        assertClose("se", there.standardError(), present(here, Estimated::standardError), 1e-9);
        assertClose("df", there.degreesOfFreedom(), present(here, Estimated::degreesOfFreedom), 1e-9);
    }

    private static double present(Estimated estimated, Function<Estimated, Double> part) {
        return part.apply(estimated);
    }

    private static double estimate(ClusterSums sums, int column) {
        return Objects.requireNonNull(((Estimated) ClusterRobust.contrast(sums, column)).estimate());
    }

    private static Estimate contrast(ClusterSums sums) {
        return ClusterRobust.contrast(sums, CONTRAST);
    }

    private static double[][] patterns(int levels) {
        double[][] patterns = new double[2 * levels][1 + levels];
        for (int k = 0; k < patterns.length; k++) {
            patterns[k][0] = 1;
            patterns[k][CONTRAST] = k % 2;
            if (k / 2 > 0) {
                patterns[k][1 + k / 2] = 1;
            }
        }
        return patterns;
    }

    private static ClusterSums levels(List<List<Row>> clusters) {
        return levels(clusters, LEVELS);
    }

    private static ClusterSums levels(List<List<Row>> clusters, int levels) {
        return real(ClusterSums.builder(patterns(levels), false), clusters, row -> 0);
    }

    private static ClusterSums withCovariate(List<List<Row>> clusters, int levels) {
        return real(ClusterSums.builder(patterns(levels), true), clusters, Row::covariate);
    }

    private static ClusterSums real(List<List<Row>> clusters, ToDoubleFunction<Row> covariate) {
        return real(ClusterSums.builder(patterns(LEVELS), true), clusters, covariate);
    }

    private static ClusterSums real(
            ClusterSumsBuilder builder, List<List<Row>> clusters, ToDoubleFunction<Row> covariate) {
        for (List<Row> rows : clusters) {
            builder.startCluster();
            rows.forEach(
                    row -> builder.add(2 * row.level + row.treated, 1, covariate.applyAsDouble(row), row.response));
        }
        return builder.finish();
    }

    private static ClusterSums sums(
            ClusterSumsBuilder builder, List<List<Row>> clusters, Function<Row, Integer> pattern) {
        for (List<Row> rows : clusters) {
            builder.startCluster();
            rows.forEach(row -> builder.add(pattern.apply(row), row.covariate, Math.round(row.response)));
        }
        return builder.finish();
    }

    /** Clusters of one to five rows, of one arm each or of both, and most of one level. */
    private static List<List<Row>> clusters(long seed, boolean severalPatterns) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleUnaryOperator noise = size -> size * (random.nextDouble() - 0.5);
        List<List<Row>> clusters = new ArrayList<>();
        for (int g = 0; g < 60; g++) {
            List<Row> rows = new ArrayList<>();
            double own = noise.applyAsDouble(6);
            int level = random.nextInt(LEVELS);
            for (int i = 0; i < 1 + g % 5; i++) {
                int treated = severalPatterns || g % 6 == 0 ? random.nextInt(2) : g % 2;
                int here = g % 7 == 0 ? random.nextInt(LEVELS) : level;
                int covariate = random.nextInt(COVARIATES);
                rows.add(new Row(
                        treated,
                        here,
                        covariate,
                        40 + 3 * treated + 2.5 * here - 1.5 * covariate + own + noise.applyAsDouble(9)));
            }
            clusters.add(rows);
        }
        return clusters;
    }
}
