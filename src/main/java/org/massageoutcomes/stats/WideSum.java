package org.massageoutcomes.stats;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A sum of longs and of their products in 128 bits: exact, or an {@link ArithmeticException}. */
final class WideSum {

    /** Whole numbers up to this are doubles. */
    static final long EXACT_IN_DOUBLE = 1L << 53;

    private long high;
    private long low;

    void add(long term) {
        add(term >> 63, term);
    }

    /** @throws ArithmeticException if it is no whole number */
    void addWhole(double term) {
        long whole = (long) term;
        if (whole == term && whole != Long.MAX_VALUE) {
            add(whole);
        } else {
            BigInteger exact = new BigDecimal(term).toBigIntegerExact();
            add(exact.shiftRight(64).longValueExact(), exact.longValue());
        }
    }

    void addProduct(long a, long b) {
        add(Math.multiplyHigh(a, b), a * b);
    }

    void merge(WideSum other) {
        add(other.high, other.low);
    }

    BigInteger exact() {
        BigInteger upper = BigInteger.valueOf(high).shiftLeft(64);
        return upper.add(BigInteger.valueOf(low >>> 1).shiftLeft(1)).add(BigInteger.valueOf(low & 1));
    }

    /** Moves the sum to the column, rounded to two doubles, and starts again at 0. */
    void drainTo(TwofoldColumn column) {
        if (high == low >> 63 && low >= -EXACT_IN_DOUBLE && low <= EXACT_IN_DOUBLE) {
            column.add((double) low, 0);
        } else {
            BigInteger sum = exact();
            double rounded = sum.doubleValue();
            BigInteger rest = sum.subtract(new BigDecimal(rounded).toBigIntegerExact());
            column.add(rounded, rest.doubleValue());
        }
        high = 0;
        low = 0;
    }

    private void add(long termHigh, long termLow) {
        long sum = low + termLow;
        long carry = Long.compareUnsigned(sum, termLow) < 0 ? 1 : 0;
        low = sum;
        high = Math.addExact(Math.addExact(high, termHigh), carry);
    }
}
