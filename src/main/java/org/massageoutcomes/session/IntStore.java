package org.massageoutcomes.session;

/** Whole numbers in as few bytes each as the largest needs. */
abstract sealed class IntStore {
    abstract int get(int row);

    abstract void set(int row, int number);

    /** The numbers of these rows, in their order. */
    abstract int[] get(int[] rows);

    /** The same as a store as wide. */
    abstract IntStore select(int[] rows);

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
        IntStore select(int[] rows) {
            byte[] selected = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = bytes[rows[i]];
            }
            return new Bytes(selected);
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
        IntStore select(int[] rows) {
            char[] selected = new char[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = chars[rows[i]];
            }
            return new Chars(selected);
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
        IntStore select(int[] rows) {
            int[] selected = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = ints[rows[i]];
            }
            return new Ints(selected);
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
