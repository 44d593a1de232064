package org.massageoutcomes.compare;

import org.massageoutcomes.study.Arm;

/** What an outcome × condition rests on: sessions with both scores, and distinct clients, per arm. */
public record Support(long sessionsTherapeutic, long sessionsRegular, int clientsTherapeutic, int clientsRegular) {

    public long sessions(Arm arm) {
        return arm == Arm.THERAPEUTIC ? sessionsTherapeutic : sessionsRegular;
    }

    public int clients(Arm arm) {
        return arm == Arm.THERAPEUTIC ? clientsTherapeutic : clientsRegular;
    }

    /** The smaller arm's distinct clients. */
    public int fewestClients() {
        return Math.min(clientsTherapeutic, clientsRegular);
    }
}
