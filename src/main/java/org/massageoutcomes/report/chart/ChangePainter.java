package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.massageoutcomes.report.words.Numbers;

/** Bars of shares from grey (no better) to the darkest (much better), with a key above them. */
final class ChangePainter {
    private static final int ROW = 48;
    private static final double APART = 0.22;
    private static final double HALF = 8.5;
    private static final double LEAST_LABELLED = 0.06;

    private ChangePainter() {}

    static Drawing draw(ChangeBars bars) {
        List<ChangeBars.Row> rows = bars.rows();
        Drawing drawing = Drawing.rows(
                rows.stream().map(ChangeBars.Row::label).toList(),
                List.of(),
                "",
                ValueScale.percent("share of sessions", -0.03, 1),
                ROW);
        return drawing.with((g, x, y) -> {
            key(g, bars, x.applyAsDouble(0), y.applyAsDouble(-0.5) - 10, x.applyAsDouble(1));
            for (int i = 0; i < rows.size(); i++) {
                bar(g, bars, rows.get(i).therapeutic(), x, y.applyAsDouble(i - APART), "T", Ink.THERAPEUTIC);
                bar(g, bars, rows.get(i).regular(), x, y.applyAsDouble(i + APART), "R", Ink.REGULAR);
            }
        });
    }

    /** The colours' meaning; in the caption only where there are too many for one line. */
    private static void key(Graphics2D g, ChangeBars bars, double left, double y, double right) {
        double room = 22;
        double all = bars.classes().stream()
                .mapToDouble(name -> Type.width(g, Type.SMALL, Type.plain(name)) + room)
                .sum();
        if (left + all > right + room) {
            return;
        }
        double x = left;
        for (int i = 0; i < bars.classes().size(); i++) {
            Pen.box(g, color(bars, i), x, y - 5, x + 10, y + 5);
            Pen.text(g, Type.SMALL, Ink.MUTED, bars.classes().get(i), x + 14, y, 0);
            x += Type.width(g, Type.SMALL, Type.plain(bars.classes().get(i))) + room;
        }
    }

    private static void bar(
            Graphics2D g,
            ChangeBars bars,
            List<Double> shares,
            DoubleUnaryOperator x,
            double y,
            String arm,
            Color armColor) {
        double from = 0;
        for (int i = 0; i < shares.size(); i++) {
            double to = from + shares.get(i);
            Color color = color(bars, i);
            Pen.box(g, color, x.applyAsDouble(from), y - HALF, x.applyAsDouble(to) - 0.8, y + HALF);
            if (shares.get(i) >= LEAST_LABELLED) {
                double middle = x.applyAsDouble((from + to) / 2);
                Pen.text(g, Type.SMALL, on(color), Numbers.percent(shares.get(i)), middle, y, 0.5);
            }
            from = to;
        }
        Pen.text(g, Type.SMALL_STRONG, armColor, arm, x.applyAsDouble(0) - 5, y, 1);
    }

    /** The colour of a class; the darkest better one is always the last. */
    static Color color(ChangeBars bars, int index) {
        int worse = bars.worse();
        if (index < worse) {
            return Ink.WORSE.get(Math.min(Ink.WORSE.size() - 1, index + Math.max(0, Ink.WORSE.size() - worse)));
        }
        int better = bars.classes().size() - worse;
        int last = Ink.BETTER.size() - 1;
        return Ink.BETTER.get(better < 2 ? last : (index - worse) * last / (better - 1));
    }

    static Color on(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light > 125 ? Ink.ON_LIGHT : Ink.ON_DARK;
    }
}
