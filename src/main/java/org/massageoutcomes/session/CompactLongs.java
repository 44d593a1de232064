package org.massageoutcomes.session;

import java.util.Arrays;

/**
 * A growing list of whole numbers, in one, two, four or eight bytes each, as the largest needs.
 *
 * <p>The least number of each width stands for {@link #MISSING}.
 */
public final class CompactLongs {
    /** What {@link #get} returns where no number was added. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final int FIRST_CAPACITY = 64;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private short[] shorts = {};
    private int[] ints = {};
    private long[] longs = {};
    private int width = 1;
    private int size;

    public int size() {
        return size;
    }

    /** Bytes a number. */
    public int width() {
        return width;
    }

    public void add(long number) {
        widenFor(number);
        growIfFull();
        size++;
        put(size - 1, number);
    }

    public void set(int index, long number) {
        widenFor(number);
        put(index, number);
    }

    /** The number, or {@link #MISSING}. */
    public long get(int index) {
        return switch (width) {
            case 1 -> orMissing(bytes[index], Byte.MIN_VALUE);
            case 2 -> orMissing(shorts[index], Short.MIN_VALUE);
            case 4 -> orMissing(ints[index], Integer.MIN_VALUE);
            default -> longs[index];
        };
    }

    private static long orMissing(long number, long mark) {
        return number == mark ? MISSING : number;
    }

    private void put(int index, long number) {
        switch (width) {
            case 1 -> bytes[index] = number == MISSING ? Byte.MIN_VALUE : (byte) number;
            case 2 -> shorts[index] = number == MISSING ? Short.MIN_VALUE : (short) number;
            case 4 -> ints[index] = number == MISSING ? Integer.MIN_VALUE : (int) number;
            default -> longs[index] = number;
        }
    }

    private int capacity() {
        return switch (width) {
            case 1 -> bytes.length;
            case 2 -> shorts.length;
            case 4 -> ints.length;
            default -> longs.length;
        };
    }

    private void growIfFull() {
        if (size < capacity()) {
            return;
        }
        int more = Math.addExact(size, Math.max(size >> 1, FIRST_CAPACITY));
        switch (width) {
            case 1 -> bytes = Arrays.copyOf(bytes, more);
            case 2 -> shorts = Arrays.copyOf(shorts, more);
            case 4 -> ints = Arrays.copyOf(ints, more);
            default -> longs = Arrays.copyOf(longs, more);
        }
    }

    private void widenFor(long number) {
        int needed = widthOf(number);
        if (needed <= width) {
            return;
        }
        CompactLongs wide = new CompactLongs();
        wide.width = needed;
        wide.bytes = new byte[0];
        wide.allocate(capacity());
        for (int i = 0; i < size; i++) {
            wide.put(i, get(i));
        }
        bytes = wide.bytes;
        shorts = wide.shorts;
        ints = wide.ints;
        longs = wide.longs;
        width = needed;
    }

    private void allocate(int capacity) {
        switch (width) {
            case 2 -> shorts = new short[capacity];
            case 4 -> ints = new int[capacity];
            default -> longs = new long[capacity];
        }
    }

    private static int widthOf(long number) {
        if (number == MISSING) {
            return 1;
        }
        long magnitude = Math.abs(number);
        if (magnitude <= Byte.MAX_VALUE) {
            return 1;
        }
        return magnitude <= Short.MAX_VALUE ? 2 : magnitude <= Integer.MAX_VALUE ? 4 : 8;
    }
}
