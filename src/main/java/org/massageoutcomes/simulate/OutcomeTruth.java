package org.massageoutcomes.simulate;

import java.util.List;

/**
 * One outcome of one condition. The mean score after a session is linear in the score before and in the type of massage,
 * and {@link ClientScore} keeps that mean when it rounds and when the scale ends, so {@code response.effect()} is exactly
 * what a baseline-adjusted regression of the recorded scores estimates.
 *
 * @param measured share of sessions at which it was measured at all
 * @param sites one, or for range of motion one for each movement, of which a client has one
 */
public record OutcomeTruth(Scale scale, double measured, List<Site> sites, Response response, Spread spread) {
    public OutcomeTruth {
        sites = List.copyOf(sites);
        Checks.share("measured", measured);
        Checks.that(!sites.isEmpty(), "a site for each outcome", scale);
        for (Site site : sites) {
            Checks.that(site.most() <= scale.most(), "scores on the scale of " + scale, site.most());
            for (double before : new double[] {site.least(), site.most()}) {
                for (boolean therapeutic : new boolean[] {true, false}) {
                    double after = expectedAfter(scale, response, site, before, therapeutic);
                    Checks.that(after >= 0 && after <= scale.most(), "a mean " + scale + " after on its scale", after);
                }
            }
        }
    }

    /** Mean score after, in the outcome's unit, over all clients and therapists. */
    double expectedAfter(Site site, double before, boolean therapeutic) {
        return expectedAfter(scale, response, site, before, therapeutic);
    }

    private static double expectedAfter(Scale scale, Response response, Site site, double before, boolean therapeutic) {
        double worse = scale.improves() * (site.usual() - before);
        return before + scale.improves() * response.improvement(worse, therapeutic);
    }
}
