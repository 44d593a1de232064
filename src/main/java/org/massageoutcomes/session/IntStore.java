package org.massageoutcomes.session;

import java.util.function.IntUnaryOperator;

/** Whole numbers in as few bytes each as the largest needs. */
abstract sealed class IntStore {
    abstract int get(int row);

    abstract void set(int row, int number);

    /** The numbers of these rows, in their order. */
    abstract int[] get(int[] rows);

    /**
     * As many zeroes.
     *
     * @param limit above every number to be stored; none is negative
     */
    static IntStore unsigned(int size, int limit) {
        if (limit <= 1 << 8) {
            return new Bytes(new byte[size]);
        }
        return limit <= 1 << 16 ? new Chars(new char[size]) : new Ints(new int[size]);
    }

    /** @param limit above every number stored; none is negative */
    static IntStore unsigned(int size, IntUnaryOperator number, int limit) {
        IntStore store = unsigned(size, limit);
        for (int i = 0; i < size; i++) {
            store.set(i, number.applyAsInt(i));
        }
        return store;
    }

    private static final class Bytes extends IntStore {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        int get(int row) {
            return bytes[row] & 0xFF;
        }

        @Override
        int[] get(int[] rows) {
            int[] numbers = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                numbers[i] = bytes[rows[i]] & 0xFF;
            }
            return numbers;
        }

        @Override
        void set(int row, int number) {
            bytes[row] = (byte) number;
        }
    }

    private static final class Chars extends IntStore {
        private final char[] chars;

        Chars(char[] chars) {
            this.chars = chars;
        }

        @Override
        int get(int row) {
            return chars[row];
        }

        @Override
        int[] get(int[] rows) {
            int[] numbers = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                numbers[i] = chars[rows[i]];
            }
            return numbers;
        }

        @Override
        void set(int row, int number) {
            chars[row] = (char) number;
        }
    }

    private static final class Ints extends IntStore {
        private final int[] ints;

        Ints(int[] ints) {
            this.ints = ints;
        }

        @Override
        int get(int row) {
            return ints[row];
        }

        @Override
        int[] get(int[] rows) {
            int[] numbers = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                numbers[i] = ints[rows[i]];
            }
            return numbers;
        }

        @Override
        void set(int row, int number) {
            ints[row] = number;
        }
    }
}
