package org.massageoutcomes.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The mean and standard deviation of whole steps, from exact sums: no digit is lost, however far the numbers lie from 0.
 *
 * <p><b>Undefined</b>: the mean of none and the deviation of fewer than two, {@link IllegalArgumentException}.
 * <p><b>Checked against</b>: R's {@code mean} and {@code sd}; NIST's univariate certified values.
 */
public final class ArmMoments {

    private static final MathContext DIGITS = new MathContext(40);

    private long n;
    private final WideSum sum = new WideSum();
    private final WideSum squares = new WideSum();

    /** Adds a number of steps. */
    public void add(long steps) {
        n++;
        sum.add(steps);
        squares.addProduct(steps, steps);
    }

    /** Adds a number of steps so many times. */
    public void add(long steps, long times) {
        n += times;
        sum.addProduct(steps, times);
        squares.addProduct(Math.multiplyExact(steps, steps), times);
    }

    /** Adds all that the other has taken up; the other is unchanged. */
    public void merge(ArmMoments other) {
        n += other.n;
        sum.merge(other.sum);
        squares.merge(other.squares);
    }

    /** How many numbers were added. */
    public long n() {
        return n;
    }

    /** The mean, in steps; at least one number. */
    public double mean() {
        requireAtLeast(1);
        return new BigDecimal(sum.exact()).divide(BigDecimal.valueOf(n), DIGITS).doubleValue();
    }

    /** The standard deviation with divisor n − 1, in steps; at least two numbers. */
    public double sd() {
        return exactVariance().sqrt(DIGITS).doubleValue();
    }

    /** The variance with divisor n − 1, in steps squared; at least two numbers. */
    public double variance() {
        return exactVariance().doubleValue();
    }

    private BigDecimal exactVariance() {
        requireAtLeast(2);
        BigInteger count = BigInteger.valueOf(n);
        BigInteger total = sum.exact();
        BigInteger deviations = squares.exact().multiply(count).subtract(total.multiply(total));
        return new BigDecimal(deviations).divide(new BigDecimal(count.multiply(BigInteger.valueOf(n - 1))), DIGITS);
    }

    private void requireAtLeast(int least) {
        if (n < least) {
            throw new IllegalArgumentException(n + " numbers, " + least + " are needed");
        }
    }
}
