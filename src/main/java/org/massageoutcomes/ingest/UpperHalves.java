package org.massageoutcomes.ingest;

import java.util.Arrays;

/** Sorts numbers of two halves, neither negative, by the upper, in linear time. */
final class UpperHalves {
    /** So few are compared. */
    private static final int FEW = 1 << 10;

    private static final int DIGIT_BITS = 10;
    private static final int DIGIT = (1 << DIGIT_BITS) - 1;

    private UpperHalves() {}

    /** Those of the same upper half are left in their order, or sorted by the lower. */
    static void sort(long[] keys) {
        if (keys.length < FEW) {
            Arrays.sort(keys);
            return;
        }
        long greatest = 0;
        for (long key : keys) {
            greatest = Math.max(greatest, key);
        }
        long[] from = keys;
        long[] to = new long[keys.length];
        for (int shift = Integer.SIZE; greatest >>> shift != 0; shift += DIGIT_BITS) {
            sortByDigit(from, to, shift);
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        if (from != keys) {
            System.arraycopy(from, 0, keys, 0, keys.length);
        }
    }

    private static void sortByDigit(long[] from, long[] to, int shift) {
        int[] next = new int[1 << DIGIT_BITS];
        for (long key : from) {
            next[(int) (key >>> shift) & DIGIT]++;
        }
        int start = 0;
        for (int digit = 0; digit < next.length; digit++) {
            int count = next[digit];
            next[digit] = start;
            start += count;
        }
        for (long key : from) {
            to[next[(int) (key >>> shift) & DIGIT]++] = key;
        }
    }
}
