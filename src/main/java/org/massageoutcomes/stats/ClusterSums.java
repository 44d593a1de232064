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
 * <p>Clusters whose sums are all the same are a kind, which is kept once with how often it was met: of clients with a few
 * scores on a short scale, most. Sums of kinds times their number are those of the clusters, bit for bit.
 */
public final class ClusterSums {

    private final double[][] patterns;
    private final boolean withCovariate;
    private final long rows;
    private final int[] starts;
    private final int[] times;
    private final int clusters;
    private final int[] cellPatterns;
    private final Moments moments;
    private @Nullable LinearFit lastFit;

    private ClusterSums(
            double[][] patterns,
            boolean withCovariate,
            long rows,
            int[] starts,
            int[] times,
            int[] cellPatterns,
            Moments moments) {
        this.patterns = patterns;
        this.withCovariate = withCovariate;
        this.rows = rows;
        this.starts = starts;
        this.times = times;
        this.clusters = Arrays.stream(times).sum();
        this.cellPatterns = cellPatterns;
        this.moments = moments;
    }

    /**
     * Starts to take up rows.
     *
     * @param patterns the distinct rows of the design without the covariate, all of one length, finite; column 0 is
     *     the intercept
     * @param withCovariate whether the design ends in one more column, the covariate of each row
     */
    public static Builder builder(double[][] patterns, boolean withCovariate) {
        return new Builder(patterns, withCovariate, new ClusterKinds());
    }

    /** The same, but every cluster is a kind of its own, in the order in which they come. */
    public static Builder builderInOrder(double[][] patterns, boolean withCovariate) {
        return new Builder(patterns, withCovariate, null);
    }

    /** The clusters of both, which must share their design. */
    public static ClusterSums merge(ClusterSums first, ClusterSums second) {
        if (!Arrays.deepEquals(first.patterns, second.patterns) || first.withCovariate != second.withCovariate) {
            throw new IllegalArgumentException("the designs differ");
        }
        int[] starts = Arrays.copyOf(first.starts, first.starts.length + second.kinds());
        int[] times = Arrays.copyOf(first.times, first.kinds() + second.kinds());
        for (int g = 1; g <= second.kinds(); g++) {
            starts[first.kinds() + g] = first.cells() + second.starts[g];
            times[first.kinds() + g - 1] = second.times[g - 1];
        }
        int[] cellPatterns = Arrays.copyOf(first.cellPatterns, first.cells() + second.cells());
        System.arraycopy(second.cellPatterns, 0, cellPatterns, first.cells(), second.cells());
        Moments moments = new Moments();
        moments.addAll(first.moments);
        moments.addAll(second.moments);
        moments.trim();
        return new ClusterSums(
                first.patterns, first.withCovariate, first.rows + second.rows, starts, times, cellPatterns, moments);
    }

