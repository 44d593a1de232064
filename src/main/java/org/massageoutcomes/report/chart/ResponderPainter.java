package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.massageoutcomes.report.words.Numbers;

/** Two bars a condition, each with its share at the end. */
final class ResponderPainter {
    private static final int ROW = 40;
    private static final double APART = 0.2;
    private static final double HALF = 6.5;

    private ResponderPainter() {}

    static Drawing draw(ResponderBars bars) {
        List<ResponderBars.Row> rows = bars.rows();
        double highest = rows.stream()
                .mapToDouble(row -> Math.max(row.therapeutic(), row.regular()))
                .max()
                .orElse(1);
        Drawing drawing = Drawing.rows(
                rows.stream().map(ResponderBars.Row::label).toList(),
                rows.stream().map(ResponderBars.Row::words).toList(),
                "difference (95% interval)",
                ValueScale.percent("share of sessions", 0, Math.max(0.1, highest * 1.16)),
                ROW);
        return drawing.with((g, x, y) -> {
            ArmKey.draw(g, x.applyAsDouble(0), y.applyAsDouble(-0.5) - 10);
            for (int i = 0; i < rows.size(); i++) {
                ResponderBars.Row row = rows.get(i);
                double zero = x.applyAsDouble(0);
                double therapeutic = x.applyAsDouble(row.therapeutic());
                double regular = x.applyAsDouble(row.regular());
                bar(g, Ink.THERAPEUTIC, zero, therapeutic, y.applyAsDouble(i - APART), row.therapeutic());
                bar(g, Ink.REGULAR, zero, regular, y.applyAsDouble(i + APART), row.regular());
            }
        });
    }

    private static void bar(Graphics2D g, Color color, double from, double to, double y, double share) {
        Pen.box(g, color, from, y - HALF, to, y + HALF);
        Pen.text(g, Type.SMALL, Ink.TEXT, Numbers.percent(share), to + 5, y, 0);
    }
}
