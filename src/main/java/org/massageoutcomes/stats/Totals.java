package org.massageoutcomes.stats;

import java.util.Arrays;

/** The moments of a {@link ClusterSums} summed over the clusters, by pattern, each to two doubles. */
final class Totals {

    final Twofold[] weights;
    final double[] n;
    final Twofold[] b;
    final Twofold[] y;
    /** The covariate's and the response's mean over all rows. */
    final double meanCovariate;

    final double meanResponse;

    Totals(ClusterSums sums) {
        int patterns = sums.patterns().length;
        weights = sum(sums, sums.moments().n, patterns);
        n = Arrays.stream(weights).mapToDouble(Twofold::high).toArray();
        b = sum(sums, sums.moments().b, patterns);
        y = sum(sums, sums.moments().y, patterns);
        double rows = Arrays.stream(n).sum();
        meanCovariate = total(b) / rows;
        meanResponse = total(y) / rows;
    }

    private static Twofold[] sum(ClusterSums sums, TwofoldColumn column, int patterns) {
        ExactSum[] exact = new ExactSum[patterns];
        Arrays.setAll(exact, k -> new ExactSum());
        for (int cell = 0; cell < sums.cells(); cell++) {
            ExactSum sum = exact[sums.pattern(cell)];
            sum.add(column.high(cell));
            double low = column.low(cell);
            if (low != 0) {
                sum.add(low);
            }
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
