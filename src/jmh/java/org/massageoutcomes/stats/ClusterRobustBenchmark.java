package org.massageoutcomes.stats;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** CR2 by client, which R's clubSandwich and estimatr do in time that grows with the square of the clients. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClusterRobustBenchmark {
    private static final int SESSIONS_A_CLIENT = 4;

    /** A tenth of them had both types. */
    @Param({"1000", "10000", "100000"})
    public int clients;

    /** Levels of covariates, each a column of the design. */
    @Param({"1", "12"})
    public int levels;

    private ClusterSums sums = ClusterSums.builder(new double[0][], false).finish();

    @Setup
    public void simulate() {
        SplittableRandom random = new SplittableRandom(1);
        ClusterSums.Builder builder = ClusterSums.builder(patterns(), true);
        for (int client = 0; client < clients; client++) {
            builder.startCluster();
            int level = random.nextInt(levels);
            int arm = random.nextInt(2);
            for (int session = 0; session < SESSIONS_A_CLIENT; session++) {
                int here = client % 10 == 0 ? session % 2 : arm;
                int before = random.nextInt(11);
                builder.add(2 * level + here, before, random.nextInt(before + 1));
            }
        }
        sums = builder.finish();
    }

    private double[][] patterns() {
        double[][] patterns = new double[2 * levels][1 + levels];
        for (int k = 0; k < patterns.length; k++) {
            patterns[k][0] = 1;
            patterns[k][1] = k % 2;
            if (k >= 2) {
                patterns[k][k / 2 + 1] = 1;
            }
        }
        return patterns;
    }

    @Benchmark
    public Estimate contrast() {
        return ClusterRobust.contrast(sums, 1);
    }
}
