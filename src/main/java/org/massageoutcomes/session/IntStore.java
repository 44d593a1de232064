package org.massageoutcomes.session;

/** Whole numbers in as few bytes each as the largest needs. */
abstract sealed class IntStore {
    abstract int get(int row);

    /** @param limit above every number stored; none is negative */
    static IntStore unsigned(int[] numbers, int limit) {
        if (limit <= 1 << 8) {
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) numbers[i];
            }
            return new Bytes(bytes);
        }
        if (limit <= 1 << 16) {
            char[] chars = new char[numbers.length];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) numbers[i];
            }
            return new Chars(chars);
        }
        return new Ints(numbers.clone());
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
    }
}
