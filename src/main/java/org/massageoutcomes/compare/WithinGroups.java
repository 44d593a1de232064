package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.ClusterSumsBuilder;

/**
 * A design with a level of its own for each group, groups being the clusters: every column less its mean in the group.
 * Coefficients and their CR2 errors are those of a column for every group (Pustejovsky &amp; Tipton 2018, theorem 2), in
 * time that does not grow with the square of the groups.
 */
final class WithinGroups {
    private final Design design;
    private final Sample sample;
    private final int[] group;
    private final double[] sessions;
    private final double[] before;
    private final double[] response;
    private final double[][] columns;

    private WithinGroups(Design design, Sample sample, int[] group, int groups) {
        this.design = design;
        this.sample = sample;
        this.group = group;
        sessions = new double[groups];
        before = new double[groups];
        response = new double[groups];
        columns = new double[groups][design.patterns()[0].length];
        for (int i = 0; i < group.length; i++) {
            int of = group[i];
            sessions[of]++;
            before[of] += sample.before(i);
            response[of] += sample.response(i);
            double[] recorded = recorded(i);
            for (int column = 0; column < recorded.length; column++) {
                columns[of][column] += recorded[column];
            }
        }
    }

    /**
     * Sums by group of the sample's response on the design and the score before.
     *
     * @param group of each session, 0 to {@code groups − 1}
     */
    static ClusterSums sums(Design design, Sample sample, int[] group, int groups) {
        return new WithinGroups(design, sample, group, groups).sums();
    }

    private ClusterSums sums() {
        int[] order = ordered();
        int[] cell = new int[order.length];
        List<double[]> patterns = new ArrayList<>();
        for (int at = 0; at < order.length; at++) {
            if (at == 0 || key(order[at]) != key(order[at - 1])) {
                patterns.add(centred(order[at]));
            }
            cell[at] = patterns.size() - 1;
        }
        ClusterSumsBuilder builder = ClusterSums.builder(patterns.toArray(double[][]::new), true);
        int[] scores = new int[order.length];
        int[] times = new int[numberScores(scores)];
        int end;
        for (int start = 0; start < order.length; start = end) {
            if (start == 0 || group[order[start]] != group[order[start - 1]]) {
                builder.startCluster();
            }
            for (end = start; end < order.length && cell[end] == cell[start]; end++) {
                times[scores[order[end]]]++;
            }
            for (int at = start; at < end; at++) {
                int ofScores = scores[order[at]];
                add(builder, cell[at], order[at], times[ofScores]);
                times[ofScores] = 0;
            }
        }
        return builder.finish();
    }

    /** Adds as many sessions as are like this one; none where they were added with another. */
    private void add(ClusterSumsBuilder builder, int cell, int i, int times) {
        int of = group[i];
        if (times > 0) {
            builder.add(
                    cell,
                    1.0,
                    sample.before(i) - before[of] / sessions[of],
                    sample.response(i) - response[of] / sessions[of],
                    times);
        }
    }

    /** Sessions with the same two scores have the same number; how many numbers there are. */
    private int numberScores(int[] number) {
        int[] ofBefore = new int[number.length];
        numberFromLeast(sample::before, ofBefore);
        int responses = numberFromLeast(sample::response, number);
        long[] both = new long[number.length];
        Arrays.setAll(both, i -> (long) ofBefore[i] * responses + number[i]);
        return Patterns.number(both, number).length;
    }

    private static int numberFromLeast(IntToLongFunction score, int[] number) {
        long[] keys = new long[number.length];
        Arrays.setAll(keys, score);
        long least = Arrays.stream(keys).min().orElse(0);
        Arrays.setAll(keys, i -> Math.subtractExact(keys[i], least));
        return Patterns.number(keys, number).length;
    }

    /** By group and pattern; within both, sums are exact whatever the order. */
    private int[] ordered() {
        int[] cell = new int[group.length];
        Arrays.setAll(cell, i -> (int) key(i));
        return sample.orderedBy(cell, Math.multiplyExact(sessions.length, design.patterns().length));
    }

    private long key(int i) {
        return (long) group[i] * design.patterns().length + design.pattern(i);
    }

    private double[] recorded(int i) {
        return design.patterns()[design.pattern(i)];
    }

    private double[] centred(int i) {
        double[] centred = recorded(i).clone();
        for (int column = 0; column < centred.length; column++) {
            centred[column] -= columns[group[i]][column] / sessions[group[i]];
        }
        return centred;
    }
}
