package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Arm;

/**
 * Counts the distinct clients of all cells shown, where that tells nothing of a few of them. Beside the counts of an
 * outcome's cells it does not if those who are in the same cells and arms are always nobody or enough, those in none too.
 */
final class ShownClients {
    private ShownClients() {}

    static @Nullable Long count(Sessions sessions, Cells cells, int minimumClients) {
        BitSet all = new BitSet();
        Map<String, List<BitSet>> byOutcome = new TreeMap<>();
        for (Cell cell : cells.large()) {
            for (Arm arm : Arm.values()) {
                BitSet clients = clients(sessions, cell.sample(), arm);
                byOutcome
                        .computeIfAbsent(cell.outcome().id(), id -> new ArrayList<>())
                        .add(clients);
                all.or(clients);
            }
            cell.forget();
        }
        boolean tellsOfAFew = byOutcome.values().stream().anyMatch(groups -> tellOfAFew(all, groups, minimumClients));
        return tellsOfAFew ? null : (long) all.cardinality();
    }

    private static boolean tellOfAFew(BitSet all, List<BitSet> groups, int minimumClients) {
        Map<BitSet, Integer> clients = new HashMap<>();
        all.stream().forEach(client -> {
            BitSet in = new BitSet();
            for (int group = 0; group < groups.size(); group++) {
                in.set(group, groups.get(group).get(client));
            }
            clients.merge(in, 1, Integer::sum);
        });
        return clients.values().stream().anyMatch(count -> Remainder.isFew(count, minimumClients));
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
}
