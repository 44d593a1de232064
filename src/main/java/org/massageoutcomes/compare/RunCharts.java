package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Xmr;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Month by month, over the conditions shown. */
final class RunCharts {
    /** Fewer months, and the limits of ordinary variation are on trial (NHS Making Data Count). */
    private static final int MONTHS_OF_FIRM_LIMITS = 12;

    private RunCharts() {}

    static List<RunChart> of(Sessions sessions, Study study, Cells cells, Room room) {
        return room
                .map(
                        study.outcomes(),
                        outcome -> Room.ofSample(sessions),
                        outcome -> of(sessions, outcome, cells, study.minimumClients()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<RunChart> of(Sessions sessions, Outcome outcome, Cells cells, int minimumClients) {
        Sample shown = cells.joined(sessions, outcome);
        List<RunChart> charts = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            chart(outcome, arm, Months.of(shown, arm), minimumClients).ifPresent(charts::add);
        }
        return charts;
    }

    private static Optional<RunChart> chart(Outcome outcome, Arm arm, Months months, int minimumClients) {
        List<@Nullable Double> means = months.means(minimumClients);
        return Xmr.of(means.toArray(new @Nullable Double[0]))
                .map(chart -> new RunChart(
                        outcome.id(),
                        arm,
                        chart.centre(),
                        chart.lower(),
                        chart.upper(),
                        means.stream().filter(mean -> mean != null).count() < MONTHS_OF_FIRM_LIMITS,
                        points(months.first(), means, chart)));
    }

    private static List<RunChart.Point> points(YearMonth first, List<@Nullable Double> means, Xmr chart) {
        List<RunChart.Point> points = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            points.add(new RunChart.Point(
                    first.plusMonths(i), means.get(i), chart.signals().get(i)));
        }
        return points;
    }
}
