package org.massageoutcomes.stats;

import java.math.BigInteger;

/** A sum of longs and of their products in 128 bits: exact, or an {@link ArithmeticException}. */
final class WideSum {

    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private long high;
    private long low;

    void add(long term) {
        add(term >> 63, term);
    }

    void addProduct(long a, long b) {
        add(Math.multiplyHigh(a, b), a * b);
    }

    /** Moves the sum to the column, rounded to two doubles, and starts again at 0. */
    void drainTo(TwofoldColumn column) {
        if (high == low >> 63 && Math.abs(low) <= EXACT_IN_DOUBLE && low != Long.MIN_VALUE) {
            column.add((double) low, 0);
        } else {
            BigInteger sum = BigInteger.valueOf(high)
                    .shiftLeft(64)
                    .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
                    .add(BigInteger.valueOf(low & 1));
            double rounded = sum.doubleValue();
            column.add(
                    rounded,
                    sum.subtract(new java.math.BigDecimal(rounded).toBigIntegerExact())
                            .doubleValue());
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
