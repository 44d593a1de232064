package org.massageoutcomes.session;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * A growing list of whole numbers, in one, two, four or eight bytes each, as the largest needs.
 *
 * <p>The least number of each width stands for {@link #MISSING}.
 */
public final class CompactLongs {
    /** What {@link #get} returns where no number was added. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final int FIRST_CAPACITY = 64;

    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] ints = {};
    private long[] longs = {};
    private int width;
    private long most;
    private int capacity;
    private int size;

    /** An empty list of one byte a number, so far. */
    public CompactLongs() {
        this(1, FIRST_CAPACITY);
    }

    /** @param capacity how many numbers of that width fit before it grows */
    CompactLongs(int width, int capacity) {
        this.width = width;
        this.capacity = capacity;
        switch (width) {
            case 1 -> bytes = new byte[capacity];
            case 2 -> shorts = new short[capacity];
            case 4 -> ints = new int[capacity];
            default -> longs = new long[capacity];
        }
        most = width == 8 ? Long.MAX_VALUE : (1L << 8 * width - 1) - 1;
    }

    /**
     * As many zeroes.
     *
     * @param most at least as large as any number to be set, whatever its sign; {@link #MISSING} does not count
     */
    static CompactLongs zeroes(int size, long most) {
        CompactLongs list = new CompactLongs(widthOf(most), size);
        list.size = size;
        return list;
    }

    /**
     * A full list.
     *
     * @param number by index
     * @param most at least as large as any of them, whatever its sign; {@link #MISSING} does not count
     */
    static CompactLongs of(int size, IntToLongFunction number, long most) {
        CompactLongs list = zeroes(size, most);
        for (int i = 0; i < size; i++) {
            list.put(i, number.applyAsLong(i));
        }
        return list;
    }

    /** As wide as this one. */
    CompactLongs select(int[] indices) {
        return of(indices.length, i -> get(indices[i]), most);
    }

    public int size() {
        return size;
    }

    /** Bytes a number. */
    public int width() {
        return width;
    }

    public void add(long number) {
        makeFit(number);
        if (size == capacity) {
            grow();
        }
        put(size++, number);
    }

    /** Adds every number of another list, in its order. */
    public void addAll(CompactLongs other) {
        while (width < other.width) {
            widenFor(other.most);
        }
        if (Math.addExact(size, other.size) > capacity) {
            resize(size + other.size);
        }
        if (width == other.width) {
            System.arraycopy(other.numbers(), 0, numbers(), size, other.size);
            size += other.size;
            return;
        }
        for (int i = 0; i < other.size; i++) {
            put(size++, other.get(i));
        }
    }

    /** Leaves none, and gives back their room. */
    public void clear() {
        bytes = new byte[] {};
        shorts = new short[] {};
        ints = new int[] {};
        longs = new long[] {};
        size = 0;
        capacity = 0;
    }

    private Object numbers() {
        return switch (width) {
            case 1 -> bytes;
            case 2 -> shorts;
            case 4 -> ints;
            default -> longs;
        };
    }

    public void set(int index, long number) {
        makeFit(number);
        put(index, number);
    }

    private void makeFit(long number) {
        if ((number > most || number < -most) && number != MISSING) {
            widenFor(number);
        }
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

    /** Sets a number that fits. */
    void put(int index, long number) {
        switch (width) {
            case 1 -> bytes[index] = number == MISSING ? Byte.MIN_VALUE : (byte) number;
            case 2 -> shorts[index] = number == MISSING ? Short.MIN_VALUE : (short) number;
            case 4 -> ints[index] = number == MISSING ? Integer.MIN_VALUE : (int) number;
            default -> longs[index] = number;
        }
    }

    /** Gives back the room of numbers that were never added. */
    void trim() {
        resize(size);
    }

    private void grow() {
        resize(Math.addExact(size, Math.max(size >> 1, FIRST_CAPACITY)));
    }

    private void resize(int numbers) {
        capacity = numbers;
        switch (width) {
            case 1 -> bytes = Arrays.copyOf(bytes, capacity);
            case 2 -> shorts = Arrays.copyOf(shorts, capacity);
            case 4 -> ints = Arrays.copyOf(ints, capacity);
            default -> longs = Arrays.copyOf(longs, capacity);
        }
    }

    private void widenFor(long number) {
        CompactLongs wide = new CompactLongs(widthOf(number), capacity);
        for (int i = 0; i < size; i++) {
            wide.put(i, get(i));
        }
        bytes = wide.bytes;
        shorts = wide.shorts;
        ints = wide.ints;
        longs = wide.longs;
        width = wide.width;
        most = wide.most;
    }

    private static int widthOf(long number) {
        long magnitude = Math.abs(number);
        if (magnitude <= Byte.MAX_VALUE) {
            return 1;
        }
        return magnitude <= Short.MAX_VALUE ? 2 : magnitude <= Integer.MAX_VALUE ? 4 : 8;
    }
}