    /**
     * The same clusters of whole rows in a coarser design, which has no covariate.
     *
     * @param coarser the patterns of that design
     * @param patternOf for each pattern of this design, that of the other
     * @param covariates how many covariates each row's response is to grow by; −1, 0 or 1
     */
    public ClusterSums withoutCovariate(double[][] coarser, int[] patternOf, int covariates) {
        Builder builder = builder(coarser, false);
        for (int kind = 0; kind < kinds(); kind++) {
            builder.startCluster();
            builder.alike = times[kind];
            for (int cell = starts[kind]; cell < starts[kind + 1]; cell++) {
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

    int cells() {
        return cellPatterns.length;
    }

    /** The first cell of a kind; those up to the next kind's first are its own. */
    int start(int kind) {
        return starts[kind];
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

    /** Takes up rows, cluster by cluster; not for several threads at once. */
    public static final class Builder {

        private final double[][] patterns;
        private final boolean withCovariate;
        private final Cell.@Nullable Whole[] whole;
        private final Cell.@Nullable Real[] real;
        private final boolean[] touched;
        private final int[] touchedPatterns;
        private int touchedCount;
        /** How many clusters the rows that are being added are of. */
        private int alike = 1;

        private long rows;
        private int[] starts = new int[16];
        private int kinds;
        private int[] times = new int[16];
        private final @Nullable ClusterKinds known;
        private int[] cellPatterns = new int[16];
        private int cells;
        private final Moments moments = new Moments();

        private Builder(double[][] patterns, boolean withCovariate, @Nullable ClusterKinds known) {
            this.known = known;
            int columns = patterns.length == 0 ? 0 : patterns[0].length;
            for (double[] pattern : patterns) {
                if (pattern.length != columns || !Arrays.stream(pattern).allMatch(Double::isFinite)) {
                    throw new IllegalArgumentException(
                            "pattern " + Arrays.toString(pattern) + " is not " + columns + " finite numbers");
                }
            }
            this.patterns = Arrays.stream(patterns).map(double[]::clone).toArray(double[][]::new);
            this.withCovariate = withCovariate;
            this.whole = new Cell.Whole[patterns.length];
            this.real = new Cell.Real[patterns.length];
            this.touched = new boolean[patterns.length];
            this.touchedPatterns = new int[patterns.length];
        }

        /** The rows that follow are the next cluster's. A cluster without rows leaves no trace. */
        public Builder startCluster() {
            if (touchedCount > 1) {
                Arrays.sort(touchedPatterns, 0, touchedCount);
            }
            for (int i = 0; i < touchedCount; i++) {
                drain(touchedPatterns[i]);
            }
            if (touchedCount > 0) {
                takeUp();
            }
            touchedCount = 0;
            return this;
        }

        /** The last cells are a cluster: of a kind that is known, or of a new one. */
        private void takeUp() {
            int first = starts[kinds];
            int kind = known == null ? kinds : known.kindOf(starts, kinds, cells, cellPatterns, moments);
            if (kind < kinds) {
                cells = first;
                moments.cut(first);
            } else {
                kinds++;
                if (kinds == starts.length) {
                    starts = Arrays.copyOf(starts, TwofoldColumn.grown(kinds));
                    times = Arrays.copyOf(times, starts.length);
                }
                starts[kinds] = cells;
            }
            times[kind] += alike;
        }

        /**
         * Adds a row of whole steps.
         *
         * @param covariate in steps; not looked at where the design has none
         * @param response in steps
         */
        public Builder add(int pattern, long covariate, long response) {
            touch(pattern, 1);
            whole(pattern).add(withCovariate ? covariate : 0, response);
            return this;
        }

        private void addRows(int pattern, Moments summed, int cell, int covariates) {
            touch(pattern, (long) alike * (long) summed.high(cell, Moments.N));
            whole(pattern).addRows(summed, cell, covariates);
        }

        private Cell.Whole whole(int pattern) {
            Cell.Whole cell = whole[pattern];
            if (cell == null) {
                cell = new Cell.Whole();
                whole[pattern] = cell;
            }
            return cell;
        }

        /**
         * Adds a weighted or real row.
         *
         * @param weight above 0, finite
         * @param covariate finite; not looked at where the design has none
         * @param response finite
         */
        public Builder add(int pattern, double weight, double covariate, double response) {
            return add(pattern, weight, covariate, response, 1);
        }

        /** Adds so many weighted or real rows that are the same; see {@link #add(int, double, double, double)}. */
        public Builder add(int pattern, double weight, double covariate, double response, int times) {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("weight " + weight + " is not above 0");
            }
            touch(pattern, times);
            Cell.Real cell = real[pattern];
            if (cell == null) {
                cell = new Cell.Real();
                real[pattern] = cell;
            }
            cell.add(weight, withCovariate ? covariate : 0, response, times);
            return this;
        }

        /** The sums; the builder must not be used again. */
        public ClusterSums finish() {
            startCluster();
            moments.trim();
            return new ClusterSums(
                    patterns,
                    withCovariate,
                    rows,
                    Arrays.copyOf(starts, kinds + 1),
                    Arrays.copyOf(times, kinds),
                    Arrays.copyOf(cellPatterns, cells),
                    moments);
        }

        private void touch(int pattern, long count) {
            rows += count;
            if (!touched[pattern]) {
                touched[pattern] = true;
                touchedPatterns[touchedCount++] = pattern;
            }
        }

        private void drain(int pattern) {
            touched[pattern] = false;
            Cell wholeCell = whole[pattern];
            Cell realCell = real[pattern];
            if (wholeCell != null && realCell != null) {
                throw new IllegalArgumentException("whole and real rows are mixed");
            }
            cellPatterns = cells < cellPatterns.length
                    ? cellPatterns
                    : Arrays.copyOf(cellPatterns, TwofoldColumn.grown(cells));
            cellPatterns[cells++] = pattern;
            Cell cell = wholeCell != null ? wholeCell : java.util.Objects.requireNonNull(realCell);
            cell.drainTo(moments);
        }
    }
}
