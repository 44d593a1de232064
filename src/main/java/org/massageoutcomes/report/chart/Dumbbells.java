package org.massageoutcomes.report.chart;

import java.util.List;

/** Mean score before and after, per condition and arm. */
public record Dumbbells(String slug, Caption caption, String unit, List<Row> rows) implements Figure {
    /** Means over sessions, in the unit of the axis. */
    public record Row(
            String label,
            double therapeuticBefore,
            double therapeuticAfter,
            double regularBefore,
            double regularAfter) {}

    public Dumbbells {
        rows = List.copyOf(rows);
    }
}
