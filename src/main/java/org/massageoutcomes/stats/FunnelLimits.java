package org.massageoutcomes.stats;

/**
 * Where a unit's estimate would lie if the unit differed from the others by chance alone.
 *
 * <p><b>Estimand</b>: none; limits about a common centre, in the units of the estimate, in place of a league table.
 * <p><b>Assumes</b>: the estimate over its error is t about the centre, with the error's degrees of freedom: with the
 * normal's limits, a unit with few degrees of freedom would fall outside too often.
 * <p><b>Undefined</b>: a centre that is not finite, an error or degrees of freedom not above 0:
 * {@link IllegalArgumentException}.
 * <p><b>Source</b>: Spiegelhalter 2005, doi:10.1002/sim.1970, with 95 and 99.8 % limits.
 * <p><b>Checked against</b>: R's {@code qt}.
 *
 * @param low95 lower limit that one unit in 40 falls below
 * @param high95 upper limit that one in 40 exceeds
 * @param low998 lower limit that one in 1000 falls below
 * @param high998 upper limit that one in 1000 exceeds
 */
public record FunnelLimits(double low95, double high95, double low998, double high998) {

    /** How far out an estimate lies. */
    public enum Position {
        WITHIN,
        BEYOND_95,
        BEYOND_998
    }

    /**
     * The limits of a unit.
     *
     * @param centre of all units
     * @param standardError of the unit's estimate, above 0
     * @param degreesOfFreedom of that error, above 0
     */
    public static FunnelLimits of(double centre, double standardError, double degreesOfFreedom) {
        if (!Double.isFinite(centre) || !(standardError > 0) || !(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("centre " + centre + ", standard error " + standardError
                    + ", degrees of freedom " + degreesOfFreedom);
        }
        double usual = StudentT.upperQuantile(0.025, degreesOfFreedom) * standardError;
        double rare = StudentT.upperQuantile(0.001, degreesOfFreedom) * standardError;
        return new FunnelLimits(centre - usual, centre + usual, centre - rare, centre + rare);
    }

    /** Where an estimate lies; on a limit is within. */
    public Position position(double estimate) {
        if (estimate < low998 || estimate > high998) {
            return Position.BEYOND_998;
        }
        return estimate < low95 || estimate > high95 ? Position.BEYOND_95 : Position.WITHIN;
    }
}
