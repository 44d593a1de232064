package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes up rows, cluster by cluster; not for several threads at once. */
public final class ClusterSumsBuilder {

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
    private final @Nullable Interned knownKinds;
    private int[] starts = new int[16];
    private int[] times = new int[16];
    private int kinds;
    private int[] cellOf = new int[16];
    private int places;

    private final Interned knownCells = new Cells();
    private int[] cellPatterns = new int[16];
    private int[] cellTimes = new int[16];
    /** By cell, one more than the kind of the clusters that have no other cell; 0 where there is none. */
    private int[] kindAlone = new int[16];

    private int cells;
    private final Moments moments = new Moments();

    ClusterSumsBuilder(double[][] patterns, boolean withCovariate, boolean inOrder) {
        this.knownKinds = inOrder ? null : new Kinds();
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

    /** Cells by their pattern and moments. */
    private final class Cells extends Interned {
        @Override
        boolean areAlike(int one, int other) {
            return cellPatterns[one] == cellPatterns[other] && moments.areEqual(one, other);
        }
    }

    /** Kinds of clusters by their cells. */
    private final class Kinds extends Interned {
        @Override
        boolean areAlike(int one, int other) {
            return Arrays.equals(cellOf, starts[one], starts[one + 1], cellOf, starts[other], starts[other + 1]);
        }
    }

    /** The rows that follow are the next cluster's. A cluster without rows leaves no trace. */
    public ClusterSumsBuilder startCluster() {
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

    /** The rows that follow are those of so many clusters together, all of which are alike. */
    void startClusters(int number) {
        startCluster();
        alike = number;
    }

    /** The rows of a pattern are a cell of the cluster: one that is known, or a new one. */
    private void drain(int pattern) {
        touched[pattern] = false;
        Cell wholeCell = whole[pattern];
        Cell realCell = real[pattern];
        if (wholeCell != null && realCell != null) {
            throw new IllegalArgumentException("whole and real rows are mixed");
        }
        Cell summed = wholeCell != null ? wholeCell : Objects.requireNonNull(realCell);
        summed.drainTo(moments);
        cellPatterns = withRoomFor(cells, cellPatterns);
        cellPatterns[cells] = pattern;
        int cell = knownCells.numberOf(cells, moments.hash(pattern, cells));
        if (cell < cells) {
            moments.cut(cells);
        } else {
            cells++;
            cellTimes = withRoomFor(cell, cellTimes);
        }
        cellOf = withRoomFor(places, cellOf);
        cellOf[places++] = cell;
    }

    /** The last cells are a cluster: of a kind that is known, or of a new one. */
    private void takeUp() {
        int first = starts[kinds];
        starts = withRoomFor(kinds + 1, starts);
        starts[kinds + 1] = places;
        for (int place = first; place < places; place++) {
            cellTimes[cellOf[place]] += alike;
        }
        int kind = kindFrom(first);
        if (kind < kinds) {
            places = first;
        } else {
            kinds++;
            times = withRoomFor(kind, times);
        }
        times[kind] += alike;
    }

    /** The kind of a cluster whose cells begin at a place: mostly there is but one, which then tells it. */
    private int kindFrom(int first) {
        if (knownKinds == null) {
            return kinds;
        }
        if (places == first + 1) {
            int cell = cellOf[first];
            kindAlone = withRoomFor(cell, kindAlone);
            if (kindAlone[cell] == 0) {
                kindAlone[cell] = kinds + 1;
            }
            return kindAlone[cell] - 1;
        }
        long mixed = 0;
        for (int place = first; place < places; place++) {
            mixed = TwofoldColumn.mix(31 * mixed + cellOf[place]);
        }
        return knownKinds.numberOf(kinds, mixed);
    }

    private static int[] withRoomFor(int index, int[] numbers) {
        return index < numbers.length ? numbers : Arrays.copyOf(numbers, TwofoldColumn.grown(index));
    }

    /**
     * Adds a row of whole steps.
     *
     * @param covariate in steps; not looked at where the design has none
     * @param response in steps
     */
    public ClusterSumsBuilder add(int pattern, long covariate, long response) {
        touch(pattern, 1);
        whole(pattern).add(withCovariate ? covariate : 0, response);
        return this;
    }

    /** Adds to the cluster the rows of a cell, the response of each grown by so many covariates. */
    void addRows(int pattern, Moments summed, int cell, int covariates) {
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
    public ClusterSumsBuilder add(int pattern, double weight, double covariate, double response) {
        return add(pattern, weight, covariate, response, 1);
    }

    /** Adds so many weighted or real rows that are the same; see {@link #add(int, double, double, double)}. */
    public ClusterSumsBuilder add(int pattern, double weight, double covariate, double response, int count) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("weight " + weight + " is not above 0");
        }
        touch(pattern, count);
        Cell.Real cell = real[pattern];
        if (cell == null) {
            cell = new Cell.Real();
            real[pattern] = cell;
        }
        cell.add(weight, withCovariate ? covariate : 0, response, count);
        return this;
    }

    private void touch(int pattern, long count) {
        rows += count;
        if (!touched[pattern]) {
            touched[pattern] = true;
            touchedPatterns[touchedCount++] = pattern;
        }
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
                Arrays.copyOf(cellOf, places),
                Arrays.copyOf(cellPatterns, cells),
                Arrays.copyOf(cellTimes, cells),
                moments);
    }
}
