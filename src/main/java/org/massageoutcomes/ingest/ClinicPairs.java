package org.massageoutcomes.ingest;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntPredicate;

/**
 * Identifiers that are unique within their clinic, by row: the number of each (clinic, identifier) in the order of both.
 *
 * <p>Most identifiers are of one clinic alone; only of others, the pairs are looked up.
 */
final class ClinicPairs {
    private static final int NOWHERE = 0;

    private final Rows rows;
    private final int field;
    private final IdCodes clinics;
    private final IdCodes ids;
    private final AtomicIntegerArray home;
    private final LongCodes others = new LongCodes();
    private final int[] pairs;
    private final int[] ranks;
    private final long[] sorted;
    private boolean elsewhere;

    /** @param isAsked which rows are numbered; others get 0 */
    ClinicPairs(Rows rows, int field, IdCodes clinics, IntPredicate isAsked) {
        this.rows = rows;
        this.field = field;
        this.clinics = clinics;
        this.ids = new IdCodes(rows.vocabulary(field));
        this.home = new AtomicIntegerArray(ids.size());
        this.pairs = new int[rows.capacity()];
        settle(isAsked);
        if (elsewhere) {
            lookUpOthers();
        }
        this.sorted = sorted();
        this.ranks = ranks();
        rows.forEachAtOnce(row -> pairs[row] = pairs[row] == NOWHERE ? 0 : 1 + ranks[pairs[row] - 1]);
    }

    /** Gives every identifier the clinic where it is met first, whichever that is. */
    private void settle(IntPredicate isAsked) {
        rows.forEachSegmentAtOnce((segment, codes, clinicCodes) -> {
            rows.codes(field, segment, codes);
            rows.codes(Fields.CLINIC, segment, clinicCodes);
            int start = Rows.start(segment);
            for (int row = start; row < rows.end(segment); row++) {
                if (isAsked.test(row)) {
                    int code = codes[row - start];
                    int clinic = 1 + clinics.rank(clinicCodes[row - start]);
                    int known = home.getPlain(code);
                    known = known != NOWHERE ? known : home.compareAndExchange(code, NOWHERE, clinic);
                    boolean isHome = known == NOWHERE || known == clinic;
                    pairs[row] = isHome ? 1 + code : -1;
                    if (!isHome) {
                        elsewhere = true;
                    }
                }
            }
        });
    }

    private void lookUpOthers() {
        rows.forEach(row -> {
            if (pairs[row] < 0) {
                long pair = pair(clinics.rank(rows.code(Fields.CLINIC, row)), ids.rank(rows.code(field, row)));
                pairs[row] = 1 + ids.size() + others.codeOf(pair);
            }
        });
    }

    private static long pair(int clinic, int rank) {
        return (long) clinic << 32 | rank;
    }

    /** By identifier, and then, of which that order stays, by clinic. */
    private long[] sorted() {
        long[] all = new long[ids.size() + others.size()];
        int next = 0;
        for (int code = 0; code < ids.size(); code++) {
            if (home.getPlain(code) != NOWHERE) {
                all[next++] = swapped(pair(home.getPlain(code) - 1, ids.rank(code)));
            }
        }
        for (int other = 0; other < others.size(); other++) {
            all[next++] = swapped(others.number(other));
        }
        long[] used = Arrays.copyOf(all, next);
        UpperHalves.sort(used);
        Arrays.setAll(used, i -> swapped(used[i]));
        UpperHalves.sort(used);
        return used;
    }

    private static long swapped(long pair) {
        return Long.rotateLeft(pair, Integer.SIZE);
    }

    private int[] ranks() {
        int[] rankOf = new int[ids.size() + others.size()];
        for (int rank = 0; rank < sorted.length; rank++) {
            int clinic = (int) (sorted[rank] >>> 32);
            int code = ids.codeAt((int) sorted[rank]);
            boolean isHome = home.getPlain(code) == clinic + 1;
            rankOf[isHome ? code : ids.size() + others.codeOf(sorted[rank])] = rank;
        }
        return rankOf;
    }

    /** How many different pairs there are. */
    int size() {
        return sorted.length;
    }

    /** By row: 1 and up in the order of pairs; 0 for rows that were not asked. */
    int[] byRow() {
        return pairs;
    }

    /** The names of pairs, in their order, as {@code clinic/identifier}; empty where the identifier is. */
    String[] names() {
        String[] names = new String[sorted.length];
        var clinicNames = clinics.shown();
        var idNames = ids.shown();
        Arrays.setAll(names, i -> {
            int id = (int) sorted[i];
            return id == 0 ? "" : clinicNames.get((int) (sorted[i] >>> 32)) + "/" + idNames.get(id);
        });
        return names;
    }
}
