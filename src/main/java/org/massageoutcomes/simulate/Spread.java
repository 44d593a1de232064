package org.massageoutcomes.simulate;

/**
 * Standard deviations of improvement around its mean, in the outcome's unit, where the scale leaves room for them.
 *
 * @param client clients who respond more than others to any massage
 * @param therapist therapists after whose sessions clients improve more
 * @param residual sessions of one client with one therapist; above 0
 */
public record Spread(double client, double therapist, double residual) {
    public Spread {
        Checks.that(client >= 0, "client ≥ 0", client);
        Checks.that(therapist >= 0, "therapist ≥ 0", therapist);
        Checks.that(residual > 0, "residual > 0", residual);
    }

    /** The furthest that the three together can be from their mean. */
    double reach() {
        return Draws.REACH * (client + therapist + residual);
    }
}
