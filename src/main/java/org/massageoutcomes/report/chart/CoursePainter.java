package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.massageoutcomes.report.words.Terms;

/** A line an arm, named at its end. */
final class CoursePainter {
    private static final int HEIGHT = 280;

    private CoursePainter() {}

    static Drawing draw(CourseLines course) {
        int visits = course.lines().stream()
                .mapToInt(line -> line.means().size())
                .max()
                .orElse(1);
        DoubleStream means = course.lines().stream()
                .flatMapToDouble(line -> line.means().stream().mapToDouble(Double::doubleValue));
        NumberAxis axis = ValueScale.between("visit", 0.6, visits + visits * 0.22 + 0.6, Math.min(visits, 8));
        axis.setTickUnit(ValueScale.upTo(visits, visits <= 10 ? 1 : 2));
        XYPlot plot = Drawing.bare(axis, ValueScale.around("mean before the visit, " + course.unit(), means, 5));
        plot.setRangeGridlinesVisible(true);
        plot.setInsets(new RectangleInsets(8, 0, 4, 4));
        plot.addAnnotation(
                new Mark((g, x, y) -> {
                    for (int i = 0; i < course.lines().size(); i++) {
                        line(g, course.lines().get(i), x, y, nudge(course.lines(), i));
                    }
                }),
                false);
        return new Drawing(plot, Drawing.NARROW, HEIGHT);
    }

    private static void line(
            Graphics2D g, CourseLines.Line line, DoubleUnaryOperator x, DoubleUnaryOperator y, double nudge) {
        Color color = Ink.of(line.arm());
        for (int i = 0; i < line.means().size(); i++) {
            double px = x.applyAsDouble(i + 1);
            double py = y.applyAsDouble(line.means().get(i));
            if (i > 0) {
                Pen.line(
                        g,
                        color,
                        2,
                        x.applyAsDouble(i),
                        y.applyAsDouble(line.means().get(i - 1)),
                        px,
                        py);
            }
        }
        for (int i = 0; i < line.means().size(); i++) {
            Pen.dot(
                    g,
                    color,
                    x.applyAsDouble(i + 1),
                    y.applyAsDouble(line.means().get(i)),
                    3.6);
        }
        int last = line.means().size();
        double end = y.applyAsDouble(line.means().get(last - 1));
        Pen.text(g, Type.SMALL_STRONG, color, Terms.arm(line.arm()), x.applyAsDouble(last) + 9, end + nudge, 0);
    }

    /** Names of lines that end together would lie upon each other. */
    private static double nudge(List<CourseLines.Line> lines, int index) {
        boolean together = lines.size() == 2
                && lines.get(0).means().size() == lines.get(1).means().size();
        return !together ? 0 : higher(lines, index) ? -7 : 7;
    }

    private static boolean higher(List<CourseLines.Line> lines, int index) {
        int last = lines.get(index).means().size() - 1;
        double own = lines.get(index).means().get(last);
        double other = lines.get(1 - index).means().get(last);
        return own > other || own == other && index == 0;
    }
}
