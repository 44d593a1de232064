package org.massageoutcomes.compare;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Arm;

/**
 * Counts the distinct clients of all cells shown, where that tells nothing of a few of them: not of those in more than
 * one arm or condition, which is the sum of the cells' counts less the total; nor of those an outcome leaves out.
 */
final class ShownClients {
    private ShownClients() {}

    static @Nullable Long count(Sessions sessions, Cells cells, int minimumClients) {
        BitSet all = new BitSet();
        Map<String, BitSet> byOutcome = new TreeMap<>();
        boolean tellsOfAFew = false;
        for (Arm arm : Arm.values()) {
            for (Cell cell : cells.large()) {
                BitSet clients = clients(sessions, cell.sample(), arm);
                BitSet ofOutcome = byOutcome.computeIfAbsent(cell.outcome().id(), id -> new BitSet());
                BitSet again = (BitSet) clients.clone();
                again.and(ofOutcome);
                tellsOfAFew |= isFew(again.cardinality(), minimumClients);
                ofOutcome.or(clients);
                all.or(clients);
            }
        }
        int total = all.cardinality();
        tellsOfAFew |=
                byOutcome.values().stream().anyMatch(ofOne -> isFew(total - ofOne.cardinality(), minimumClients));
        return tellsOfAFew ? null : (long) total;
    }

    private static BitSet clients(Sessions sessions, Sample sample, Arm arm) {
        BitSet clients = new BitSet();
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                clients.set(sessions.client(sample.row(i)));
            }
        }
        return clients;
    }

    private static boolean isFew(int clients, int minimumClients) {
        return clients > 0 && clients < minimumClients;
    }
}
