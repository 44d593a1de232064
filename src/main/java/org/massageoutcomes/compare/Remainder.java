package org.massageoutcomes.compare;

import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/** Distinct clients, per arm, whom an analysis of a part of a cell leaves out: what could be had by subtraction. */
public record Remainder(int clientsTherapeutic, int clientsRegular) {
    /** Clients with a session that is left out: where the whole is shown by the same measure as the part. */
    static Remainder ofSessions(Sample sample, boolean[] used) {
        return new Remainder(clients(sample, Arm.THERAPEUTIC, used, false), clients(sample, Arm.REGULAR, used, false));
    }

    /** Clients of an arm without a session in the part: where the part has a measure of its own. */
    static Remainder ofClients(Sample sample, boolean[] used) {
        return new Remainder(
                sample.clients(Arm.THERAPEUTIC) - clients(sample, Arm.THERAPEUTIC, used, true),
                sample.clients(Arm.REGULAR) - clients(sample, Arm.REGULAR, used, true));
    }

    /** Distinct clients of an arm with a session that is marked so. */
    private static int clients(Sample sample, Arm arm, boolean[] marks, boolean mark) {
        boolean therapeutic = arm == Arm.THERAPEUTIC;
        int clients = 0;
        int last = -1;
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == mark && sample.isTherapeutic(i) == therapeutic && sample.client(i) != last) {
                last = sample.client(i);
                clients++;
            }
        }
        return clients;
    }

    /** Whether an arm's remainder is a few people: neither nobody nor at least the minimum. */
    public boolean isSmall(int minimumClients) {
        return isSmall(clientsTherapeutic, minimumClients) || isSmall(clientsRegular, minimumClients);
    }

    private static boolean isSmall(int clients, int minimumClients) {
        return clients > 0 && clients < minimumClients;
    }
}
