package org.massageoutcomes.report.chart;

import java.util.List;

/**
 * How improvement is spread: bars of shares from worse to much better, per condition and arm.
 *
 * @param classes names of the shares, from the least improvement to the most
 * @param worse how many of the classes, from the first, are no improvement
 */
public record ChangeBars(String slug, Caption caption, List<String> classes, int worse, List<Row> rows)
        implements Figure {
    /** Shares from 0 to 1, one a class. */
    public record Row(String label, List<Double> therapeutic, List<Double> regular) {
        public Row {
            therapeutic = List.copyOf(therapeutic);
            regular = List.copyOf(regular);
        }
    }

    public ChangeBars {
        classes = List.copyOf(classes);
        rows = List.copyOf(rows);
    }
}
