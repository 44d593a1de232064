package org.massageoutcomes.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.massageoutcomes.compare.ChangeShares;
import org.massageoutcomes.compare.CourseCurve;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.stats.Signal;
import org.massageoutcomes.study.Arm;

/** Made-up months, courses of care and spreads. */
final class ExampleSeries {
    private ExampleSeries() {}

    static List<RunChart> runCharts(YearMonth last) {
        List<RunChart> charts = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            charts.add(runChart("pain", arm, arm == Arm.THERAPEUTIC ? 1.9 : 1.3, 0.3, last));
            charts.add(runChart("rom", arm, arm == Arm.THERAPEUTIC ? 10.2 : 7.6, 1.4, last));
        }
        return charts;
    }

    private static RunChart runChart(String outcome, Arm arm, double centre, double spread, YearMonth last) {
        double[] swings = {0.2, -0.5, 0.4, 0.1, -0.3, 0.6, -0.2, 0.3, -0.6, 0.2, 0.1, 1.2};
        List<RunChart.Point> points = new ArrayList<>();
        for (int i = 0; i < swings.length; i++) {
            boolean lastMonth = i == swings.length - 1;
            boolean out = lastMonth && outcome.equals("pain") && arm == Arm.THERAPEUTIC;
            double swing = lastMonth && !out ? 0.3 : swings[i];
            boolean hidden = i == 3 && arm == Arm.REGULAR;
            points.add(new RunChart.Point(
                    last.minusMonths(11 - i),
                    hidden ? null : centre + swing * spread,
                    out ? Set.of(Signal.OUTSIDE) : Set.of()));
        }
        return new RunChart(outcome, arm, centre, centre - spread, centre + spread, false, points);
    }

    static List<CourseCurve> courses() {
        List<CourseCurve> curves = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            double slope = arm == Arm.THERAPEUTIC ? 0.32 : 0.22;
            List<CourseCurve.Point> points = new ArrayList<>();
            for (int k = 1; k <= (arm == Arm.THERAPEUTIC ? 8 : 6); k++) {
                points.add(new CourseCurve.Point(k, 5.3 - slope * (k - 1), 420 / k));
            }
            curves.add(new CourseCurve("pain", "All conditions", arm, points));
        }
        return curves;
    }

    static List<ChangeShares> changes(String outcome, List<String> conditions) {
        boolean pain = outcome.equals("pain");
        List<Double> bounds = pain ? List.of(-1.0, 0.0, 1.0, 2.0, 3.0, 5.0) : List.of(-5.0, 0.0, 5.0, 10.0, 15.0);
        List<ChangeShares> changes = new ArrayList<>();
        for (String condition : conditions) {
            changes.add(new ChangeShares(
                    outcome,
                    condition,
                    Arm.THERAPEUTIC,
                    bounds,
                    pain
                            ? List.of(0.021, 0.049, 0.14, 0.21, 0.28, 0.2, 0.1)
                            : List.of(0.041, 0.099, 0.16, 0.25, 0.28, 0.17)));
            changes.add(new ChangeShares(
                    outcome,
                    condition,
                    Arm.REGULAR,
                    bounds,
                    pain
                            ? List.of(0.032, 0.068, 0.22, 0.27, 0.23, 0.13, 0.05)
                            : List.of(0.062, 0.148, 0.25, 0.24, 0.19, 0.11)));
        }
        return changes;
    }
}
