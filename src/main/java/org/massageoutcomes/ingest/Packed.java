package org.massageoutcomes.ingest;

import java.util.Arrays;
import org.massageoutcomes.session.CompactLongs;

/** Whole numbers, in as few bytes each as their spread needs: none where all are alike. */
abstract sealed class Packed {
    private static final int BYTE = 0xFF;
    private static final int CHAR = 0xFFFF;
    private static final long INT = 0xFFFF_FFFFL;

    private final long most;

    private Packed(long most) {
        this.most = most;
    }

    /** The number, or {@link CompactLongs#MISSING}. */
    abstract long get(int index);

    /** The first so many numbers, none of them missing, as those that were packed from {@code int}s. */
    abstract void copyTo(int[] numbers, int size);

    /** The first so many numbers. */
    abstract void copyTo(long[] numbers, int size);

    /** The largest number, whatever its sign. */
    final long most() {
        return most;
    }

    /** The first so many of the numbers. */
    static Packed of(int[] numbers, int size) {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, numbers[i]);
            greatest = Math.max(greatest, numbers[i]);
        }
        long most = Math.max(Math.abs((long) least), Math.abs((long) greatest));
        if (least == greatest) {
            return new Alike(least, most);
        }
        long spread = (long) greatest - least;
        if (spread <= BYTE) {
            byte[] offsets = new byte[size];
            for (int i = 0; i < size; i++) {
                offsets[i] = (byte) (numbers[i] - least);
            }
            return new Bytes(offsets, least, least, most);
        }
        if (spread <= CHAR) {
            char[] offsets = new char[size];
            for (int i = 0; i < size; i++) {
                offsets[i] = (char) (numbers[i] - least);
            }
            return new Chars(offsets, least, least, most);
        }
        int[] offsets = new int[size];
        for (int i = 0; i < size; i++) {
            offsets[i] = numbers[i] - least;
        }
        return new Ints(offsets, least, least, most);
    }

    /** The first so many of the numbers; {@link CompactLongs#MISSING} may be among them. */
    static Packed of(long[] numbers, int size) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        boolean missing = false;
        for (int i = 0; i < size; i++) {
            long number = numbers[i];
            boolean none = number == CompactLongs.MISSING;
            missing |= none;
            least = Math.min(least, none ? Long.MAX_VALUE : number);
            greatest = Math.max(greatest, number);
        }
        if (least > greatest) {
            return new Alike(CompactLongs.MISSING, 0);
        }
        long most = Math.max(Math.abs(least), Math.abs(greatest));
        if (least == greatest && !missing) {
            return new Alike(least, most);
        }
        long spread = greatest - least + 1;
        if (spread <= 0 || spread > INT) {
            return new Longs(Arrays.copyOf(numbers, size), most);
        }
        // Zero stands for a missing number, or where none is missing for the least.
        return packed(numbers, size, missing ? least - 1 : least, missing ? CompactLongs.MISSING : least, spread, most);
    }

    private static Packed packed(long[] numbers, int size, long base, long zero, long spread, long most) {
        if (spread <= BYTE) {
            byte[] offsets = new byte[size];
            for (int i = 0; i < size; i++) {
                offsets[i] = numbers[i] == zero ? 0 : (byte) (numbers[i] - base);
            }
            return new Bytes(offsets, base, zero, most);
        }
        if (spread <= CHAR) {
            char[] offsets = new char[size];
            for (int i = 0; i < size; i++) {
                offsets[i] = numbers[i] == zero ? 0 : (char) (numbers[i] - base);
            }
            return new Chars(offsets, base, zero, most);
        }
        int[] offsets = new int[size];
        for (int i = 0; i < size; i++) {
            offsets[i] = numbers[i] == zero ? 0 : (int) (numbers[i] - base);
        }
        return new Ints(offsets, base, zero, most);
    }

    private static final class Alike extends Packed {
        private final long number;

        Alike(long number, long most) {
            super(most);
            this.number = number;
        }

        @Override
        long get(int index) {
            return number;
        }

        @Override
        void copyTo(int[] numbers, int size) {
            Arrays.fill(numbers, 0, size, (int) number);
        }

        @Override
        void copyTo(long[] numbers, int size) {
            Arrays.fill(numbers, 0, size, number);
        }
    }

    private static final class Bytes extends Packed {
        private final byte[] offsets;
        private final long base;
        private final long zero;

        Bytes(byte[] offsets, long base, long zero, long most) {
            super(most);
            this.offsets = offsets;
            this.base = base;
            this.zero = zero;
        }

        @Override
        long get(int index) {
            int offset = offsets[index] & BYTE;
            return offset == 0 ? zero : base + offset;
        }

        @Override
        void copyTo(int[] numbers, int size) {
            int least = (int) base;
            for (int i = 0; i < size; i++) {
                numbers[i] = least + (offsets[i] & BYTE);
            }
        }

        @Override
        void copyTo(long[] numbers, int size) {
            for (int i = 0; i < size; i++) {
                int offset = offsets[i] & BYTE;
                numbers[i] = offset == 0 ? zero : base + offset;
            }
        }
    }

    private static final class Chars extends Packed {
        private final char[] offsets;
        private final long base;
        private final long zero;

        Chars(char[] offsets, long base, long zero, long most) {
            super(most);
            this.offsets = offsets;
            this.base = base;
            this.zero = zero;
        }

        @Override
        long get(int index) {
            int offset = offsets[index];
            return offset == 0 ? zero : base + offset;
        }

        @Override
        void copyTo(int[] numbers, int size) {
            int least = (int) base;
            for (int i = 0; i < size; i++) {
                numbers[i] = least + offsets[i];
            }
        }

        @Override
        void copyTo(long[] numbers, int size) {
            for (int i = 0; i < size; i++) {
                int offset = offsets[i];
                numbers[i] = offset == 0 ? zero : base + offset;
            }
        }
    }

    private static final class Ints extends Packed {
        private final int[] offsets;
        private final long base;
        private final long zero;

        Ints(int[] offsets, long base, long zero, long most) {
            super(most);
            this.offsets = offsets;
            this.base = base;
            this.zero = zero;
        }

        @Override
        long get(int index) {
            long offset = offsets[index] & INT;
            return offset == 0 ? zero : base + offset;
        }

        @Override
        void copyTo(int[] numbers, int size) {
            int least = (int) base;
            for (int i = 0; i < size; i++) {
                numbers[i] = least + offsets[i];
            }
        }

        @Override
        void copyTo(long[] numbers, int size) {
            for (int i = 0; i < size; i++) {
                long offset = offsets[i] & INT;
                numbers[i] = offset == 0 ? zero : base + offset;
            }
        }
    }

    private static final class Longs extends Packed {
        private final long[] all;

        Longs(long[] all, long most) {
            super(most);
            this.all = all;
        }

        @Override
        long get(int index) {
            return all[index];
        }

        @Override
        void copyTo(int[] numbers, int size) {
            throw new IllegalStateException("numbers of eight bytes were not packed from ints");
        }

        @Override
        void copyTo(long[] numbers, int size) {
            System.arraycopy(all, 0, numbers, 0, size);
        }
    }
}
