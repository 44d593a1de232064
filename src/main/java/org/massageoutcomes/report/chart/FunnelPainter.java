package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** Panels side by side on a common scale: the most exact on top, where the limits meet. */
final class FunnelPainter {
    private static final int COLUMNS = 3;
    private static final int PANEL_HEIGHT = 150;
    private static final int GAP = 26;
    private static final int TITLE = 22;
    private static final int TICKS = 18;
    private static final int FOOT = 26;

    private final Funnels funnels;
    private final int columns;
    private final double panelWidth;

    private FunnelPainter(Funnels funnels) {
        this.funnels = funnels;
        this.columns = Math.min(COLUMNS, funnels.panels().size());
        this.panelWidth = (width() - GAP * (columns - 1.0)) / columns;
    }

    static Drawing draw(Funnels funnels) {
        FunnelPainter painter = new FunnelPainter(funnels);
        int height = painter.rows() * (TITLE + PANEL_HEIGHT + TICKS) + FOOT;
        XYPlot plot = Drawing.bare(pixels(painter.width()), pixels(height));
        plot.getRangeAxis().setInverted(true);
        return new Drawing(plot, painter.width(), height).with(painter::paint);
    }

    private int width() {
        return funnels.panels().size() == 1 ? Drawing.NARROW : Drawing.WIDE;
    }

    private static NumberAxis pixels(double size) {
        NumberAxis axis = ValueScale.between("", 0, size, 1);
        axis.setVisible(false);
        return axis;
    }

    private void paint(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        for (int i = 0; i < funnels.panels().size(); i++) {
            int row = i / columns;
            double left = x.applyAsDouble(i % columns * (panelWidth + GAP));
            double top = y.applyAsDouble(TITLE + row * (TITLE + PANEL_HEIGHT + TICKS));
            new FunnelPanel(g, funnels.panels().get(i), left, top, panelWidth, PANEL_HEIGHT).draw();
        }
        double bottom = y.applyAsDouble(rows() * (TITLE + PANEL_HEIGHT + TICKS)) + FOOT / 2.0;
        String words = "difference, " + funnels.unit() + "; the higher up, the more exactly known";
        Pen.text(g, Type.SMALL, Ink.MUTED, words, x.applyAsDouble(width() / 2.0), bottom, 0.5);
    }

    private int rows() {
        return (funnels.panels().size() + columns - 1) / columns;
    }
}
