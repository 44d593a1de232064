package org.massageoutcomes.stats;

import java.util.Arrays;

/** Which kinds of clusters a builder has met: a table of their places by what they sum to, probed in line. */
final class ClusterKinds {
    private static final long PLACE = 0xFFFF_FFFFL;

    /** The hash of a kind above, its place and one below; 0 where there is none. */
    private long[] slots = new long[64];

    /**
     * The kind of the last cluster.
     *
     * @param starts the first cell of each kind, and the last cluster's
     * @param kinds how many are known
     * @param end one after the last cluster's last cell
     * @return {@code kinds} for a new one, which is known from now on
     */
    int kindOf(int[] starts, int kinds, int end, int[] patterns, Moments moments) {
        int first = starts[kinds];
        long hash = hash(first, end, patterns, moments) << 32;
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            int kind = (int) (slots[slot] & PLACE) - 1;
            if ((slots[slot] & ~PLACE) == hash
                    && areAlike(starts[kind], starts[kind + 1], first, end, patterns, moments)) {
                return kind;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = hash | kinds + 1;
        if (2 * kinds > slots.length) {
            grow();
        }
        return kinds;
    }

    private int slotOf(long hash) {
        return (int) (hash >>> 32) & slots.length - 1;
    }

    private void grow() {
        long[] known = slots;
        slots = new long[Math.multiplyExact(2, known.length)];
        for (long each : known) {
            if (each != 0) {
                int slot = slotOf(each);
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = each;
            }
        }
    }

    private static boolean areAlike(int first, int end, int otherFirst, int otherEnd, int[] patterns, Moments moments) {
        return Arrays.equals(patterns, first, end, patterns, otherFirst, otherEnd)
                && moments.areEqual(first, otherFirst, end - first);
    }

    private static long hash(int first, int end, int[] patterns, Moments moments) {
        long hash = 0;
        for (int cell = first; cell < end; cell++) {
            hash = moments.hash(31 * hash + patterns[cell], cell);
        }
        return hash;
    }
}
