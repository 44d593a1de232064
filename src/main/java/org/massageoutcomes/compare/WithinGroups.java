package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterSums;

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
        ClusterSums.Builder builder = ClusterSums.builder(patterns.toArray(double[][]::new), true);
        for (int at = 0; at < order.length; at++) {
            int i = order[at];
            int of = group[i];
            if (at == 0 || of != group[order[at - 1]]) {
                builder.startCluster();
            }
            builder.add(
                    cell[at],
                    1.0,
                    sample.before(i) - before[of] / sessions[of],
                    sample.response(i) - response[of] / sessions[of]);
        }
        return builder.finish();
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
