package org.massageoutcomes.stats;

/**
 * How many must be treated for one more to respond.
 *
 * <p><b>Estimand</b>: 1 / risk difference; of what the risk counts, e.g. sessions.
 * <p><b>Undefined</b>: a difference of 0, {@link Reason#NO_VARIATION}; an interval that holds 0 passes through infinity:
 * no bounds.
 * <p><b>Source</b>: Altman 1998, doi:10.1136/bmj.317.7168.1309.
 * <p><b>Checked against</b>: the formula in R.
 */
public final class Nnt {

    private Nnt() {}

    /**
     * The reciprocal and its bounds.
     *
     * @param riskDifference with estimate
     */
    public static Estimate of(Estimated riskDifference) {
        Double estimate = riskDifference.estimate();
        if (estimate == null || estimate == 0 || Double.isInfinite(1 / estimate)) {
            return new NotEstimable(Reason.NO_VARIATION);
        }
        Double low = riskDifference.low();
        Double high = riskDifference.high();
        if (low == null || high == null || !(low > 0 || high < 0)) {
            return Estimated.point(1 / estimate);
        }
        return Estimated.interval(1 / estimate, 1 / high, 1 / low);
    }
}
