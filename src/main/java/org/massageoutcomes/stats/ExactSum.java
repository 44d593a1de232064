package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * The exact sum of doubles, rounded once: no bit depends on the order of the terms or on how they were split.
 *
 * <p><b>Source</b>: Neal 2015, Fast exact summation using small and large superaccumulators, doi:10.48550/arXiv.1505.05571.
 * The sum is held in units of 2⁻¹⁰⁷⁴ as signed digits 32 bits apart; a term takes two of them, and the upper bits of each long take up carries.
 */
public final class ExactSum {

    private static final int DIGITS = 70;
    private static final int SMALLEST_EXPONENT = -1074;
    private static final int BEYOND_PRECISION = 64 - 53;
    private static final long LOW_HALF = 0xFFFF_FFFFL;
    private static final int ADDITIONS_BEFORE_CARRY = 1 << 10;

    private final long[] digits = new long[DIGITS];
    /** All digits outside are 0. */
    private int lowest = DIGITS;

    private int highest = -1;
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
        if (mantissa == 0) {
            return;
        }
        int shift = exponent & 31;
        int at = exponent >>> 5;
        long sign = bits >> 63;
        long low = mantissa << shift & LOW_HALF;
        long high = mantissa >>> 32 - shift;
        digits[at] += (low ^ sign) - sign;
        digits[at + 1] += (high ^ sign) - sign;
        if (at < lowest) {
            lowest = at;
        }
        if (at >= highest) {
            highest = at + 1;
        }
        if (++additions >= ADDITIONS_BEFORE_CARRY) {
            carry();
        }
    }

    /**
     * Adds a term so many times, exactly as if it were added that often.
     *
     * @param times below 2⁵³; the product far from the smallest doubles
     */
    public void add(double term, long times) {
        if (times == 1) {
            add(term);
            return;
        }
        double count = (double) times;
        double product = term * count;
        add(product);
        add(Math.fma(term, count, -product));
    }

    /** Adds all that the other has taken up; the other is unchanged in worth. */
    public void merge(ExactSum other) {
        carry();
        other.carry();
        for (int i = other.lowest; i <= other.highest; i++) {
            digits[i] += other.digits[i];
        }
        lowest = Math.min(lowest, other.lowest);
        highest = Math.max(highest, other.highest);
        additions = 2;
    }

    /**
     * The sum so far, rounded to the nearest double, ties to even.
     *
     * @throws ArithmeticException if it lies beyond the largest double
     */
    public double finish() {
        carry();
        boolean negative = highest >= 0 && digits[highest] < 0;
        if (negative) {
            negate();
        }
        double size = rounded();
        if (negative) {
            negate();
        }
        return negative ? -size : size;
    }

    /** Moves the sum to the column, rounded to two doubles, and starts again at 0. */
    void drainTo(TwofoldColumn column) {
        double high = finish();
        add(-high);
        column.add(high, finish());
        if (highest >= 0) {
            Arrays.fill(digits, lowest, highest + 1, 0);
        }
        lowest = DIGITS;
        highest = -1;
        additions = 0;
    }

    /** Makes every digit but the highest lie in 0 to 2³² − 1, and the highest not 0, unless all are. */
    private void carry() {
        if (highest < 0) {
            return;
        }
        highest = Math.min(highest + 1, DIGITS - 1);
        long carried = 0;
        for (int i = lowest; i < highest; i++) {
            long digit = digits[i] + carried;
            carried = digit >> 32;
            digits[i] = digit & LOW_HALF;
        }
        digits[highest] += carried;
        while (highest > lowest && digits[highest] == 0) {
            highest--;
        }
        additions = 1;
    }

    private void negate() {
        for (int i = lowest; i <= highest; i++) {
            digits[i] = -digits[i];
        }
        carry();
    }

    /** The digits, carried and not negative, as a double. */
    private double rounded() {
        if (highest < 0 || digits[highest] == 0) {
            return 0;
        }
        long window = (digits[highest] << 32) | digit(highest - 1);
        int empty = Long.numberOfLeadingZeros(window);
        window <<= empty;
        long next = digit(highest - 2) << empty;
        window |= next >>> 32;
        boolean rest = (next & LOW_HALF) != 0;
        for (int i = highest - 3; !rest && i >= lowest; i--) {
            rest = digits[i] != 0;
        }
        int exponent = 32 * (highest - 1) - empty;
        long kept = window >>> BEYOND_PRECISION;
        long dropped = window << (64 - BEYOND_PRECISION);
        if (dropped < 0 && (rest || dropped != Long.MIN_VALUE || (kept & 1) != 0)) {
            kept++;
        }
        double size = Math.scalb((double) kept, exponent + BEYOND_PRECISION + SMALLEST_EXPONENT);
        if (Double.isInfinite(size)) {
            throw new ArithmeticException("the sum lies beyond the largest double");
        }
        return size;
    }

    private long digit(int at) {
        return at < 0 ? 0 : digits[at];
    }
}
