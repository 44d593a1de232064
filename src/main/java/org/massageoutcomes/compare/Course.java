package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Reason;
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
        addTo(rows, cell);
        Remainder left = mayBeShown(cell) ? new Remainder(0, 0) : Remainder.A_FEW;
        if (!rows.hasAtLeast(cell.minimumClients())) {
            return List.of(Term.difference(Units.none(Reason.TOO_FEW_CLIENTS)));
        }
        return List.of(
                Term.difference(cell.inUnits(rows.difference())).leaving(left),
                new Term("clients", Estimated.point(rows.clients())).leaving(left));
    }

    /** Whether a cell's course may be shown, and so be part of one over several conditions. */
    static boolean mayBeShown(Cell cell) {
        return cell.clientGroups().countsCourse();
    }

    /** Adds each client of a course as a row. */
    static void addTo(OneRowAClient rows, Cell cell) {
        int sign = cell.outcome().better().sign();
        Days days = cell.days();
        ClientTypes types = cell.clientTypes();
        for (int client = 0; client < days.clients(); client++) {
            if (days.count(client) > 1 && !types.hadBoth(days.clientOf(client))) {
                int first = days.first(client);
                int last = days.last(client);
                double before = days.before(first);
                rows.add(days.tableRow(first), days.arm(first), before, sign * (days.before(last) - before));
            }
        }
    }
}
