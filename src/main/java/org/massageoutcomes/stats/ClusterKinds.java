package org.massageoutcomes.stats;

import java.util.Arrays;

/** Which kinds of clusters a builder has met: a table of their places by what they sum to, probed in line. */
final class ClusterKinds {
    private int[] slots = new int[64];

    /**
     * The kind of the last cluster.
     *
     * @param starts the first cell of each kind, and the last cluster's
     * @param kinds how many are known
     * @param end one after the last cluster's last cell
     * @return {@code kinds} for a new one, which is known from now on
     */
    int kindOf(int[] starts, int kinds, int end, int[] patterns, Moments moments) {
        int mask = slots.length - 1;
        int slot = hash(starts[kinds], end, patterns, moments) & mask;
        while (slots[slot] != 0) {
            int kind = slots[slot] - 1;
            if (areAlike(starts[kind], starts[kind + 1], starts[kinds], end, patterns, moments)) {
                return kind;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = kinds + 1;
        if (2 * kinds > slots.length) {
            rehash(starts, kinds, end, patterns, moments);
        }
        return kinds;
    }

    private void rehash(int[] starts, int kinds, int end, int[] patterns, Moments moments) {
        slots = new int[Math.multiplyExact(4, slots.length)];
        int mask = slots.length - 1;
        for (int kind = 0; kind <= kinds; kind++) {
            int slot = hash(starts[kind], kind < kinds ? starts[kind + 1] : end, patterns, moments) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = kind + 1;
        }
    }

    private static boolean areAlike(int first, int end, int otherFirst, int otherEnd, int[] patterns, Moments moments) {
        if (!Arrays.equals(patterns, first, end, patterns, otherFirst, otherEnd)) {
            return false;
        }
        for (int i = 0; i < end - first; i++) {
            if (!moments.areEqual(first + i, otherFirst + i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int first, int end, int[] patterns, Moments moments) {
        long hash = 0;
        for (int cell = first; cell < end; cell++) {
            hash = moments.hash(31 * hash + patterns[cell], cell);
        }
        return (int) hash;
    }
}
