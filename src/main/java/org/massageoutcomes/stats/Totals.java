package org.massageoutcomes.stats;

import java.util.Arrays;

/** The moments of a {@link ClusterSums} summed over the clusters, by pattern, each to two doubles. */
final class Totals {

    /** Half of what doubles hold exactly, so that rounding the sum that is asked about does no harm. */
    private static final double EXACT_IN_DOUBLE = 0x1p52;

    final Twofold[] weights;
    final double[] n;
    final Twofold[] b;
    final Twofold[] y;
    /** The covariate's and the response's mean over all rows. */
    final double meanCovariate;

    final double meanResponse;

    Totals(ClusterSums sums) {
        int patterns = sums.patterns().length;
        weights = sum(sums, Moments.N, patterns);
        n = Arrays.stream(weights).mapToDouble(Twofold::high).toArray();
        b = sum(sums, Moments.B, patterns);
        y = sum(sums, Moments.Y, patterns);
        double rows = Arrays.stream(n).sum();
        meanCovariate = total(b) / rows;
        meanResponse = total(y) / rows;
    }

    private static Twofold[] sum(ClusterSums sums, int moment, int patterns) {
        Moments moments = sums.moments();
        ExactSum[] exact = new ExactSum[patterns];
        Arrays.setAll(exact, k -> new ExactSum());
        long[] whole = new long[patterns];
        for (int cell = 0; cell < sums.cells(); cell++) {
            int times = sums.timesOfCell(cell);
            int pattern = sums.pattern(cell);
            double high = moments.high(cell, moment);
            double low = moments.low(cell, moment);
            long steps = (long) high;
            if (low == 0 && steps == high && Math.abs(high) * times + Math.abs(whole[pattern]) < EXACT_IN_DOUBLE) {
                whole[pattern] += steps * times;
            } else {
                exact[pattern].add(high, times);
                exact[pattern].add(low, times);
            }
        }
        for (int k = 0; k < patterns; k++) {
            exact[k].add((double) whole[k]);
        }
        return Arrays.stream(exact).map(Totals::twofold).toArray(Twofold[]::new);
    }

    private static Twofold twofold(ExactSum sum) {
        double high = sum.finish();
        sum.add(-high);
        return new Twofold().set(high, sum.finish());
    }

    private static double total(Twofold[] parts) {
        Twofold total = new Twofold();
        for (Twofold part : parts) {
            total.add(part.high()).add(part.low());
        }
        return total.high();
    }
}
