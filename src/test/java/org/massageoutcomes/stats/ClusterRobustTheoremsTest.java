package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for any rows. */
class ClusterRobustTheoremsTest {

    private static final double[][] ARMS = {{1, 0}, {1, 1}};

    private record Row(int treated, long covariate, long response) {}

    @Test
    void swappingTheArmsMirrorsTheEstimateAndLeavesItsError() {
        List<List<Row>> clusters = clusters(5);
        Estimated there = contrast(sums(ARMS, clusters));
        Estimated back = contrast(sums(new double[][] {{1, 1}, {1, 0}}, clusters));
        assertClose("estimate", back.estimate(), -present(there.estimate()), 1e-12);
        assertClose("low", back.low(), -present(there.high()), 1e-12);
        assertClose("se", back.standardError(), present(there.standardError()), 1e-12);
        assertClose("df", back.degreesOfFreedom(), present(there.degreesOfFreedom()), 1e-12);
        assertClose("p", back.pValue(), present(there.pValue()), 1e-12);
    }

    @Test
    void doublingTheResponseDoublesTheEstimateBitForBit() {
        List<List<Row>> clusters = clusters(6);
        Estimated once = contrast(sums(ARMS, clusters));
        Estimated twice = contrast(sums(ARMS, each(clusters, r -> new Row(r.treated, r.covariate, 4 * r.response))));
        assertThat(twice.per(4)).isEqualTo(once);
    }

    @Test
    void doublingTheCovariateChangesNoBit() {
        List<List<Row>> clusters = clusters(7);
        Estimated once = contrast(sums(ARMS, clusters));
        assertThat(contrast(sums(ARMS, each(clusters, r -> new Row(r.treated, 8 * r.covariate, r.response)))))
                .isEqualTo(once);
    }

    @Test
    void shiftingOrStretchingTheCovariateChangesNothing() {
        List<List<Row>> clusters = clusters(8);
        Estimated once = contrast(sums(ARMS, clusters));
        for (long shift : new long[] {1, -999, 1_000_000_000_000L}) {
            Estimated moved = contrast(sums(
                    ARMS, each(clusters, r -> new Row(r.treated, 3 * r.covariate + shift, r.response + shift))));
            assertClose("estimate", moved.estimate(), present(once.estimate()), 1e-11);
            assertClose("se", moved.standardError(), present(once.standardError()), 1e-11);
            assertClose("df", moved.degreesOfFreedom(), present(once.degreesOfFreedom()), 1e-11);
        }
    }

    @Test
    void duplicatingAClientsRowsLeavesTheClusteredErrorAloneAndShrinksTheNaiveOne() {
        // With whole clusters in one arm and of one size, a copy of every row is no news about clients.
        List<List<Row>> once = new ArrayList<>();
        List<List<Row>> twice = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(9);
        for (int g = 0; g < 30; g++) {
            Row row = new Row(g % 2, 0, random.nextInt(-20, 20));
            once.add(List.of(row));
            twice.add(List.of(row, row));
        }
        Estimated single = contrast(plain(once));
        Estimated copied = contrast(plain(twice));
        assertClose("se", copied.standardError(), present(single.standardError()), 1e-12);
        assertClose("df", copied.degreesOfFreedom(), present(single.degreesOfFreedom()), 1e-12);
        assertThat(present(((Estimated) ClusterRobust.naive(plain(twice), 1)).standardError()))
                .isLessThan(0.75 * present(((Estimated) ClusterRobust.naive(plain(once), 1)).standardError()));
    }

