package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.study.Arm;

/** Mean score at the door before the k-th date of a course, by arm, with how many clients are left. */
final class CourseCurves {
    private CourseCurves() {}

    static List<CourseCurve> of(Cells cells) {
        List<CourseCurve> curves = new ArrayList<>();
        for (Cell cell : cells.large()) {
            for (Arm arm : Arm.values()) {
                List<CourseCurve.Point> points = points(cell, arm);
                if (!points.isEmpty()) {
                    curves.add(new CourseCurve(cell.outcome().id(), cell.conditionLabel(), arm, points));
                }
            }
        }
        return curves;
    }

    private static boolean besideEarlier(Cell cell, int leastDates) {
        return cell.earlier().countsTellOfAFew(cell, any -> any.ofClientsOfOneType(leastDates));
    }

    private static List<CourseCurve.Point> points(Cell cell, Arm arm) {
        List<List<DayMeans>> clients = cell.daysOfOneType().stream()
                .filter(days -> days.get(0).arm() == arm)
                .toList();
        List<CourseCurve.Point> points = new ArrayList<>();
        int ofBothTypesOrUndated = cell.sample().clients(arm) - clients.size();
        if (Remainder.isFew(ofBothTypesOrUndated, cell.minimumClients())) {
            return points;
        }
        for (int day = 0; ; day++) {
            int k = day;
            List<DayMeans> left = clients.stream()
                    .filter(days -> days.size() > k)
                    .map(days -> days.get(k))
                    .toList();
            int fewerThanBefore = day == 0 ? 0 : points.get(day - 1).clients() - left.size();
            boolean tooFewLeft = left.size() < cell.minimumClients();
            boolean tooFewGone = Remainder.isFew(fewerThanBefore, cell.minimumClients());
            if (tooFewLeft || tooFewGone || besideEarlier(cell, k + 1)) {
                return points;
            }
            double mean = left.stream().mapToDouble(DayMeans::before).sum()
                    / (left.size() * cell.sample().stepsPerUnit());
            points.add(new CourseCurve.Point(day + 1, mean, left.size()));
        }
    }
}
