package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.ClusterSumsBuilder;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.study.Arm;

/**
 * A regression of {@code response ~ arm + before} in which a client is one row for each condition; over several
 * conditions they are a factor, and a client's rows are one cluster.
 */
final class OneRowAClient {
    private final Sessions sessions;
    private int[] client = new int[16];
    private int[] condition = new int[16];
    private boolean[] therapeutic = new boolean[16];
    private double[] before = new double[16];
    private double[] response = new double[16];
    private int rows;

    OneRowAClient(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Adds a row.
     *
     * @param tableRow any session that the row is of
     */
    void add(int tableRow, Arm arm, double scoreBefore, double compared) {
        if (rows == client.length) {
            int capacity = rows + (rows >> 1);
            client = Arrays.copyOf(client, capacity);
            condition = Arrays.copyOf(condition, capacity);
            therapeutic = Arrays.copyOf(therapeutic, capacity);
            before = Arrays.copyOf(before, capacity);
            response = Arrays.copyOf(response, capacity);
        }
        client[rows] = sessions.client(tableRow);
        condition[rows] = sessions.condition().code(tableRow);
        therapeutic[rows] = arm == Arm.THERAPEUTIC;
        before[rows] = scoreBefore;
        response[rows++] = compared;
    }

    /** Mean response of an arm's rows, in steps. */
    double meanResponse(Arm arm) {
        double sum = 0;
        int n = 0;
        for (int row = 0; row < rows; row++) {
            if (therapeutic[row] == (arm == Arm.THERAPEUTIC)) {
                sum += response[row];
                n++;
            }
        }
        return sum / n;
    }

    /** Distinct clients. */
    int clients() {
        return clients(row -> true);
    }

    private int clients(IntPredicate counted) {
        BitSet clients = new BitSet(sessions.clients());
        for (int row = 0; row < rows; row++) {
            if (counted.test(row)) {
                clients.set(client[row]);
            }
        }
        return clients.cardinality();
    }

    boolean hasAtLeast(int minimumClients) {
        return Math.min(clients(row -> therapeutic[row]), clients(row -> !therapeutic[row])) >= minimumClients;
    }

    /** The difference between the arms, in steps. */
    Estimate difference() {
        int[] conditions = Arrays.stream(condition, 0, rows).distinct().sorted().toArray();
        int last = conditions.length == 0 ? 0 : conditions[conditions.length - 1];
        int[] place = new int[last + 1];
        for (int i = 0; i < conditions.length; i++) {
            place[conditions[i]] = i;
        }
        ClusterSumsBuilder sums = ClusterSums.builder(patterns(conditions.length), true);
        int cluster = -1;
        for (int row : byClient()) {
            if (client[row] != cluster) {
                cluster = client[row];
                sums.startCluster();
            }
            sums.add(2 * place[condition[row]] + (therapeutic[row] ? 1 : 0), 1, before[row], response[row]);
        }
        return ClusterRobust.contrast(sums.finish(), Design.ARM);
    }

    /** The rows by client; a client's stay in the order in which they came. */
    private int[] byClient() {
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            keys[row] = (long) client[row] << 32 | row;
        }
        Arrays.sort(keys);
        int[] order = new int[rows];
        Arrays.setAll(order, i -> (int) keys[i]);
        return order;
    }

    /** Intercept, arm, and the conditions but the first; regular and therapeutic of each condition. */
    private static double[][] patterns(int conditions) {
        double[][] patterns = new double[2 * Math.max(1, conditions)][1 + Math.max(1, conditions)];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i][0] = 1;
            patterns[i][Design.ARM] = i % 2;
            if (i >= 2) {
                patterns[i][Design.ARM + i / 2] = 1;
            }
        }
        return patterns;
    }
}
