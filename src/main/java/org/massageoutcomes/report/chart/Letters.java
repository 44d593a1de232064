package org.massageoutcomes.report.chart;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.Locale;

/** How much room words take in the letters of the report, for whoever lays out a page before it is drawn. */
public final class Letters {
    private Letters() {}

    /** Width in points of a text on one line. */
    public static double width(String text, double points, boolean strong) {
        return font(points, strong)
                .getStringBounds(Type.plain(text), ChartDrawing.fractional())
                .getWidth();
    }

    /** Lines that a text takes in a column so many points wide; a word that is wider is broken. */
    public static int lines(String text, double points, boolean strong, double column) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int lines = 1;
        double used = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            double bare = width(piece.stripTrailing(), points, strong);
            if (used > 0 && used + bare > column) {
                lines++;
                used = 0;
            }
            int more = (int) (Math.max(0, bare - 0.001) / column);
            lines += more;
            used += more > 0 ? bare - more * column : width(piece, points, strong);
        }
        return lines;
    }

    private static Font font(double points, boolean strong) {
        return (strong ? Type.STRONG : Type.LABEL).deriveFont((float) points);
    }
}
