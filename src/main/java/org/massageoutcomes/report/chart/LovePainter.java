package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A row a covariate: rings before weighting, dots after, on the band that is called balanced. */
final class LovePainter {
    private static final int ROW = 28;
    private static final double BALANCED = 0.1;

    private LovePainter() {}

    static Drawing draw(LovePlot love) {
        List<LovePlot.Row> rows = love.rows();
        double widest = rows.stream()
                .flatMap(row -> Stream.concat(row.before().stream(), row.after().stream()))
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        double end = Math.max(0.25, widest);
        Drawing drawing = Drawing.rows(
                rows.stream().map(LovePlot.Row::label).toList(),
                List.of(),
                "",
                ValueScale.around(
                        "more in regular  ←   standardised difference   →  more in therapeutic",
                        DoubleStream.of(-end, end),
                        6),
                ROW);
        return drawing.with((g, x, y) -> {
            double top = y.applyAsDouble(-0.5);
            double bottom = y.applyAsDouble(rows.size() - 0.5);
            Pen.box(g, Ink.BAND, x.applyAsDouble(-BALANCED), top, x.applyAsDouble(BALANCED), bottom);
            Pen.line(g, Ink.NEUTRAL, 1, x.applyAsDouble(0), top, x.applyAsDouble(0), bottom);
            Pen.text(g, Type.SMALL, Ink.MUTED, "balanced", x.applyAsDouble(0), top - 10, 0.5);
            for (int i = 0; i < rows.size(); i++) {
                double row = y.applyAsDouble(i);
                rows.get(i).before().forEach(d -> Pen.ring(g, Ink.NEUTRAL, x.applyAsDouble(d), row, 4));
                Color color = Ink.THERAPEUTIC;
                rows.get(i).after().forEach(d -> Pen.dot(g, color, x.applyAsDouble(d), row, 3.4));
            }
        });
    }
}
