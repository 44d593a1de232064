package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * CR2 by client, from rows to interval, beside Commons Math that finds the coefficients alone; R's clubSandwich and
 * estimatr take time that grows with the square of the clients.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx3g"})
public class ClusterRobustBenchmark {
    private static final int SESSIONS_A_CLIENT = 4;
    private static final int ARM = 1;

    /** A tenth of them had both types. */
    @Param({"1000", "10000", "100000"})
    public int clients;

    /** Levels of covariates, each a column of the design. */
    @Param({"1", "12"})
    public int levels;

    private double[][] patterns = {};
    private int[] pattern = {};
    private int[] before = {};
    private int[] improvement = {};

    @Setup
    public void simulate() {
        SplittableRandom random = new SplittableRandom(1);
        patterns = patterns();
        int rows = clients * SESSIONS_A_CLIENT;
        pattern = new int[rows];
        before = new int[rows];
        improvement = new int[rows];
        for (int client = 0; client < clients; client++) {
            int level = random.nextInt(levels);
            int arm = random.nextInt(2);
            for (int session = 0; session < SESSIONS_A_CLIENT; session++) {
                int row = client * SESSIONS_A_CLIENT + session;
                pattern[row] = 2 * level + (client % 10 == 0 ? session % 2 : arm);
                before[row] = random.nextInt(11);
                improvement[row] = random.nextInt(before[row] + 1);
            }
        }
    }

    private double[][] patterns() {
        double[][] columns = new double[2 * levels][1 + levels];
        for (int k = 0; k < columns.length; k++) {
            columns[k][0] = 1;
            columns[k][ARM] = k % 2;
            if (k >= 2) {
                columns[k][k / 2 + 1] = 1;
            }
        }
        return columns;
    }

    @Benchmark
    public Estimate contrast() {
        ClusterSumsBuilder builder = ClusterSums.builder(patterns, true);
        for (int row = 0; row < pattern.length; row++) {
            if (row % SESSIONS_A_CLIENT == 0) {
                builder.startCluster();
            }
            builder.add(pattern[row], before[row], improvement[row]);
        }
        return ClusterRobust.contrast(builder.finish(), ARM);
    }

    /** The intercept is Commons Math's own. */
    @Benchmark
    public double[] coefficientsByCommonsMath() {
        double[][] design = new double[pattern.length][];
        double[] response = new double[pattern.length];
        for (int row = 0; row < design.length; row++) {
            double[] columns = patterns[pattern[row]];
            design[row] = Arrays.copyOfRange(columns, ARM, columns.length + 1);
            design[row][columns.length - 1] = before[row];
            response[row] = improvement[row];
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(response, design);
        return regression.estimateRegressionParameters();
    }
}
