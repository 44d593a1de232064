package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** The headline's interval as a bar, the other analyses as shapes upon it. */
final class StripPainter {
    private static final int ROW = 32;

    private StripPainter() {}

    static Drawing draw(Strips strips) {
        List<Strips.Row> rows = strips.rows();
        DoubleStream ends = rows.stream()
                .flatMapToDouble(row -> DoubleStream.concat(
                        DoubleStream.of(row.low(), row.high()),
                        row.others().stream().mapToDouble(Strips.Other::estimate)));
        Drawing drawing = Drawing.rows(
                rows.stream().map(Strips.Row::label).toList(),
                List.of(),
                "",
                ValueScale.around(
                        Margins.label(strips.unit()),
                        DoubleStream.concat(ends, DoubleStream.of(-strips.margin(), strips.margin())),
                        6),
                ROW);
        return drawing.with((g, x, y) -> {
            Margins.draw(g, x, y, strips.margin(), rows.size() - 1);
            for (int i = 0; i < rows.size(); i++) {
                strip(g, rows.get(i), x, y.applyAsDouble(i));
            }
        });
    }

    private static void strip(Graphics2D g, Strips.Row row, DoubleUnaryOperator x, double y) {
        Pen.line(g, Ink.GRID, 9, x.applyAsDouble(row.low()), y, x.applyAsDouble(row.high()), y);
        Pen.line(g, Ink.NEUTRAL, 1.4, x.applyAsDouble(row.low()), y, x.applyAsDouble(row.high()), y);
        Pen.line(g, Ink.TEXT, 3, x.applyAsDouble(row.estimate()), y - 8, x.applyAsDouble(row.estimate()), y + 8);
        for (Strips.Other other : row.others()) {
            boolean outside = other.estimate() < row.low() || other.estimate() > row.high();
            Pen.outline(
                    g,
                    outside ? Ink.REGULAR : Ink.THERAPEUTIC,
                    Pen.shape(other.analysis(), x.applyAsDouble(other.estimate()), y, 4.4));
        }
    }
}