    @Test
    void rowsThatAreTheirOwnClustersGiveHc2() {
        List<List<Row>> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(10);
        double[] sum = new double[2];
        double[] squares = new double[2];
        double[] n = new double[2];
        for (int g = 0; g < 41; g++) {
            Row row = new Row(g % 3 == 0 ? 1 : 0, 0, random.nextInt(100));
            rows.add(List.of(row));
            sum[row.treated] += row.response;
            squares[row.treated] += row.response * (double) row.response;
            n[row.treated]++;
        }
        // HC2 of a difference of means is the sum of the arms' unbiased variances over their sizes.
        double variance = 0;
        for (int arm = 0; arm < 2; arm++) {
            variance += (squares[arm] - sum[arm] * sum[arm] / n[arm]) / (n[arm] - 1) / n[arm];
        }
        assertClose("se", contrast(plain(rows)).standardError(), Math.sqrt(variance), 1e-12);
    }

    @Test
    void orderAndSplitOfTheClustersChangeNoBit() {
        List<List<Row>> clusters = clusters(11);
        Estimated whole = contrast(sums(ARMS, clusters));
        MixedModel mixed = MixedModel.fit(sums(ARMS, clusters));
        Random random = new Random(12);
        for (int trial = 0; trial < 10; trial++) {
            List<List<Row>> shuffled = new ArrayList<>();
            for (List<Row> cluster : clusters) {
                List<Row> rows = new ArrayList<>(cluster);
                Collections.shuffle(rows, random);
                shuffled.add(rows);
            }
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size());
            ClusterSums merged = ClusterSums.merge(
                    sums(ARMS, shuffled.subList(0, cut)), sums(ARMS, shuffled.subList(cut, shuffled.size())));
            assertThat(contrast(merged)).isEqualTo(whole);
            assertThat(MixedModel.fit(merged)).isEqualTo(mixed);
        }
    }

    @Test
    void spannedColumnsAreDroppedAndChangeNothing() {
        List<List<Row>> clusters = clusters(13);
        Estimated plain = contrast(sums(ARMS, clusters));
        Estimated spanned = contrast(sums(new double[][] {{1, 0, 7, 1e10}, {1, 1, 7, 1e10}}, clusters));
        assertClose("estimate", spanned.estimate(), present(plain.estimate()), 1e-12);
        assertClose("se", spanned.standardError(), present(plain.standardError()), 1e-12);
    }

    @Test
    void aCovariateThatIsTheContrastLeavesNoneOfItToEstimate() {
        List<List<Row>> clusters = each(clusters(14), r -> new Row(r.treated, 40 + 3L * r.treated, r.response));
        assertThat(ClusterRobust.contrast(sums(ARMS, clusters), 1)).isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    @Test
    void aThousandDummyTrapsAreFoundWhateverTheScaleOfTheColumns() {
        SplittableRandom random = new SplittableRandom(15);
        for (int trial = 0; trial < 1000; trial++) {
            int levels = 2 + random.nextInt(5);
            double scale = Math.pow(10, random.nextInt(-10, 11));
            double[][] trap = new double[levels][];
            double[][] sound = new double[2 * levels][];
            for (int k = 0; k < levels; k++) {
                // the contrast is the first level, and all levels have a column
                trap[k] = new double[2 + levels];
                trap[k][0] = 1;
                trap[k][1] = k == 0 ? 1 : 0;
                trap[k][2 + k] = scale;
                for (int arm = 0; arm < 2; arm++) {
                    sound[2 * k + arm] = trap[k].clone();
                    sound[2 * k + arm][1] = arm;
                }
            }
            ClusterSumsBuilder trapped = ClusterSums.builder(trap, true);
            ClusterSumsBuilder free = ClusterSums.builder(sound, true);
            for (int g = 0; g < 25; g++) {
                trapped.startCluster();
                free.startCluster();
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    long b = random.nextInt(50);
                    long y = random.nextInt(50);
                    trapped.add(random.nextInt(levels), b, y);
                    free.add(random.nextInt(2 * levels), b, y);
                }
            }
            assertThat(ClusterRobust.contrast(trapped.finish(), 1)).isInstanceOf(NotEstimable.class);
            assertThat(ClusterRobust.contrast(free.finish(), 1)).isInstanceOf(Estimated.class);
        }
    }

    @Test
    void whatDoesNotVaryHasNoError() {
        List<List<Row>> clusters = clusters(16);
        NotEstimable none = new NotEstimable(Reason.NO_VARIATION);
        assertThat(ClusterRobust.contrast(sums(ARMS, each(clusters, r -> new Row(1, r.covariate, r.response))), 1))
                .isEqualTo(none);
        assertThat(ClusterRobust.contrast(sums(ARMS, each(clusters, r -> new Row(r.treated, r.covariate, 3))), 1))
                .isEqualTo(none);
        ClusterSums explained =
                sums(ARMS, each(clusters, r -> new Row(r.treated, r.covariate, 7 * r.covariate + r.treated)));
        assertThat(ClusterRobust.contrast(explained, 1)).isEqualTo(none);
        assertThat(ClusterRobust.naive(explained, 1)).isEqualTo(none);
        assertThat(MixedModel.fit(explained).difference()).isEqualTo(none);
    }

    @Test
    void aConstantRealResponseHasNoErrorEvenWhenWeighted() {
        ClusterSumsBuilder builder = ClusterSums.builder(ARMS, false);
        for (int g = 0; g < 20; g++) {
            builder.startCluster().add(g % 2, 0.3 + g / 7.0, 0, 0.1).add(g % 2, 0.7, 0, 0.1);
        }
        ClusterSums constant = builder.finish();
        assertThat(ClusterRobust.contrast(constant, 1)).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
        assertThat(ClusterRobust.naive(constant, 1)).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @Test
    void threeClustersAreTooFew() {
        assertThat(ClusterRobust.contrast(sums(ARMS, clusters(17).subList(0, 3)), 1))
                .isIn(new NotEstimable(Reason.TOO_FEW_CLUSTERS), new NotEstimable(Reason.SINGULAR));
        assertThat(ClusterRobust.contrast(ClusterSums.builder(ARMS, true).finish(), 1))
                .isInstanceOf(NotEstimable.class);
    }

    @Test
    void sumsBeyond64BitsAreStillExact() {
        long far = 40_000_000_000L;
        List<List<Row>> clusters = clusters(18);
        Estimated near = contrast(sums(ARMS, clusters));
        Estimated moved =
                contrast(sums(ARMS, each(clusters, r -> new Row(r.treated, far + r.covariate, r.response - far))));
        assertClose("estimate", moved.estimate(), present(near.estimate()), 1e-9);
        assertClose("se", moved.standardError(), present(near.standardError()), 1e-9);
    }

    private static List<List<Row>> clusters(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Row>> clusters = new ArrayList<>();
        for (int g = 0; g < 40; g++) {
            List<Row> rows = new ArrayList<>();
            int level = random.nextInt(-5, 6);
            for (int i = 0; i < 1 + g % 5; i++) {
                int treated = random.nextInt(4) == 0 ? random.nextInt(2) : g % 2;
                long covariate = random.nextInt(100);
                rows.add(new Row(treated, covariate, covariate / 3 + 4L * treated + level + random.nextInt(12)));
            }
            clusters.add(rows);
        }
        return clusters;
    }

    private static List<List<Row>> each(List<List<Row>> clusters, UnaryOperator<Row> change) {
        return clusters.stream().map(rows -> rows.stream().map(change).toList()).toList();
    }

    private static ClusterSums plain(List<List<Row>> clusters) {
        return sums(ClusterSums.builder(ARMS, false), clusters);
    }

    private static ClusterSums sums(double[][] patterns, List<List<Row>> clusters) {
        return sums(ClusterSums.builder(patterns, true), clusters);
    }

    private static ClusterSums sums(ClusterSumsBuilder builder, List<List<Row>> clusters) {
        for (List<Row> rows : clusters) {
            builder.startCluster();
            rows.forEach(row -> builder.add(row.treated, row.covariate, row.response));
        }
        return builder.finish();
    }

    private static Estimated contrast(ClusterSums sums) {
        return (Estimated) ClusterRobust.contrast(sums, 1);
    }

    private static double present(@Nullable Double part) {
        return Objects.requireNonNull(part);
    }
}
