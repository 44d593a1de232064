package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Signal;
import org.massageoutcomes.study.Arm;

/**
 * Mean improvement month by month of one arm, with the limits of ordinary variation (XmR).
 *
 * @param outcome id of the outcome
 * @param arm whose sessions
 * @param centre mean of the months, in the outcome's unit
 * @param lower lower limit of ordinary variation
 * @param upper upper limit
 * @param trial whether the limits are on trial: fewer than twelve months
 * @param points one a month, without holes from the first to the last
 */
public record RunChart(
        String outcome, Arm arm, double centre, double lower, double upper, boolean trial, List<Point> points) {
    /**
     * @param mean mean improvement of the month, in the outcome's unit; null where too few clients came
     * @param signals what is out of the ordinary about the month, always in one order
     */
    public record Point(YearMonth month, @Nullable Double mean, Set<Signal> signals) {
        public Point {
            signals = Collections.unmodifiableSet(new TreeSet<>(signals));
        }
    }

    public RunChart {
        points = List.copyOf(points);
    }
}
