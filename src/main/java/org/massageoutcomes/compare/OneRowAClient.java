package org.massageoutcomes.compare;

import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.study.Arm;

/** A regression of {@code response ~ arm + before} in which each client is one row. */
final class OneRowAClient {
    private static final double[][] PATTERNS = {{1, 1}, {1, 0}};

    private final ClusterSums.Builder sums = ClusterSums.builder(PATTERNS, true);
    private final int[] clients = new int[Arm.values().length];
    private final double[] responses = new double[Arm.values().length];

    void add(Arm arm, double before, double response) {
        sums.startCluster();
        sums.add(arm.ordinal(), 1, before, response);
        clients[arm.ordinal()]++;
        responses[arm.ordinal()] += response;
    }

    /** Mean response of an arm's clients, in steps. */
    double meanResponse(Arm arm) {
        return responses[arm.ordinal()] / clients[arm.ordinal()];
    }

    int clients() {
        return clients[0] + clients[1];
    }

    boolean hasAtLeast(int minimumClients) {
        return Math.min(clients[0], clients[1]) >= minimumClients;
    }

    /** The difference between the arms, in steps. */
    Estimate difference() {
        return ClusterRobust.contrast(sums.finish(), Design.ARM);
    }
}
