package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.util.function.DoubleUnaryOperator;

/** No difference, and the differences around it that are too small to matter. */
final class Margins {
    private Margins() {}

    static String label(String unit) {
        return "favours regular  ←   difference in improvement, " + unit + "   →  favours therapeutic";
    }

    /** The band from the first row to the last, with what it means above. */
    static void draw(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y, double margin, int lastRow) {
        double top = y.applyAsDouble(-0.5);
        double bottom = y.applyAsDouble(lastRow + 0.5);
        double left = x.applyAsDouble(-margin);
        double right = x.applyAsDouble(margin);
        Pen.box(g, Ink.BAND, left, top, right, bottom);
        Pen.line(g, Ink.NEUTRAL, 1, x.applyAsDouble(0), top, x.applyAsDouble(0), bottom);
        Pen.text(g, Type.SMALL, Ink.MUTED, "too small to matter", (left + right) / 2, top - 10, 0.5);
    }
}
