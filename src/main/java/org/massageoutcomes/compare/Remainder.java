package org.massageoutcomes.compare;

import java.util.stream.Stream;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * Distinct clients, per arm, whom a number could tell of by subtraction: those that an analysis of a part of a cell
 * leaves out.
 *
 * @param wholeCell the cell itself tells too much, whomever its analyses leave out
 */
public record Remainder(int clientsTherapeutic, int clientsRegular, boolean wholeCell) {
    /** Of the numbers of a cell that is not to be shown. */
    static final Remainder WHOLE_CELL = new Remainder(0, 0, true);

    Remainder(int clientsTherapeutic, int clientsRegular) {
        this(clientsTherapeutic, clientsRegular, false);
    }

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

    /** Clients with a session that passes and clients with one that does not: what a share of sessions tells of. */
    static Remainder ofShare(Sample sample, boolean[] passes, int minimumClients) {
        boolean[] fails = new boolean[passes.length];
        for (int i = 0; i < fails.length; i++) {
            fails[i] = !passes[i];
        }
        return riskiest(minimumClients, ofSessions(sample, passes), ofSessions(sample, fails));
    }

    /** Of several the first that is a few people, or else the first. */
    static Remainder riskiest(int minimumClients, Remainder first, Remainder... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .filter(remainder -> remainder.isSmall(minimumClients))
                .findFirst()
                .orElse(first);
    }

    /** Whether an arm's remainder is a few people: neither nobody nor at least the minimum. */
    public boolean isSmall(int minimumClients) {
        return wholeCell || isFew(clientsTherapeutic, minimumClients) || isFew(clientsRegular, minimumClients);
    }

    private static boolean isFew(int clients, int minimumClients) {
        return clients > 0 && clients < minimumClients;
    }
}
