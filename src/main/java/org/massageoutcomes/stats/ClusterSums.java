package org.massageoutcomes.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a regression, summed by cluster and, within the cluster, by design pattern: all that a clustered
 * regression or a random-intercept model needs of them.
 *
 * <p>Rows of one pattern share every column of the design but the covariate. Whole steps are summed exactly, so no bit
 * depends on the order of a cluster's rows; the order and the split of the clusters may differ, and the statistics made
 * of the sums do not. Moments are kept to about 106 bits, enough for numbers 1e12 times farther from 0 than they spread.
 *
 * <p>The rows of one cluster and pattern are a cell. Cells of one pattern and the same sums are kept once, and so are
 * clusters of the same cells, a kind; each with how often it was met. Of clients with a few scores on a short scale these
 * are few. Sums over them times their number are those over the clusters, bit for bit.
 */
public final class ClusterSums {

    private final double[][] patterns;
    private final boolean withCovariate;
    private final long rows;
    private final int[] starts;
    private final int[] times;
    private final int clusters;
    private final int[] cellOf;
    private final int[] cellPatterns;
    private final int[] cellTimes;
    private final Moments moments;
    private @Nullable LinearFit lastFit;

    ClusterSums(
            double[][] patterns,
            boolean withCovariate,
            long rows,
            int[] starts,
            int[] times,
            int[] cellOf,
            int[] cellPatterns,
            int[] cellTimes,
            Moments moments) {
        this.patterns = patterns;
        this.withCovariate = withCovariate;
        this.rows = rows;
        this.starts = starts;
        this.times = times;
        this.clusters = Arrays.stream(times).sum();
        this.cellOf = cellOf;
        this.cellPatterns = cellPatterns;
        this.cellTimes = cellTimes;
        this.moments = moments;
    }

    /**
     * Starts to take up rows.
     *
     * @param patterns the distinct rows of the design without the covariate, all of one length, finite; column 0 is
     *     the intercept
     * @param withCovariate whether the design ends in one more column, the covariate of each row
     */
    public static ClusterSumsBuilder builder(double[][] patterns, boolean withCovariate) {
        return new ClusterSumsBuilder(patterns, withCovariate, false);
    }

    /** The same, but every cluster is a kind of its own, in the order in which they come. */
    public static ClusterSumsBuilder builderInOrder(double[][] patterns, boolean withCovariate) {
        return new ClusterSumsBuilder(patterns, withCovariate, true);
    }

    /** The clusters of both, which must share their design. */
    public static ClusterSums merge(ClusterSums first, ClusterSums second) {
        if (!Arrays.deepEquals(first.patterns, second.patterns) || first.withCovariate != second.withCovariate) {
            throw new IllegalArgumentException("the designs differ");
        }
        int[] starts = Arrays.copyOf(first.starts, first.starts.length + second.kinds());
        int[] times = Arrays.copyOf(first.times, first.kinds() + second.kinds());
        for (int g = 1; g <= second.kinds(); g++) {
            starts[first.kinds() + g] = first.cellOf.length + second.starts[g];
            times[first.kinds() + g - 1] = second.times[g - 1];
        }
        int[] cellOf = joined(first.cellOf, second.cellOf);
        for (int place = first.cellOf.length; place < cellOf.length; place++) {
            cellOf[place] += first.cells();
        }
        Moments moments = new Moments();
        moments.addAll(first.moments);
        moments.addAll(second.moments);
        moments.trim();
        return new ClusterSums(
                first.patterns,
                first.withCovariate,
                first.rows + second.rows,
                starts,
                times,
                cellOf,
                joined(first.cellPatterns, second.cellPatterns),
                joined(first.cellTimes, second.cellTimes),
                moments);
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * The same clusters of whole rows in a coarser design, which has no covariate.
     *
     * @param coarser the patterns of that design
     * @param patternOf for each pattern of this design, that of the other
     * @param covariates how many covariates each row's response is to grow by; −1, 0 or 1
     */
    public ClusterSums withoutCovariate(double[][] coarser, int[] patternOf, int covariates) {
        ClusterSumsBuilder builder = builder(coarser, false);
        for (int kind = 0; kind < kinds(); kind++) {
            builder.startClusters(times[kind]);
            for (int place = starts[kind]; place < starts[kind + 1]; place++) {
                int cell = cellOf[place];
                builder.addRows(patternOf[cellPatterns[cell]], moments, cell, covariates);
            }
        }
        return builder.finish();
    }

    /** How many clusters have at least one row. */
    public int clusters() {
        return clusters;
    }

    /** How many kinds of clusters; as many as clusters where they are kept in order. */
    int kinds() {
        return times.length;
    }

    /** How many clusters are of a kind. */
    int times(int kind) {
        return times[kind];
    }

    /** @throws IllegalArgumentException unless every cluster was kept apart */
    void requireOrder() {
        if (kinds() < clusters) {
            throw new IllegalArgumentException("clusters that are alike were not kept apart");
        }
    }

    /** How many rows were added. */
    public long rows() {
        return rows;
    }

    /** How many columns the design has, the covariate included. */
    public int columns() {
        return (patterns.length == 0 ? 0 : patterns[0].length) + (withCovariate ? 1 : 0);
    }

    boolean withCovariate() {
        return withCovariate;
    }

    double[][] patterns() {
        return patterns;
    }

    /** The first of a kind's places of cells; those up to the next kind's first are its own. */
    int start(int kind) {
        return starts[kind];
    }

    /** The cell at a place. */
    int cell(int place) {
        return cellOf[place];
    }

    /** How many different cells there are. */
    int cells() {
        return cellPatterns.length;
    }

    /** How many clusters have a cell. */
    int timesOfCell(int cell) {
        return cellTimes[cell];
    }

    int pattern(int cell) {
        return cellPatterns[cell];
    }

    Moments moments() {
        return moments;
    }

    /** The fit in which these columns are asked for; the last one is kept, since several statistics are made of it. */
    synchronized LinearFit fit(int... columns) {
        LinearFit fit = lastFit;
        if (fit == null || !fit.isOf(columns)) {
            fit = new LinearFit(this, columns);
            lastFit = fit;
        }
        return fit;
    }
}
