package org.massageoutcomes.stats;

import java.util.Arrays;

/** A growing column of numbers of two doubles; the second halves take no room until one is not 0. */
final class TwofoldColumn {

    private static final double[] NONE = {};

    private double[] highs = new double[16];
    private double[] lows = NONE;
    private int size;

    void add(double high, double low) {
        if (size == highs.length) {
            highs = Arrays.copyOf(highs, grown(size));
        }
        if (low != 0 || lows.length > 0) {
            if (lows.length <= size) {
                lows = Arrays.copyOf(lows, highs.length);
            }
            lows[size] = low;
        }
        highs[size++] = high;
    }

    void addAll(TwofoldColumn other) {
        for (int i = 0; i < other.size; i++) {
            add(other.high(i), other.low(i));
        }
    }

    double high(int i) {
        return highs[i];
    }

    double low(int i) {
        return i < lows.length ? lows[i] : 0;
    }

    /** Forgets all from this place on. */
    void cut(int newSize) {
        size = newSize;
    }

    /** Whether so many numbers from one place on are the same as those from another on. */
    boolean areEqual(int first, int other, int count) {
        for (int i = 0; i < count; i++) {
            if (highs[first + i] != highs[other + i] || low(first + i) != low(other + i)) {
                return false;
            }
        }
        return true;
    }

    /** Mixes the numbers of some places into a hash; the digits of small whole numbers lie in the upper bits. */
    long hash(long before, int from, int to) {
        long mixed = before;
        for (int i = from; i < to; i++) {
            mixed = mix(mixed ^ Double.doubleToRawLongBits(highs[i]));
        }
        for (int i = from; i < Math.min(to, lows.length); i++) {
            mixed = lows[i] == 0 ? mixed : mix(mixed ^ Double.doubleToRawLongBits(lows[i]));
        }
        return mixed;
    }

    static long mix(long bits) {
        long mixed = bits * 0x9E37_79B9_7F4A_7C15L;
        return mixed ^ mixed >>> 32;
    }

    void trim() {
        highs = Arrays.copyOf(highs, size);
        if (lows.length > 0) {
            lows = Arrays.copyOf(lows, size);
        }
    }

    /** The next length of an array that is full. */
    static int grown(int length) {
        return Math.addExact(length, Math.max(16, length >> 1));
    }
}
