package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * The exact sum of doubles, rounded once: no bit depends on the order of the terms or on how they were split.
 *
 * <p><b>Source</b>: Neal 2015, Fast exact summation using small and large superaccumulators, doi:10.48550/arXiv.1505.05571.
 * The sum is held in units of 2⁻¹⁰⁷⁴ as signed digits 32 bits apart; the upper half of each long takes up carries.
 */
public final class ExactSum {

    private static final int DIGITS = 70;
    private static final int SMALLEST_EXPONENT = -1074;
    private static final int PRECISION = 53;
    private static final long LOW_HALF = 0xFFFF_FFFFL;
    private static final int ADDITIONS_BEFORE_CARRY = 1 << 29;

    private final long[] digits = new long[DIGITS];
    private int additions;

    /**
     * Adds a term.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public void add(double term) {
        long bits = Double.doubleToRawLongBits(term);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        if (exponent == 0x7FF) {
            throw new IllegalArgumentException("cannot add " + term);
        }
        long mantissa = bits & 0xF_FFFF_FFFF_FFFFL;
        if (exponent != 0) {
            mantissa |= 1L << 52;
            exponent--;
        }
        int shift = exponent & 31;
        int at = exponent >>> 5;
        long sign = bits >> 63;
        long low = (mantissa & LOW_HALF) << shift;
        long high = (mantissa >>> 32) << shift;
        addDigit(at, low & LOW_HALF, sign);
        addDigit(at + 1, (low >>> 32) + (high & LOW_HALF), sign);
        addDigit(at + 2, high >>> 32, sign);
        if (++additions >= ADDITIONS_BEFORE_CARRY) {
            carry();
        }
    }

    /** Adds all that the other has taken up; the other is unchanged in worth. */
    public void merge(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
        additions = 2;
    }

    /**
     * The sum so far, rounded to the nearest double, ties to even.
     *
     * @throws ArithmeticException if it lies beyond the largest double
     */
    public double finish() {
        carry();
        boolean negative = digits[DIGITS - 1] < 0;
        if (negative) {
            negate();
        }
        double magnitude = magnitude();
        if (negative) {
            negate();
        }
        return negative ? -magnitude : magnitude;
    }

    private void negate() {
        for (int i = 0; i < DIGITS; i++) {
            digits[i] = -digits[i];
        }
        carry();
    }

    /** The digits, none negative, as the nearest double, ties to even. */
    private double magnitude() {
        int top = DIGITS - 1;
        while (top > 0 && digits[top] == 0) {
            top--;
        }
        int bits = 32 * top + Long.SIZE - Long.numberOfLeadingZeros(digits[top]);
        int excess = bits - PRECISION;
        long mantissa = bitsFrom(Math.max(excess, 0));
        if (excess > 0 && (bitsFrom(excess - 1) & 1) != 0) {
            mantissa += isBeyondHalf(excess - 1) ? 1 : mantissa & 1;
        }
        double size = Math.scalb((double) mantissa, Math.max(excess, 0) + SMALLEST_EXPONENT);
        if (Double.isInfinite(size)) {
            throw new ArithmeticException("the sum lies beyond the largest double");
        }
        return size;
    }

    /** The number from bit {@code from} up, at most its lowest 64 bits. */
    private long bitsFrom(int from) {
        int at = from >>> 5;
        int shift = from & 31;
        long low = digit(at) | digit(at + 1) << 32;
        return shift == 0 ? low : low >>> shift | digit(at + 2) << (Long.SIZE - shift);
    }

    private long digit(int at) {
        return at < DIGITS ? digits[at] : 0;
    }

    /** Whether any bit below is set. */
    private boolean isBeyondHalf(int bit) {
        int at = bit >>> 5;
        boolean beyond = (digits[at] & ((1L << (bit & 31)) - 1)) != 0;
        for (int i = 0; i < at && !beyond; i++) {
            beyond = digits[i] != 0;
        }
        return beyond;
    }

    /** Takes the sum away and leaves the accumulator empty. */
    double drain() {
        double sum = finish();
        Arrays.fill(digits, 0);
        additions = 0;
        return sum;
    }

    private void addDigit(int at, long digit, long sign) {
        digits[at] += (digit ^ sign) - sign;
    }

    /** Makes every digit but the top one lie in 0 to 2³² − 1. */
    private void carry() {
        long carried = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            long digit = digits[i] + carried;
            carried = digit >> 32;
            digits[i] = digit & LOW_HALF;
        }
        digits[DIGITS - 1] += carried;
        additions = 1;
    }
}
