package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tables that others have printed, reproduced to the last digit printed. The studies' estimates and variances are those
 * of the publications, whose pages are named.
 */
class PublishedTablesTest {
    /**
     * Nineteen experiments on what teachers' expectations do to pupils' IQ, standardized mean differences: Raudenbush &
     * Bryk 1985, J Educ Stat 10(2):75–98, Table 1.
     */
    private static final double[] EXPECTANCY = {
        0.03, 0.12, -0.14, 1.18, 0.26, -0.06, -0.02, -0.32, 0.27, 0.80, 0.54, 0.18, -0.02, 0.23, -0.18, -0.06, 0.30,
        0.07, -0.07
    };

    private static final double[] EXPECTANCY_VARIANCES = {
        0.0156, 0.0216, 0.0279, 0.1391, 0.1362, 0.0106, 0.0106, 0.0484, 0.0269, 0.0630, 0.0912, 0.0497, 0.0835, 0.0841,
        0.0253, 0.0279, 0.0193, 0.0088, 0.0303
    };

    /**
     * Raudenbush 2009, "Analyzing effect sizes: random-effects models", in Cooper, Hedges & Valentine (eds), The Handbook
     * of Research Synthesis and Meta-Analysis, 2nd edition, Table 16.3, page 309: REML with Knapp and Hartung's error, as
     * METHODS asks. Its t and interval have 18 degrees of freedom.
     */
    @Test
    void raudenbush2009Table163Page309RestrictedMaximumLikelihoodWithKnappAndHartungsError() {
        RandomEffects pool = pool(EXPECTANCY, EXPECTANCY_VARIANCES);
        Estimated mean = pool.difference();
        assertPrinted(pool.tau2(), 0.019, 3);
        assertPrinted(mean.estimate(), 0.084, 3);
        assertPrinted(mean.standardError(), 0.062, 3);
        assertPrinted(mean.statistic(), 1.359, 3);
        assertPrinted(mean.low(), -0.046, 3);
        assertPrinted(mean.high(), 0.213, 3);
        assertThat(mean.degreesOfFreedom()).isEqualTo(18);
    }

    /** The same chapter, Table 16.2, page 301: Q, and the range of the studies' shrunken estimates. */
    @Test
    void raudenbush2009Table162Page301HomogeneityAndShrunkenEstimates() {
        RandomEffects pool = pool(EXPECTANCY, EXPECTANCY_VARIANCES);
        double[] shrunken = new double[EXPECTANCY.length];
        Arrays.setAll(shrunken, pool::shrunken);
        assertPrinted(pool.q().estimate(), 35.83, 2);
        assertPrinted(Arrays.stream(shrunken).min().orElseThrow(), -0.03, 2);
        assertPrinted(Arrays.stream(shrunken).max().orElseThrow(), 0.25, 2);
    }

    /** Viechtbauer 2005, J Educ Behav Stat 30(3):261–293, first example, page 271: the REML row. */
    @Test
    void viechtbauer2005Page271RestrictedMaximumLikelihood() {
        RandomEffects pool = pool(
                new double[] {-0.581, 0.530, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232},
                new double[] {0.023, 0.052, 0.060, 0.115, 0.095, 0.203, 0.200, 0.211, 0.051, 0.040});
        assertPrinted(pool.tau2(), 0.223, 3);
        assertPrinted(pool.i2(), 76.84, 2);
    }

    /** The same article's second example, page 272: eighteen studies that differ little. */
    @Test
    void viechtbauer2005Page272RestrictedMaximumLikelihood() {
        RandomEffects pool = pool(
                new double[] {
                    0.100, -0.162, -0.090, -0.049, -0.046, -0.010, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045,
                    0.103, 0.121, -0.482, 0.290, 0.342
                },
                new double[] {
                    0.016, 0.015, 0.050, 0.050, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039, 0.167,
                    0.134, 0.096, 0.016, 0.035
                });
        assertPrinted(pool.tau2(), 0.016, 3);
        assertPrinted(pool.i2(), 32.02, 2);
    }

    private static RandomEffects pool(double[] estimates, double[] variances) {
        return RandomEffects.pool(
                estimates, Arrays.stream(variances).map(Math::sqrt).toArray());
    }

    /** Within half a unit of the last decimal printed. */
    private static void assertPrinted(@Nullable Double present, double printed, int decimals) {
        assertThat(Objects.requireNonNull(present)).isCloseTo(printed, within(0.5 * Math.pow(10, -decimals)));
    }
}
