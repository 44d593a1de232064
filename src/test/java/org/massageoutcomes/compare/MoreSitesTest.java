package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.stats.RandomEffects;
import org.massageoutcomes.study.Outcome;

/** Whether so many more sites do probably decide what a pool could not tell; the margin of pain is 1 point. */
class MoreSitesTest {
    private static final int POOLS = 2000;
    private static final double[] TRUTHS = {0, 0.3, 0.6, 1};

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 0.3", "2, 0.6", "3, 0", "3, 0.3", "3, 0.6", "5, 0", "5, 0.3", "5, 0.6"})
    void threeOfFourPoolsAreDecidedByThem(int sites, double tau) {
        Random random = new Random(20261130);
        int asked = 0;
        int decided = 0;
        for (int i = 0; i < POOLS; i++) {
            Sites few = new Sites(sites, TRUTHS[random.nextInt(TRUTHS.length)], tau, random, null);
            Long more = few.verdict().moreSites();
            if (more != null) {
                asked++;
                Sites many = new Sites(sites + more.intValue(), few.truth, tau, random, few);
                decided += many.verdict().call() == Call.CANNOT_TELL_YET ? 0 : 1;
            }
        }
        assertThat(asked).isGreaterThan(POOLS / 4);
        assertThat(decided / (double) asked).isGreaterThan(0.75);
    }

    private static final class Sites {
        private final double truth;
        private final double[] estimates;
        private final double[] errors;

        private Sites(int number, double truth, double tau, Random random, @Nullable Sites first) {
            this.truth = truth;
            this.errors = IntStream.range(0, number)
                    .mapToDouble(i -> 0.3 + 0.6 * random.nextDouble())
                    .toArray();
            this.estimates = Arrays.stream(errors)
                    .map(error -> truth + tau * random.nextGaussian() + error * random.nextGaussian())
                    .toArray();
            if (first != null) {
                System.arraycopy(first.errors, 0, errors, 0, first.errors.length);
                System.arraycopy(first.estimates, 0, estimates, 0, first.estimates.length);
            }
        }

        private Verdict verdict() {
            Headline headline = new Headline(
                    Outcome.pain(),
                    "Migraine",
                    new Support(90, 90, 30, 30),
                    RandomEffects.pool(estimates, errors).difference(),
                    Map.of(),
                    Verdict.Clustering.SITES,
                    false,
                    List.of());
            return Verdicts.of(headline, 1.0, 1, true);
        }
    }
}
