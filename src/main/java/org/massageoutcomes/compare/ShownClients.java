package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/**
 * Counts the distinct clients of all cells shown, where that tells nothing of a few of them. Beside the counts of an
 * outcome's cells it does not if those who are in the same cells and arms are always nobody or enough, those in none too.
 */
final class ShownClients {
    private ShownClients() {}

    static @Nullable Long count(Sessions sessions, Cells cells, Study study) {
        if (cells.large().isEmpty()) {
            return null;
        }
        BitSet all = new BitSet(sessions.clients());
        List<List<BitSet>> byOutcome = new ArrayList<>();
        for (Outcome outcome : study.outcomes()) {
            List<BitSet> groups = groups(sessions, cells, outcome);
            groups.forEach(all::or);
            byOutcome.add(groups);
        }
        return byOutcome.stream().anyMatch(groups -> tellOfAFew(all, groups, study.minimumClients()))
                ? null
                : (long) all.cardinality();
    }

    /** The clients of each cell of an outcome and arm. */
    private static List<BitSet> groups(Sessions sessions, Cells cells, Outcome outcome) {
        BitSet scored = Samples.scored(sessions, outcome);
        List<BitSet> groups = new ArrayList<>();
        for (Cell cell : cells.of(outcome)) {
            BitSet therapeutic = new BitSet(sessions.clients());
            BitSet regular = new BitSet(sessions.clients());
            int end = sessions.end(cell.condition());
            int row = scored.nextSetBit(sessions.start(cell.condition()));
            while (row >= 0 && row < end) {
                (sessions.isTherapeutic(row) ? therapeutic : regular).set(sessions.client(row));
                row = scored.nextSetBit(row + 1);
            }
            groups.add(therapeutic);
            groups.add(regular);
        }
        return groups;
    }

    /** Each group parts every kind of clients into those that it has and those that it has not. */
    private static boolean tellOfAFew(BitSet all, List<BitSet> groups, int minimumClients) {
        int[] kind = new int[all.length()];
        int kinds = 1;
        for (BitSet group : groups) {
            int[] within = new int[kinds];
            for (int client = group.nextSetBit(0); client >= 0; client = group.nextSetBit(client + 1)) {
                if (within[kind[client]] == 0) {
                    within[kind[client]] = kinds++;
                }
                kind[client] = within[kind[client]];
            }
        }
        int[] clients = new int[kinds];
        all.stream().forEach(client -> clients[kind[client]]++);
        return Arrays.stream(clients).anyMatch(count -> Remainder.isFew(count, minimumClients));
    }
}
