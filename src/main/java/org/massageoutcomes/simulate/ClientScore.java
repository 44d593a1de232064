package org.massageoutcomes.simulate;

/**
 * One client's scores of one outcome. Recorded scores have exactly the mean that {@link OutcomeTruth} states, whatever the
 * rounding and the ends of the scale do elsewhere: rounding is to either neighbour by chance, and near an end the three
 * deviations shrink together instead of being cut off, which leaves their mean at 0.
 */
final class ClientScore {
    private static final double SHARED = 0.8;
    private static final double OWN = 0.6;

    private final OutcomeTruth truth;
    private final Site site;
    private final double usual;
    private final double response;

    private ClientScore(OutcomeTruth truth, Site site, double usual, double response) {
        this.truth = truth;
        this.site = site;
        this.usual = usual;
        this.response = response;
    }

    /** @param severity of the client, in standard deviations; outcomes share it, each with a part of its own */
    static ClientScore draw(OutcomeTruth truth, double severity, Draws draws) {
        Site site = truth.sites().get(draws.below(truth.sites().size()));
        double worse = site.clientSd() * (SHARED * severity + OWN * draws.spread());
        double usual = site.usual() - truth.scale().improves() * worse;
        return new ClientScore(truth, site, usual, draws.spread());
    }

    OutcomeTruth truth() {
        return truth;
    }

    String movement() {
        return site.movement();
    }

    /** The score at the door, in steps. How it comes about is free: the truth is given it. */
    int before(int sessionsHad, int therapeuticHad, Draws draws) {
        int steps = truth.scale().stepsPerUnit();
        double carried = truth.response().carried(sessionsHad, therapeuticHad);
        double today = usual + truth.scale().improves() * carried + site.daySd() * draws.spread();
        double kept = Math.min(site.most(), Math.max(site.least(), today));
        return Math.min(truth.scale().most() * steps, draws.whole(kept * steps));
    }

    /** The score after, in steps. */
    int after(int before, boolean therapeutic, double therapist, Draws draws) {
        int steps = truth.scale().stepsPerUnit();
        int most = truth.scale().most();
        double mean = truth.expectedAfter(site, (double) before / steps, therapeutic);
        Spread spread = truth.spread();
        double shrink = Math.min(1, Math.min(mean, most - mean) / spread.reach());
        double deviation =
                spread.client() * response + spread.therapist() * therapist + spread.residual() * draws.spread();
        int drawn = draws.whole((mean + shrink * deviation) * steps);
        return Math.min(most * steps, Math.max(0, drawn));
    }
}
