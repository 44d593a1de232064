package org.massageoutcomes.compare;

import java.util.List;
import java.util.function.IntPredicate;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;

/**
 * Whether shares of a cell's sessions tell of a few clients. A share and a count of sessions give the sessions that pass,
 * and those of two shares, one within the other, give what lies between.
 */
final class Shares {
    private Shares() {}

    /** A part of the sessions of an outcome, of whatever period. */
    interface Part {
        boolean has(Sample sample, int i);
    }

    /**
     * Whether a share is of a few clients, or of all but a few, in either arm; here, or beside an earlier report.
     *
     * @param whole what the share is of
     * @param part the sessions that pass, all within the whole
     */
    static boolean tellOfAFew(Cell cell, Part whole, Part part) {
        Part rest = (sample, i) -> whole.has(sample, i) && !part.has(sample, i);
        return isOfAFew(cell, part) || isOfAFew(cell, rest);
    }

    private static boolean isOfAFew(Cell cell, Part part) {
        Sample sample = cell.sample();
        return few(sample, i -> part.has(sample, i), cell.minimumClients()) || tellOfAFewBesideEarlier(cell, part);
    }

    /** Whether the part of an earlier report differs by a few clients. */
    static boolean tellOfAFewBesideEarlier(Cell cell, Part part) {
        return cell.earlier()
                .tellOfAFew(of -> Samples.improvement(of, cell.outcome(), cell.condition())
                        .map(whole -> whole.where(i -> part.has(whole, i))));
    }

    /** Whether one part lies within another, in an arm, and differs from it by a few clients. */
    static boolean tellOfAFewBetween(Cell cell, Part part, List<Part> others) {
        boolean[] sessions = sessions(cell, part);
        return others.stream().anyMatch(other -> nestedButForAFew(cell, sessions, sessions(cell, other)));
    }

    private static boolean nestedButForAFew(Cell cell, boolean[] one, boolean[] other) {
        Sample sample = cell.sample();
        int[] onlyOne = sample.clientsWhere(i -> one[i] && !other[i]);
        int[] onlyOther = sample.clientsWhere(i -> other[i] && !one[i]);
        for (int arm = 0; arm < onlyOne.length; arm++) {
            boolean nested = Math.min(onlyOne[arm], onlyOther[arm]) == 0;
            if (nested && Remainder.isFew(Math.max(onlyOne[arm], onlyOther[arm]), cell.minimumClients())) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] sessions(Cell cell, Part part) {
        boolean[] sessions = new boolean[cell.sample().size()];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = part.has(cell.sample(), i);
        }
        return sessions;
    }

    private static boolean few(Sample sample, IntPredicate passes, int minimumClients) {
        int[] clients = sample.clientsWhere(passes);
        return Remainder.isFew(clients[0], minimumClients) || Remainder.isFew(clients[1], minimumClients);
    }
}
