package org.massageoutcomes.report.chart;

import java.util.List;

/** How strong something unrecorded would have to be to explain a difference away; 1 is nothing. */
public record EValues(String slug, Caption caption, List<Row> rows) implements Figure {
    /**
     * Risk ratios.
     *
     * @param point for the estimate
     * @param limit for the interval's end nearer no difference
     */
    public record Row(String label, double point, double limit, String words) {}

    public EValues {
        rows = List.copyOf(rows);
    }
}
