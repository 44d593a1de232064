package org.massageoutcomes.stats;

/**
 * Two one-sided tests: is the difference smaller than the margin, either way?
 *
 * <p><b>Estimand</b>: none; the larger p of the two tests against −margin and +margin.
 * <p><b>Assumes</b>: what the estimate's own t test assumes.
 * <p><b>Undefined</b>: an estimate without error and degrees of freedom, {@link IllegalArgumentException}.
 * <p><b>Source</b>: Schuirmann 1987, doi:10.1007/BF01068419.
 * <p><b>Checked against</b>: R's {@code pt}.
 */
public final class Tost {

    private Tost() {}

    /**
     * The p-value.
     *
     * @param margin the largest difference that does not matter, above 0, in the estimate's unit
     */
    public static double pValue(Estimated difference, double margin) {
        Double estimate = difference.estimate();
        Double standardError = difference.standardError();
        Double degreesOfFreedom = difference.degreesOfFreedom();
        if (estimate == null || standardError == null || degreesOfFreedom == null || !(margin > 0)) {
            throw new IllegalArgumentException("no test of " + difference + " against " + margin);
        }
        double aboveLower = StudentT.upper((estimate + margin) / standardError, degreesOfFreedom);
        double belowUpper = StudentT.upper((margin - estimate) / standardError, degreesOfFreedom);
        return Math.max(aboveLower, belowUpper);
    }
}
