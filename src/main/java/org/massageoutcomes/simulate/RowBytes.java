package org.massageoutcomes.simulate;

import java.util.Arrays;

/** Rows as bytes, without a string for each field. ASCII only. Grows to the longest stretch between two clearings. */
final class RowBytes {
    private byte[] bytes = new byte[1 << 16];
    private int length;

    RowBytes text(String ascii) {
        int end = length + ascii.length();
        reserve(end);
        for (int i = 0; length < end; i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** @param number not negative; zeros are put before it until it has {@code least} digits */
    RowBytes number(long number, int least) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int end = length + Math.max(digits, least);
        reserve(end);
        long left = number;
        for (int at = end - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length = end;
        return this;
    }

    RowBytes comma() {
        return text(",");
    }

    RowBytes endOfRow() {
        return text("\n");
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void copy(int from, byte[] target, int offset, int count) {
        System.arraycopy(bytes, from, target, offset, count);
    }

    private void reserve(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }
}
