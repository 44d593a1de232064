package org.massageoutcomes.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** A row a condition: bar from 1 to what the interval withstands, dot at the estimate. */
final class EValuePainter {
    private static final int ROW = 28;

    private EValuePainter() {}

    static Drawing draw(EValues values) {
        List<EValues.Row> rows = values.rows();
        DoubleStream points = rows.stream().mapToDouble(EValues.Row::point);
        Drawing drawing = Drawing.rows(
                rows.stream().map(EValues.Row::label).toList(),
                rows.stream().map(EValues.Row::words).toList(),
                "estimate; interval",
                ValueScale.around(
                        "risk ratio of something unrecorded with type and with outcome",
                        DoubleStream.concat(points, DoubleStream.of(1, 1.5)),
                        6),
                ROW);
        return drawing.with((g, x, y) -> {
            double one = x.applyAsDouble(1);
            Pen.line(g, Ink.NEUTRAL, 1, one, y.applyAsDouble(-0.5), one, y.applyAsDouble(rows.size() - 0.5));
            Pen.text(g, Type.SMALL, Ink.MUTED, "nothing needed", one, y.applyAsDouble(-0.5) - 10, 0);
            for (int i = 0; i < rows.size(); i++) {
                double row = y.applyAsDouble(i);
                double point = x.applyAsDouble(rows.get(i).point());
                Pen.line(g, Ink.GRID, 1.4, one, row, point, row);
                Pen.box(
                        g,
                        Ink.NEUTRAL,
                        one,
                        row - 4,
                        x.applyAsDouble(rows.get(i).limit()),
                        row + 4);
                Pen.dot(g, Ink.TEXT, point, row, 4.4);
            }
        });
    }
}
