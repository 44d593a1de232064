package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final long LARGE = (1L << 53) - 1;

    @Test
    void noUnitOfATotalIsLostInTwoDoubles() {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, false);
        long[] responses = {LARGE, LARGE, 2, 1L << 52, LARGE, 1, LARGE - 2};
        for (long response : responses) {
            builder.startCluster().add(0, 0, response).add(1, 0, -response).add(1, 0, -LARGE);
        }
        Totals totals = new Totals(builder.finish());
        BigDecimal sum = BigDecimal.ZERO;
        for (long response : responses) {
            sum = sum.add(BigDecimal.valueOf(response));
        }
        assertThat(exact(totals.y[0])).isEqualByComparingTo(sum);
        assertThat(exact(totals.y[1]))
                .isEqualByComparingTo(sum.add(BigDecimal.valueOf(LARGE).multiply(BigDecimal.valueOf(7)))
                        .negate());
        assertThat(totals.n).containsExactly(7, 14);
    }

    @Test
    void clustersThatAreAlikeCountEach() {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1}}, false);
        for (int i = 0; i < 1000; i++) {
            builder.startCluster().add(0, 1, 0, LARGE - 7.0).startCluster().add(0, 1, 0, 0.75);
        }
        Totals totals = new Totals(builder.finish());
        assertThat(exact(totals.y[0]))
                .isEqualByComparingTo(new BigDecimal((LARGE - 7) + ".75").multiply(BigDecimal.valueOf(1000)));
    }

    private static BigDecimal exact(Twofold sum) {
        return new BigDecimal(sum.high()).add(new BigDecimal(sum.low()));
    }
}
