package org.massageoutcomes.report.chart;

import java.util.List;

/**
 * The headline's interval of each condition with the estimates of other analyses on it.
 *
 * @param margin least difference that matters, in {@code unit}
 * @param unit of the axis
 * @param analyses names of the other analyses, each with its own shape
 */
public record Strips(String slug, Caption caption, double margin, String unit, List<String> analyses, List<Row> rows)
        implements Figure {
    /** The headline and the other estimates, in the unit of the axis. */
    public record Row(String label, double estimate, double low, double high, List<Other> others) {
        public Row {
            others = List.copyOf(others);
        }
    }

    /** An estimate of the analysis with this index. */
    public record Other(int analysis, double estimate) {}

    public Strips {
        analyses = List.copyOf(analyses);
        rows = List.copyOf(rows);
    }
}
