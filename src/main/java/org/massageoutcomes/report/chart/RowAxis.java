package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** A column of words beside the rows of a chart: the first row on top, long words on two lines. */
final class RowAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double GAP = 12;
    private static final double LINE = 14;
    private static final int MOST_LINES = 2;

    private final List<String> words;
    private final String heading;
    private final double widest;
    private final Color color;

    /**
     * @param words one a row
     * @param heading above them; may be empty
     * @param widest room for the words
     */
    RowAxis(List<String> words, String heading, double widest, Color color) {
        super(null);
        this.words = List.copyOf(words);
        this.heading = heading;
        this.widest = widest;
        this.color = color;
        setInverted(true);
        setRange(-0.5, words.size() - 0.5);
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, @Nullable AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        double width = Type.width(g, Type.SMALL_STRONG, Type.plain(heading));
        for (String word : words) {
            for (String line : Type.wrap(g, Type.LABEL, word, widest, MOST_LINES)) {
                width = Math.max(width, Type.width(g, Type.LABEL, line));
            }
        }
        reserved.ensureAtLeast(width + GAP, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        boolean left = RectangleEdge.LEFT.equals(edge);
        double x = left ? plotArea.getMinX() : dataArea.getMaxX() + GAP;
        Pen.text(g, Type.SMALL_STRONG, Ink.MUTED, heading, x, dataArea.getMinY() - 10, 0);
        for (int row = 0; row < words.size(); row++) {
            Font font = Type.LABEL;
            List<String> lines = Type.wrap(g, font, words.get(row), widest, MOST_LINES);
            double y = valueToJava2D(row, dataArea, edge) - (lines.size() - 1) * LINE / 2;
            for (String line : lines) {
                Pen.text(g, font, color, line, x, y, 0);
                y += LINE;
            }
        }
        return new AxisState(cursor);
    }

    /** Rows are no numbers: no ticks. */
    @Override
    public List<?> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
