package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.function.Consumer;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A plot and the room it wants, titles not counted.
 *
 * @param width of the whole chart
 * @param height of the whole chart
 */
record Drawing(Plot plot, int width, int height) {
    static final int WIDE = 720;
    static final int NARROW = 460;
    private static final double LABELS = 200;
    private static final double WORDS = 190;
    private static final int AXIS = 62;
    private static final int HEADING = 24;
    private static final int LONG_LABEL = 28;
    private static final int TWO_LINES = 37;

    /** Rows with their labels to the left and, where there are any, words to the right. */
    static Drawing rows(List<String> labels, List<String> words, String heading, NumberAxis numbers, int rowHeight) {
        RowAxis left = new RowAxis(labels, "", LABELS, Ink.TEXT);
        XYPlot plot = bare(numbers, left);
        plot.setRangeAxisLocation(0, AxisLocation.TOP_OR_LEFT);
        if (!words.isEmpty()) {
            plot.setRangeAxis(1, new RowAxis(words, heading, WORDS, Ink.TEXT));
            plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        }
        plot.setDomainGridlinesVisible(true);
        plot.setInsets(new RectangleInsets(HEADING, 0, 4, words.isEmpty() ? 16 : 0));
        boolean twoLines = labels.stream().anyMatch(label -> label.length() > LONG_LABEL);
        int row = twoLines ? Math.max(rowHeight, TWO_LINES) : rowHeight;
        return new Drawing(plot, WIDE, HEADING + AXIS + labels.size() * row);
    }

    /** Nothing but room to draw on, in points from the upper left. */
    static Drawing canvas(int width, int height, Consumer<Graphics2D> brush) {
        NumberAxis across = ValueScale.between("", 0, 1, 1);
        across.setVisible(false);
        NumberAxis down = ValueScale.between("", 0, 1, 1);
        down.setVisible(false);
        XYPlot plot = bare(across, down);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return new Drawing(plot, width, height).with((g, x, y) -> {
            AffineTransform before = g.getTransform();
            g.translate(x.applyAsDouble(across.getLowerBound()), y.applyAsDouble(down.getUpperBound()));
            brush.accept(g);
            g.setTransform(before);
        });
    }

    /** A plot without outline, ground or lines but a pale grid along the numbers. */
    static XYPlot bare(org.jfree.chart.axis.ValueAxis domain, org.jfree.chart.axis.ValueAxis range) {
        XYPlot plot = new XYPlot(null, domain, range, new XYLineAndShapeRenderer());
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(new Color(0, 0, 0, 0));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Ink.GRID);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setDomainGridlineStroke(new java.awt.BasicStroke(1f));
        plot.setRangeGridlineStroke(new java.awt.BasicStroke(1f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainZeroBaselineVisible(false);
        return plot;
    }

    XYPlot xy() {
        return (XYPlot) plot;
    }

    Drawing with(Mark.Brush brush) {
        xy().addAnnotation(new Mark(brush), false);
        return this;
    }
}
