package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.massageoutcomes.study.Arm;

/** Mean score at the door before the k-th date of a course, by arm, with how many clients are left. */
final class CourseCurves {
    private CourseCurves() {}

    static List<CourseCurve> of(Cell cell) {
        List<CourseCurve> curves = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            List<CourseCurve.Point> points = points(cell, arm);
            if (!points.isEmpty()) {
                curves.add(new CourseCurve(cell.outcome().id(), cell.conditionLabel(), arm, points));
            }
        }
        return curves;
    }

    private static List<CourseCurve.Point> points(Cell cell, Arm arm) {
        Days days = cell.days();
        int[] clients = clients(days, cell.clientTypes(), arm);
        double[] before = new double[clients.length];
        List<CourseCurve.Point> points = new ArrayList<>();
        for (int k = 0; k < cell.clientGroups().datesOfCurve(arm); k++) {
            int left = 0;
            for (int client : clients) {
                if (days.count(client) > k) {
                    before[left++] = days.before(days.first(client) + k);
                }
            }
            double mean =
                    Arrays.stream(before, 0, left).sum() / (left * cell.sample().stepsPerUnit());
            points.add(new CourseCurve.Point(k + 1, mean, left));
        }
        return points;
    }

    /** Clients of one type only, this one. */
    private static int[] clients(Days days, ClientTypes types, Arm arm) {
        int[] clients = new int[days.clients()];
        int n = 0;
        for (int client = 0; client < clients.length; client++) {
            if (!types.hadBoth(days.clientOf(client)) && days.arm(days.first(client)) == arm) {
                clients[n++] = client;
            }
        }
        return Arrays.copyOf(clients, n);
    }
}
