package org.massageoutcomes.compare;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;

/** Counts the distinct clients of all cells shown. */
final class ShownClients {
    private ShownClients() {}

    /** Null where the sum of the arms less the count would tell of a few clients who had both types. */
    static @Nullable Long count(Sessions sessions, Cells cells, int minimumClients) {
        BitSet therapeutic = new BitSet();
        BitSet regular = new BitSet();
        for (Cell cell : cells.large()) {
            Sample sample = cell.sample();
            for (int i = 0; i < sample.size(); i++) {
                (sample.isTherapeutic(i) ? therapeutic : regular).set(sessions.client(sample.row(i)));
            }
        }
        BitSet both = (BitSet) therapeutic.clone();
        both.and(regular);
        therapeutic.or(regular);
        int hadBoth = both.cardinality();
        return hadBoth > 0 && hadBoth < minimumClients ? null : (long) therapeutic.cardinality();
    }
}
