package org.massageoutcomes.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterSums;

/**
 * A design with a level of its own for each group, groups being the clusters: every column less its mean in the group.
 * Coefficients and their CR2 errors are those of a column for every group (Pustejovsky &amp; Tipton 2018, theorem 2), in
 * time that does not grow with the square of the groups.
 */
final class WithinGroups {
    private WithinGroups() {}

    /**
     * Sums by group of the sample's response on the design and the score before.
     *
     * @param group of each session, 0 to {@code groups − 1}
     */
    static ClusterSums sums(Design design, Sample sample, int[] group, int groups) {
        double[] sessions = new double[groups];
        double[] before = new double[groups];
        double[] response = new double[groups];
        double[][] design0 = new double[groups][design.patterns()[0].length];
        for (int i = 0; i < group.length; i++) {
            int of = group[i];
            sessions[of]++;
            before[of] += sample.before(i);
            response[of] += sample.response(i);
            double[] columns = design.patterns()[design.pattern(i)];
            for (int column = 0; column < columns.length; column++) {
                design0[of][column] += columns[column];
            }
        }
        int[] order = sample.orderedBy(group, groups);
        Set<Long> keys = new TreeSet<>();
        for (int i : order) {
            keys.add(key(design, group, i));
        }
        Map<Long, Integer> codes = new HashMap<>();
        keys.forEach(key -> codes.put(key, codes.size()));
        double[][] patterns = new double[codes.size()][];
        for (int i : order) {
            double[] columns = design.patterns()[design.pattern(i)].clone();
            for (int column = 0; column < columns.length; column++) {
                columns[column] -= design0[group[i]][column] / sessions[group[i]];
            }
            patterns[codes.getOrDefault(key(design, group, i), 0)] = columns;
        }
        ClusterSums.Builder builder = ClusterSums.builder(patterns, true);
        int last = -1;
        for (int i : order) {
            int of = group[i];
            if (of != last) {
                last = of;
                builder.startCluster();
            }
            builder.add(
                    codes.getOrDefault(key(design, group, i), 0),
                    1.0,
                    sample.before(i) - before[of] / sessions[of],
                    sample.response(i) - response[of] / sessions[of]);
        }
        return builder.finish();
    }

    private static long key(Design design, int[] group, int i) {
        return (long) group[i] * design.patterns().length + design.pattern(i);
    }
}
