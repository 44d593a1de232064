package org.massageoutcomes.report.chart;

import java.util.List;

/** Share of sessions that responded, per condition and arm. */
public record ResponderBars(String slug, Caption caption, List<Row> rows) implements Figure {
    /** Shares from 0 to 1; the words are their difference. */
    public record Row(String label, double therapeutic, double regular, String words) {}

    public ResponderBars {
        rows = List.copyOf(rows);
    }
}
