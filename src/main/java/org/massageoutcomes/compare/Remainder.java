package org.massageoutcomes.compare;

import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * Distinct clients, per arm, with sessions of a cell that an analysis of it leaves out: what could be had by
 * subtraction.
 */
public record Remainder(int clientsTherapeutic, int clientsRegular) {
    /** What is left of a sample when only the marked sessions are used. */
    static Remainder of(Sample sample, boolean[] used) {
        Sample left = sample.where(i -> !used[i]);
        return new Remainder(left.clients(Arm.THERAPEUTIC), left.clients(Arm.REGULAR));
    }

    /** Whether an arm's remainder is a few people: neither nobody nor at least the minimum. */
    public boolean isSmall(int minimumClients) {
        return isSmall(clientsTherapeutic, minimumClients) || isSmall(clientsRegular, minimumClients);
    }

    private static boolean isSmall(int clients, int minimumClients) {
        return clients > 0 && clients < minimumClients;
    }
}
