package org.massageoutcomes.stats;

/**
 * Quantiles of an ordered sample, with a straight line between its numbers.
 *
 * <p><b>Estimand</b>: the number at position 1 + (n − 1)·probability; units of the sample.
 * <p><b>Undefined</b>: an empty sample, {@link IllegalArgumentException}.
 * <p><b>Source</b>: Hyndman &amp; Fan 1996, doi:10.2307/2684934, type 7.
 * <p><b>Checked against</b>: R's {@code quantile(type = 7)}.
 */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The quantile of a sample.
     *
     * @param ascending in ascending order, at least one
     * @param probability 0 to 1
     */
    public static double type7(long[] ascending, double probability) {
        double position = position(ascending.length, probability);
        int below = (int) position;
        return between(ascending[below], ascending[Math.min(below + 1, ascending.length - 1)], position - below);
    }

    /**
     * The quantile of a sample given as counts.
     *
     * @param ascending distinct, in ascending order
     * @param counts how often each occurs, 0 or above
     * @param probability 0 to 1
     */
    public static double type7(long[] ascending, long[] counts, double probability) {
        long n = 0;
        for (long count : counts) {
            n = Math.addExact(n, count);
        }
        double position = position(n, probability);
        long below = (long) position;
        return between(
                at(ascending, counts, below), at(ascending, counts, Math.min(below + 1, n - 1)), position - below);
    }

    private static double position(long n, double probability) {
        if (n == 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("quantile " + probability + " of " + n);
        }
        return (n - 1) * probability;
    }

    private static long at(long[] ascending, long[] counts, long rank) {
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (rank < seen) {
                return ascending[i];
            }
        }
        throw new IllegalArgumentException("rank " + rank + " of " + seen);
    }

    private static double between(long below, long above, double share) {
        return share == 0 ? below : (1 - share) * below + share * above;
    }
}
