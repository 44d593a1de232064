package org.massageoutcomes.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.massageoutcomes.session.CompactLongs;

/**
 * Finds rows of the same (clinic, session): where they agree the first is kept, where they do not, none.
 *
 * <p>Where ids only rise there are none. Else a sieve of two bits a place, eight or more places a row, tells the rows that
 * are alone in their place: they have no duplicate. Only the rest, about one row in ten by chance, are compared.
 */
final class Duplicates {
    private static final int PLACES_A_ROW = 16;
    private static final int BITS_A_PLACE = 2;
    private static final int PLACES_A_WORD = Long.SIZE / BITS_A_PLACE;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private final Rows rows;
    private final LabelCodes[] labels;
    private final Fates fates;
    private final int[] candidates;
    private final int[] slots;
    private final int[] groupOf;
    private final CompactLongs keeper = new CompactLongs();
    private final BitSet conflict = new BitSet();

    private Duplicates(Rows rows, LabelCodes[] labels, Fates fates) {
        this.rows = rows;
        this.labels = labels;
        this.fates = fates;
        this.candidates = sieve();
        this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, candidates.length)) << 2)];
        this.groupOf = new int[candidates.length];
    }

    /** @param labels meanings by field; null at fields that are no labels */
    static void mark(Rows rows, LabelCodes[] labels, Fates fates) {
        if (rows.haveDistinctSessions()) {
            return;
        }
        Duplicates duplicates = new Duplicates(rows, labels, fates);
        for (int at = 0; at < duplicates.candidates.length; at++) {
            duplicates.group(at);
        }
        for (int at = 0; at < duplicates.candidates.length; at++) {
            duplicates.judge(at);
        }
    }

    /** Rows that share their place with another. */
    private int[] sieve() {
        long places = Long.highestOneBit(rows.size()) * PLACES_A_ROW;
        long[] words = new long[(int) Math.max(1, places / PLACES_A_WORD)];
        rows.forEachAtOnce(row -> {
            if (isAsked(row)) {
                long hash = hash(row);
                long first = first(hash);
                long before = (long) WORD.getAndBitwiseOr(words, word(hash, words), first);
                if ((before & first) != 0 && (before & first << 1) == 0) {
                    WORD.getAndBitwiseOr(words, word(hash, words), first << 1);
                }
            }
        });
        return IntStream.range(0, rows.segments())
                .parallel()
                .flatMap(segment -> IntStream.range(Rows.start(segment), rows.end(segment)))
                .filter(row -> isAsked(row) && isShared(row, words))
                .toArray();
    }

    private boolean isAsked(int row) {
        return rows.hasSessionId(row) && fates.isUsed(row);
    }

    private boolean isShared(int row, long[] words) {
        long hash = hash(row);
        return (words[word(hash, words)] & first(hash) << 1) != 0;
    }

    private static int word(long hash, long[] words) {
        return (int) (hash >>> 32) & words.length - 1;
    }

    /** The first of the two bits of a place. */
    private static long first(long hash) {
        return 1L << (hash & PLACES_A_WORD - 1) * BITS_A_PLACE;
    }

    private long hash(int row) {
        long hash = rows.sessionHash(row);
        return (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    private void group(int at) {
        int row = candidates[at];
        int mask = slots.length - 1;
        int slot = (int) (hash(row) >>> 32) & mask;
        while (slots[slot] != 0 && !rows.isSameSession(row, (int) keeper.get(slots[slot] - 1))) {
            slot = slot + 1 & mask;
        }
        if (slots[slot] == 0) {
            slots[slot] = keeper.size() + 1;
            groupOf[at] = keeper.size();
            keeper.add(row);
            return;
        }
        int group = slots[slot] - 1;
        int kept = (int) keeper.get(group);
        groupOf[at] = group;
        if (!agree(row, kept)) {
            conflict.set(group);
        } else if (isBefore(row, kept)) {
            keeper.set(group, row);
        }
    }

    private void judge(int at) {
        int row = candidates[at];
        int group = groupOf[at];
        if (conflict.get(group)) {
            fates.setAside(row, Rule.CONFLICTING_SESSION, Fields.SESSION);
        } else if (keeper.get(group) != row) {
            fates.markDuplicate(row);
        }
    }

    private boolean isBefore(int row, int other) {
        int order = Integer.compare(rows.file(row), rows.file(other));
        return order < 0 || order == 0 && rows.line(row) < rows.line(other);
    }

    private boolean agree(int row, int other) {
        if (rows.date(row) != rows.date(other)) {
            return false;
        }
        Fields fields = rows.fields();
        for (int field = 0; field < fields.size(); field++) {
            if (Rows.hasCodes(field) && !agree(field, row, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(int field, int row, int other) {
        if (field >= rows.fields().firstNumber()) {
            return rows.steps(field, row) == rows.steps(field, other);
        }
        int one = rows.code(field, row);
        int two = rows.code(field, other);
        return one == two || field >= Fields.TYPE && labels[field].group(one) == labels[field].group(two);
    }
}
