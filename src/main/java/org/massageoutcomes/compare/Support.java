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

    /** Both together, their clients being different people. */
    public Support plus(Support other) {
        return new Support(
                Math.addExact(sessionsTherapeutic, other.sessionsTherapeutic),
                Math.addExact(sessionsRegular, other.sessionsRegular),
                Math.addExact(clientsTherapeutic, other.clientsTherapeutic),
                Math.addExact(clientsRegular, other.clientsRegular));
    }

    /** The smaller arm's distinct clients. */
    public int fewestClients() {
        return Math.min(clientsTherapeutic, clientsRegular);
    }
}
