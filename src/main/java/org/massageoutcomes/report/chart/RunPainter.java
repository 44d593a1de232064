package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** One panel an arm, side by side on the same scale: the months, their mean, and the limits of ordinary variation. */
final class RunPainter {
    private static final int HEIGHT = 158;
    private static final int MOST_NAMED_MONTHS = 5;

    private RunPainter() {}

    static Drawing draw(RunPanels run) {
        NumberAxis axis = ValueScale.around(run.unit(), numbers(run), 4);
        CombinedRangeXYPlot all = new CombinedRangeXYPlot(axis);
        all.setGap(18);
        all.setOutlineVisible(false);
        all.setBackgroundPaint(new Color(0, 0, 0, 0));
        all.setInsets(new RectangleInsets(20, 0, 2, 12));
        for (RunPanels.Panel panel : run.panels()) {
            XYPlot plot = Drawing.bare(months(run.months()), axis);
            plot.setRangeGridlinesVisible(true);
            plot.addAnnotation(new Mark((g, x, y) -> panel(g, panel, axis.getUpperBound(), x, y)), false);
            all.add(plot);
        }
        return new Drawing(all, Drawing.NARROW, HEIGHT);
    }

    private static DoubleStream numbers(RunPanels run) {
        return run.panels().stream()
                .flatMapToDouble(panel -> DoubleStream.concat(
                        DoubleStream.of(panel.lower(), panel.upper()),
                        panel.means().stream()
                                .map(RunPanels.Point::mean)
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue)));
    }

    private static SymbolAxis months(List<String> months) {
        int every = 1 + (months.size() - 1) / MOST_NAMED_MONTHS;
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            shown.add((months.size() - 1 - i) % every == 0 ? months.get(i).substring(0, 3) : "");
        }
        String period = months.get(0) + " to " + months.get(months.size() - 1);
        SymbolAxis axis = new SymbolAxis(period, shown.toArray(new String[0]));
        axis.setGridBandsVisible(false);
        ValueScale.style(axis);
        return axis;
    }

    private static void panel(
            Graphics2D g, RunPanels.Panel panel, double upper, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double left = x.applyAsDouble(-0.4);
        double right = x.applyAsDouble(panel.means().size() - 0.6);
        Pen.box(g, Ink.BAND, left, y.applyAsDouble(panel.upper()), right, y.applyAsDouble(panel.lower()));
        Pen.dashed(g, Ink.NEUTRAL, left, y.applyAsDouble(panel.centre()), right, y.applyAsDouble(panel.centre()));
        Color color = Ink.of(panel.arm());
        for (int i = 0; i < panel.means().size(); i++) {
            Double mean = panel.means().get(i).mean();
            Double before = i == 0 ? null : panel.means().get(i - 1).mean();
            if (mean != null && before != null) {
                double from = y.applyAsDouble(before);
                Pen.line(g, color, 1.8, x.applyAsDouble(i - 1), from, x.applyAsDouble(i), y.applyAsDouble(mean));
            }
        }
        for (int i = 0; i < panel.means().size(); i++) {
            point(g, panel.means().get(i), color, x.applyAsDouble(i), y);
        }
        double top = y.applyAsDouble(upper) - 8;
        Pen.text(g, Type.SMALL_STRONG, color, panel.words(), left + 4, top, 0);
    }

    private static void point(Graphics2D g, RunPanels.Point point, Color color, double x, DoubleUnaryOperator y) {
        Double mean = point.mean();
        if (mean == null) {
            return;
        }
        double at = y.applyAsDouble(mean);
        if (point.signal()) {
            Pen.outline(g, color, new Ellipse2D.Double(x - 7.5, at - 7.5, 15, 15));
        }
        Pen.dot(g, color, x, at, 3.6);
    }
}
