package org.massageoutcomes.report.chart;

import java.util.List;

/** Standardised differences between the arms before and after weighting; a dot a condition. */
public record LovePlot(String slug, Caption caption, List<Row> rows) implements Figure {
    /** In standard deviations, one a condition. */
    public record Row(String label, List<Double> before, List<Double> after) {
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public LovePlot {
        rows = List.copyOf(rows);
    }
}
