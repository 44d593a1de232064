package org.massageoutcomes.report.chart;

import java.util.List;
import org.massageoutcomes.study.Arm;

/** Mean score at the door, visit by visit, one line an arm. */
public record CourseLines(String slug, Caption caption, String unit, List<Line> lines) implements Figure {
    /** Means before the first visit, the second, and so on. */
    public record Line(Arm arm, List<Double> means) {
        public Line {
            means = List.copyOf(means);
        }
    }

    public CourseLines {
        lines = List.copyOf(lines);
    }
}
