package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.study.Arm;

/**
 * A regression of {@code response ~ arm + before} in which a client is one row for each condition; over several
 * conditions they are a factor, and a client's rows are one cluster.
 */
final class OneRowAClient {
    private record Row(int client, int condition, Arm arm, double before, double response) {}

    private final List<Row> rows = new ArrayList<>();

    /** @param day which client, condition and type the row is of */
    void add(DayMeans day, double before, double response) {
        Sessions sessions = day.sample().sessions();
        int row = day.sample().row(day.start());
        rows.add(new Row(sessions.client(row), sessions.condition().code(row), day.arm(), before, response));
    }

    /** Mean response of an arm's rows, in steps. */
    double meanResponse(Arm arm) {
        double sum = 0;
        int n = 0;
        for (Row row : rows) {
            sum += row.arm() == arm ? row.response() : 0;
            n += row.arm() == arm ? 1 : 0;
        }
        return sum / n;
    }

    /** Distinct clients. */
    int clients() {
        return (int) rows.stream().mapToInt(Row::client).distinct().count();
    }

    private long clients(Arm arm) {
        return rows.stream()
                .filter(row -> row.arm() == arm)
                .mapToInt(Row::client)
                .distinct()
                .count();
    }

    boolean hasAtLeast(int minimumClients) {
        return Math.min(clients(Arm.THERAPEUTIC), clients(Arm.REGULAR)) >= minimumClients;
    }

    /** The difference between the arms, in steps. */
    Estimate difference() {
        int[] conditions =
                rows.stream().mapToInt(Row::condition).distinct().sorted().toArray();
        int last = conditions.length == 0 ? 0 : conditions[conditions.length - 1];
        int[] place = new int[last + 1];
        for (int i = 0; i < conditions.length; i++) {
            place[conditions[i]] = i;
        }
        ClusterSums.Builder sums = ClusterSums.builder(patterns(conditions.length), true);
        int client = -1;
        for (Row row :
                rows.stream().sorted(Comparator.comparingInt(Row::client)).toList()) {
            if (row.client() != client) {
                client = row.client();
                sums.startCluster();
            }
            int arm = row.arm() == Arm.THERAPEUTIC ? 1 : 0;
            sums.add(2 * place[row.condition()] + arm, 1, row.before(), row.response());
        }
        return ClusterRobust.contrast(sums.finish(), Design.ARM);
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
