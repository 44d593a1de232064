package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** Ink at a place of the data, in sizes of the page; words may stand beside the plot. */
final class Mark extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    /** Draws, given where the data's x and y lie on the page. */
    interface Brush {
        void draw(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y);
    }

    private final transient Brush brush;

    Mark(Brush brush) {
        super();
        this.brush = brush;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int index,
            @Nullable PlotRenderingInfo info) {
        Shape clip = g.getClip();
        g.setClip(null);
        brush.draw(
                g,
                x -> domain.valueToJava2D(x, area, RectangleEdge.BOTTOM),
                y -> range.valueToJava2D(y, area, RectangleEdge.LEFT));
        g.setClip(clip);
    }
}
