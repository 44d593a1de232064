package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.study.Arm;

/**
 * Mean score before the client's k-th session day, clients of one type for the condition.
 *
 * @param outcome id of the outcome
 * @param condition label of the condition, or all
 * @param arm whose clients
 * @param points from the first session day on, as long as enough clients remain
 */
public record CourseCurve(String outcome, String condition, Arm arm, List<Point> points) {
    /**
     * @param sessionDay k, from 1
     * @param meanBefore mean score before it, in the outcome's unit
     * @param clients how many clients have a k-th session day
     */
    public record Point(int sessionDay, double meanBefore, int clients) {}

    public CourseCurve {
        points = List.copyOf(points);
    }
}
