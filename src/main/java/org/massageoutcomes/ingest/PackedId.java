package org.massageoutcomes.ingest;

import java.util.Arrays;

/**
 * Short identifiers as numbers: up to ten ASCII letters, digits, hyphens and underscores in one {@code long}.
 *
 * <p>Different texts have different numbers, the empty one 0; none is negative, and numbers are in the order of their
 * texts by code point.
 */
final class PackedId {
    /** In place of a number, for texts that are longer or have other characters. */
    static final long NONE = -1;

    private static final int LONGEST = 10;
    private static final int BASE = 65;
    private static final String DIGITS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final byte[] DIGIT_OF = new byte[128];

    /** By length: what moves the first character to the front, so that shorter texts sort before longer ones. */
    private static final long[] SHIFT = new long[LONGEST + 1];

    static {
        for (int i = 0; i < DIGITS.length(); i++) {
            DIGIT_OF[DIGITS.charAt(i)] = (byte) (i + 1);
        }
        long power = 1;
        for (int length = LONGEST; length >= 0; length--) {
            SHIFT[length] = power;
            power *= BASE;
        }
    }

    private PackedId() {}

    /** The number of a text, or {@link #NONE}. */
    static long of(String text) {
        int length = text.length();
        if (length > LONGEST) {
            return NONE;
        }
        long packed = 0;
        int worst = 1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            int digit = DIGIT_OF[c & 0x7F];
            worst = Math.min(worst, c < 0x80 ? digit : 0);
            packed = packed * BASE + digit;
        }
        return worst == 0 ? NONE : packed * SHIFT[length];
    }

    static String text(long packed) {
        char[] text = new char[LONGEST];
        int length = LONGEST;
        long left = packed;
        for (int i = LONGEST - 1; i >= 0; i--) {
            int digit = (int) (left % BASE);
            left /= BASE;
            if (digit == 0) {
                length = i;
            } else {
                text[i] = DIGITS.charAt(digit - 1);
            }
        }
        return new String(Arrays.copyOf(text, length));
    }
}
