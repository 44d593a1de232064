package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/**
 * Lasting change: the score at the door on a client's last date against the first, given the first; clients of one
 * type for the condition with at least two dates.
 */
final class Course implements Analysis {
    static final String NAME = "course";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of(Key.DIFFERENCE);
    }

    @Override
    public List<Term> of(Cell cell) {
        if (!cell.sessions().records("session_date")) {
            return List.of();
        }
        OneRowAClient rows = new OneRowAClient(cell.sessions());
        boolean[] used = addTo(rows, cell);
        Remainder left = left(cell, used);
        if (!rows.hasAtLeast(cell.minimumClients())) {
            return List.of(Term.difference(Units.none(Reason.TOO_FEW_CLIENTS)));
        }
        return List.of(
                Term.difference(cell.inUnits(rows.difference())).leaving(left),
                new Term("clients", Estimated.point(rows.clients())).leaving(left));
    }

    /** Those who came on one date only are had from the clients of one type, not just from all. */
    private static Remainder left(Cell cell, boolean[] used) {
        if (cell.earlier().countsTellOfAFew(cell, any -> any.ofClientsOfOneType(2))) {
            return Remainder.A_FEW;
        }
        boolean[] onceOnly = new boolean[used.length];
        Days days = cell.days();
        boolean[] both = cell.clientsOfBothTypes();
        for (int client = 0; client < days.clients(); client++) {
            if (days.count(client) == 1 && !both[days.clientOf(client)]) {
                days.mark(days.first(client), onceOnly);
            }
        }
        Sample once = cell.sample().where(i -> onceOnly[i]);
        return Remainder.riskiest(
                cell.minimumClients(),
                Remainder.ofClients(cell.sample(), used),
                new Remainder(once.clients(Arm.THERAPEUTIC), once.clients(Arm.REGULAR)));
    }

    /** Whether a cell's course may be shown, and so be part of one over several conditions. */
    static boolean mayBeShown(Cell cell) {
        OneRowAClient rows = new OneRowAClient(cell.sessions());
        boolean[] used = addTo(rows, cell);
        return rows.hasAtLeast(cell.minimumClients()) && !left(cell, used).isSmall(cell.minimumClients());
    }

    /** Adds each client of a course as a row; marks the sessions that it rests on. */
    static boolean[] addTo(OneRowAClient rows, Cell cell) {
        boolean[] used = new boolean[cell.sample().size()];
        int sign = cell.outcome().better().sign();
        Days days = cell.days();
        boolean[] both = cell.clientsOfBothTypes();
        for (int client = 0; client < days.clients(); client++) {
            if (days.count(client) > 1 && !both[days.clientOf(client)]) {
                int first = days.first(client);
                int last = days.last(client);
                double before = days.before(first);
                rows.add(days.tableRow(first), days.arm(first), before, sign * (days.before(last) - before));
                days.mark(first, used);
                days.mark(last, used);
            }
        }
        return used;
    }
}
