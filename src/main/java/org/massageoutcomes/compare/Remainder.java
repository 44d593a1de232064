package org.massageoutcomes.compare;

import java.util.stream.Stream;
import org.massageoutcomes.session.Part;
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

    /** Of a number that is itself about a few clients. */
    static final Remainder A_FEW = new Remainder(1, 1);

    Remainder(int clientsTherapeutic, int clientsRegular) {
        this(clientsTherapeutic, clientsRegular, false);
    }

    /** Clients with a session that is left out: where the whole is shown by the same measure as the part. */
    static Remainder ofSessions(Sample sample, boolean[] used) {
        int[] left = sample.clientsWhere(i -> !used[i]);
        return new Remainder(left[Arm.THERAPEUTIC.ordinal()], left[Arm.REGULAR.ordinal()]);
    }

    /** The same of the sessions that are not of a part. */
    static Remainder ofSessions(Sample sample, Part used) {
        int[] left = sample.clientsWhere(i -> !used.has(i));
        return new Remainder(left[Arm.THERAPEUTIC.ordinal()], left[Arm.REGULAR.ordinal()]);
    }

    /** Clients of an arm without a session in the part: where the part has a measure of its own. */
    static Remainder ofClients(Sample sample, boolean[] used) {
        int[] part = sample.clientsWhere(i -> used[i]);
        return new Remainder(
                sample.clients(Arm.THERAPEUTIC) - part[Arm.THERAPEUTIC.ordinal()],
                sample.clients(Arm.REGULAR) - part[Arm.REGULAR.ordinal()]);
    }

    /** Of several the first that is a few people, or else the first. */
    static Remainder riskiest(int minimumClients, Remainder first, Remainder... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .filter(remainder -> remainder.isSmall(minimumClients))
                .findFirst()
                .orElse(first);
    }

    /** The smaller arm's clients. */
    int fewest() {
        return Math.min(clientsTherapeutic, clientsRegular);
    }

    /** Whether an arm's remainder is a few people: neither nobody nor at least the minimum. */
    public boolean isSmall(int minimumClients) {
        return wholeCell || isFew(clientsTherapeutic, minimumClients) || isFew(clientsRegular, minimumClients);
    }

    /**
     * Whether two counts of clients tell of a few by their difference, which they do where one group lies within the other.
     *
     * @param first clients of the first group only
     * @param second clients of the second only
     */
    static boolean countsTellOfAFew(Remainder first, Remainder second, int minimumClients) {
        return differByAFew(first.clientsTherapeutic, second.clientsTherapeutic, minimumClients)
                || differByAFew(first.clientsRegular, second.clientsRegular, minimumClients);
    }

    static boolean differByAFew(int first, int second, int minimumClients) {
        return Math.min(first, second) == 0 && isFew(Math.max(first, second), minimumClients);
    }

    static boolean isFew(int clients, int minimumClients) {
        return clients > 0 && clients < minimumClients;
    }
}
