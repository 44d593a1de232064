package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * The median of all differences between two samples.
 *
 * <p><b>Estimand</b>: the shift of the treated against the control; units of the samples.
 * <p><b>Assumes</b>: independent numbers, distributions of one shape.
 * <p><b>Undefined</b>: an empty sample, {@link Reason#TOO_FEW_CLIENTS}.
 * <p><b>Source</b>: Hodges &amp; Lehmann 1963, doi:10.1214/aoms/1177704172. The median is exact: differences are counted
 * below a bound, never listed, and the bound is bisected over the doubles themselves.
 * <p><b>Checked against</b>: R's {@code median(outer(x, y, "-"))}.
 */
public final class HodgesLehmann {

    private HodgesLehmann() {}

    /**
     * The median difference, of an even count the mean of the middle two.
     *
     * @param treated finite numbers
     * @param control finite numbers
     */
    public static Estimate median(double[] treated, double[] control) {
        if (treated.length == 0 || control.length == 0) {
            return new NotEstimable(Reason.TOO_FEW_CLIENTS);
        }
        double[] upper = treated.clone();
        double[] lower = control.clone();
        Arrays.sort(upper);
        Arrays.sort(lower);
        long pairs = (long) upper.length * lower.length;
        double below = smallest((pairs + 1) / 2, upper, lower);
        double above = pairs % 2 == 1 ? below : smallest(pairs / 2 + 1, upper, lower);
        return Estimated.point((below + above) / 2);
    }

    /** The difference of the given rank, 1 the least. */
    private static double smallest(long rank, double[] upper, double[] lower) {
        long from = order(upper[0] - lower[lower.length - 1]);
        long to = order(upper[upper.length - 1] - lower[0]);
        for (int halved = 0; halved < Long.SIZE && from < to; halved++) {
            long middle = (from & to) + ((from ^ to) >> 1);
            if (countUpTo(number(middle), upper, lower) >= rank) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return number(from);
    }

    private static long countUpTo(double bound, double[] upper, double[] lower) {
        long count = 0;
        int first = 0;
        for (double x : upper) {
            while (first < lower.length && x - lower[first] > bound) {
                first++;
            }
            count += lower.length - first;
        }
        return count;
    }

    /** Doubles as longs in the same order; −0 counts as 0. */
    private static long order(double x) {
        long bits = Double.doubleToRawLongBits(x + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double number(long order) {
        return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
    }
}
