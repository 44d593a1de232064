package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;

/** Share of clients, of those with one type only, who came on two dates or more. */
final class Returned implements Analysis {
    static final String NAME = "returned";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        int[] clients = new int[Arm.values().length];
        int[] returned = new int[Arm.values().length];
        Days days = cell.days();
        ClientTypes types = cell.clientTypes();
        for (int client = 0; client < days.clients(); client++) {
            if (!types.hadBoth(days.clientOf(client))) {
                int arm = days.arm(days.first(client)).ordinal();
                clients[arm]++;
                returned[arm] += days.count(client) > 1 ? 1 : 0;
            }
        }
        Remainder left = cell.clientGroups().countsReturned() ? new Remainder(0, 0) : Remainder.A_FEW;
        List<Term> terms = new ArrayList<>();
        if (Math.min(clients[0], clients[1]) >= cell.minimumClients()) {
            for (Arm arm : Arm.values()) {
                double share = (double) returned[arm.ordinal()] / clients[arm.ordinal()];
                terms.add(new Term(arm.id() + ":rate", Estimated.point(share), left));
            }
        }
        return terms;
    }
}
