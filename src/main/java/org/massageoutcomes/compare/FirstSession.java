package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/**
 * Each client's earliest date only, left out where that date has both types: no effect of earlier sessions can be in
 * it, and nobody chose the type by how the last one went.
 */
final class FirstSession implements Analysis {
    static final String NAME = "first_session";

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
        Days days = cell.days();
        for (int client = 0; client < days.clients(); client++) {
            int first = days.first(client);
            if (!days.hasBothTypes(first)) {
                rows.add(days.tableRow(first), days.arm(first), days.before(first), days.response(first));
            }
        }
        return List.of(
                rows.hasAtLeast(cell.minimumClients())
                        ? Term.difference(cell.inUnits(rows.difference()))
                                .leaving(cell.clientGroups().showsFirstDates() ? new Remainder(0, 0) : Remainder.A_FEW)
                        : Term.difference(Units.none(Reason.TOO_FEW_CLIENTS)));
    }
}
