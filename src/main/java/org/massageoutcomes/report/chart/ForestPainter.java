package org.massageoutcomes.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;

/** Rows of intervals on the band of differences too small to matter, the average below as a diamond. */
final class ForestPainter {
    private static final int ROW = 30;

    private ForestPainter() {}

    static Drawing draw(Forest forest) {
        List<Forest.Row> rows = new ArrayList<>(forest.rows());
        if (forest.pooled() != null) {
            rows.add(forest.pooled());
        }
        Drawing drawing = Drawing.rows(
                rows.stream().map(Forest.Row::label).toList(),
                rows.stream().map(Forest.Row::words).toList(),
                "difference (95% interval)",
                axis(forest, rows),
                ROW);
        int last = rows.size() - 1;
        drawing.with((g, x, y) -> {
            Margins.draw(g, x, y, forest.margin(), last);
            for (int i = 0; i <= last; i++) {
                Forest.Row row = rows.get(i);
                if (row.estimate() != null && row.low() != null && row.high() != null) {
                    draw(g, row, x, y.applyAsDouble(i), i == last && forest.pooled() != null);
                }
            }
        });
        return drawing;
    }

    private static void draw(
            java.awt.Graphics2D g, Forest.Row row, java.util.function.DoubleUnaryOperator x, double y, boolean pooled) {
        double low = x.applyAsDouble(Objects.requireNonNull(row.low()));
        double high = x.applyAsDouble(Objects.requireNonNull(row.high()));
        double middle = x.applyAsDouble(Objects.requireNonNull(row.estimate()));
        if (pooled) {
            Pen.diamond(g, Ink.TEXT, low, middle, high, y);
            return;
        }
        Pen.line(g, Ink.side(row.side()), 2.4, low, y, high, y);
        Pen.dot(g, Ink.side(row.side()), middle, y, 5);
    }

    private static NumberAxis axis(Forest forest, List<Forest.Row> rows) {
        DoubleStream ends = rows.stream()
                .flatMap(row -> Stream.of(row.low(), row.high()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
        return ValueScale.around(
                Margins.label(forest.unit()),
                DoubleStream.concat(ends, DoubleStream.of(-forest.margin(), forest.margin(), 0)),
                6);
    }
}
