package org.massageoutcomes.stats;

import java.math.BigInteger;
import java.nio.ByteBuffer;
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
        ByteBuffer bigEndian = ByteBuffer.allocate(8 + 4 * (DIGITS - 1));
        bigEndian.putLong(digits[DIGITS - 1]);
        for (int i = DIGITS - 2; i >= 0; i--) {
            bigEndian.putInt((int) digits[i]);
        }
        BigInteger whole = new BigInteger(bigEndian.array());
        return rounded(whole);
    }

    /** Moves the sum to the column, rounded to two doubles, and starts again at 0. */
    void drainTo(TwofoldColumn column) {
        double high = finish();
        add(-high);
        column.add(high, finish());
        Arrays.fill(digits, 0);
        additions = 0;
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

    private static double rounded(BigInteger whole) {
        BigInteger magnitude = whole.abs();
        int excess = magnitude.bitLength() - PRECISION;
        long mantissa = excess <= 0
                ? magnitude.longValue()
                : magnitude.shiftRight(excess).longValue();
        if (excess > 0 && magnitude.testBit(excess - 1)) {
            boolean beyondHalf = magnitude.getLowestSetBit() < excess - 1;
            mantissa += beyondHalf ? 1 : mantissa & 1;
        }
        double size = Math.scalb((double) mantissa, Math.max(excess, 0) + SMALLEST_EXPONENT);
        if (Double.isInfinite(size)) {
            throw new ArithmeticException("the sum lies beyond the largest double");
        }
        return whole.signum() < 0 ? -size : size;
    }
}
