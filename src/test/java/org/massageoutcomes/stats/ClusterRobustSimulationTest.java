package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known truth, many samples: half the variance lies between clients, and treatment is chosen mostly by client. */
@Tag("slow")
class ClusterRobustSimulationTest {

    private static final int SAMPLES = 4000;
    private static final double EFFECT = 6;

    @ParameterizedTest
    @CsvSource({"14, true", "14, false", "40, true", "40, false"})
    void falseAlarmsAndCoverageKeepTheirLevelWhereRowsTakenAsIndependentDoNot(int clients, boolean byClient) {
        Random random = new Random(clients);
        int samples = 0;
        int alarms = 0;
        int covered = 0;
        int naiveAlarms = 0;
        for (int i = 0; i < SAMPLES; i++) {
            ClusterSums sums = sample(random, clients, byClient);
            if (!(ClusterRobust.contrast(sums, 1) instanceof Estimated robust)
                    || !(ClusterRobust.naive(sums, 1) instanceof Estimated naive)) {
                continue;
            }
            samples++;
            boolean holds = holdsTheEffect(robust);
            covered += holds ? 1 : 0;
            alarms += holds ? 0 : 1;
            naiveAlarms += holdsTheEffect(naive) ? 0 : 1;
        }
        assertThat(samples).isGreaterThan(SAMPLES / 2);
        assertThat(alarms / (double) samples).isLessThanOrEqualTo(0.07);
        assertThat(covered / (double) samples).isGreaterThanOrEqualTo(0.93);
        if (byClient) {
            assertThat(naiveAlarms / (double) samples).isGreaterThan(0.2);
        }
    }

    private static boolean holdsTheEffect(Estimated estimate) {
        return Objects.requireNonNull(estimate.low()) <= EFFECT && EFFECT <= Objects.requireNonNull(estimate.high());
    }

    private static ClusterSums sample(Random random, int clients, boolean byClient) {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, true);
        for (int g = 0; g < clients; g++) {
            builder.startCluster();
            double level = 20 * random.nextGaussian();
            for (int i = 0; i < 2 + g % 8; i++) {
                int treated = byClient ? g % 2 : random.nextInt(2);
                double before = 50 + 10 * random.nextGaussian();
                double improvement = 0.4 * before + EFFECT * treated + level + 20 * random.nextGaussian();
                builder.add(treated, Math.round(before), Math.round(improvement));
            }
        }
        return builder.finish();
    }
}
