package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** From the mean before (ring) to the mean after (dot), the therapeutic arm above the regular. */
final class DumbbellPainter {
    private static final int ROW = 38;
    private static final double APART = 0.19;

    private DumbbellPainter() {}

    static Drawing draw(Dumbbells dumbbells) {
        List<Dumbbells.Row> rows = dumbbells.rows();
        DoubleStream ends = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(
                        row.therapeuticBefore(), row.therapeuticAfter(), row.regularBefore(), row.regularAfter()));
        Drawing drawing = Drawing.rows(
                rows.stream().map(Dumbbells.Row::label).toList(),
                List.of(),
                "",
                ValueScale.around("mean score, " + dumbbells.unit(), ends, 7),
                ROW);
        return drawing.with((g, x, y) -> {
            ArmKey.draw(g, x.applyAsDouble(drawing.xy().getDomainAxis().getLowerBound()), y.applyAsDouble(-0.5) - 10);
            for (int i = 0; i < rows.size(); i++) {
                Dumbbells.Row row = rows.get(i);
                dumbbell(
                        g,
                        Ink.THERAPEUTIC,
                        x.applyAsDouble(row.therapeuticBefore()),
                        x.applyAsDouble(row.therapeuticAfter()),
                        y.applyAsDouble(i - APART));
                dumbbell(
                        g,
                        Ink.REGULAR,
                        x.applyAsDouble(row.regularBefore()),
                        x.applyAsDouble(row.regularAfter()),
                        y.applyAsDouble(i + APART));
            }
        });
    }

    private static void dumbbell(Graphics2D g, Color color, double before, double after, double y) {
        Pen.line(g, color, 2, before, y, after, y);
        Pen.ring(g, color, before, y, 4.2);
        Pen.dot(g, color, after, y, 4.8);
    }
}
