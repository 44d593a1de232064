package org.massageoutcomes.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Differences with their intervals, one row a condition, against the margin that matters.
 *
 * @param margin least difference that matters, in {@code unit}
 * @param unit of the axis
 * @param rows conditions in the order of reports
 * @param pooled the average over them; null where there is none
 */
public record Forest(
        String slug,
        Caption caption,
        double margin,
        String unit,
        List<Row> rows,
        @Nullable Row pooled) implements Figure {
    /**
     * @param label of the condition
     * @param estimate therapeutic − regular; null where there is none
     * @param low end of the interval; null where there is none
     * @param high end of the interval; null where there is none
     * @param words the numbers, or why there are none
     * @param side whom the interval favours: 1 therapeutic, −1 regular, 0 neither
     */
    public record Row(
            String label,
            @Nullable Double estimate,
            @Nullable Double low,
            @Nullable Double high,
            String words,
            int side) {}

    public Forest {
        rows = List.copyOf(rows);
    }
}
