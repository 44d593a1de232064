package org.massageoutcomes.compare;

import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/** Distinct clients, per arm, whom an analysis of a part of a cell leaves out: what could be had by subtraction. */
public record Remainder(int clientsTherapeutic, int clientsRegular) {
    /** Clients with a session that is left out: where the whole is shown by the same measure as the part. */
    static Remainder ofSessions(Sample sample, boolean[] used) {
        Sample left = sample.where(i -> !used[i]);
        return new Remainder(left.clients(Arm.THERAPEUTIC), left.clients(Arm.REGULAR));
    }

    /** Clients of an arm without a session in the part: where the part has a measure of its own. */
    static Remainder ofClients(Sample sample, boolean[] used) {
        Sample part = sample.where(i -> used[i]);
        return new Remainder(
                sample.clients(Arm.THERAPEUTIC) - part.clients(Arm.THERAPEUTIC),
                sample.clients(Arm.REGULAR) - part.clients(Arm.REGULAR));
    }

    /** Whether an arm's remainder is a few people: neither nobody nor at least the minimum. */
    public boolean isSmall(int minimumClients) {
        return isSmall(clientsTherapeutic, minimumClients) || isSmall(clientsRegular, minimumClients);
    }

    private static boolean isSmall(int clients, int minimumClients) {
        return clients > 0 && clients < minimumClients;
    }
}
