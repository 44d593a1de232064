package org.massageoutcomes.stats;

import static org.massageoutcomes.stats.Oracle.assertClose;

import org.junit.jupiter.api.Test;

class WeightedTest {
    /** Weights 1/2 and 1/3, so the mean of 0 and 5 is 2, with deviations −2 and 3. */
    private final Weighted weighted = new Weighted(new double[] {0, 5}, new double[] {1, Math.sqrt(2)}, 1);

    @Test
    void thePartsAreThoseOfWeightsThatAreEasyToWrite() {
        assertClose("weight", weighted.weight(), 5.0 / 6, 1e-15);
        assertClose("mean", weighted.mean(), 2, 1e-15);
        assertClose("squares", weighted.squares(), 5, 1e-14);
        assertClose("their fall", weighted.fallOfSquares(), 2, 1e-14);
    }

    /** ½ (log ½ + log ⅓ − log ⅚ − 5). */
    @Test
    void theRestrictedLikelihoodIsThatOfNormalEstimates() {
        assertClose("likelihood", weighted.restrictedLogLikelihood(), (-Math.log(5) - 5) / 2, 1e-14);
    }
}
