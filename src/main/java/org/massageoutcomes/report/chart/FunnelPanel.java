package org.massageoutcomes.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnit;

/** One funnel: the average upright, the limits as triangles from its top, a mark a clinic or site. */
final class FunnelPanel {
    private static final double ROOM_BELOW = 1.06;
    private static final double LABEL_HEIGHT = 12;
    private static final double GAP_TO_LABEL = 8;
    private static final Color RARE = new Color(0xf4f6f8);

    private final Graphics2D g;
    private final Funnels.Panel panel;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final double deepest;
    private final NumberAxis differences;
    private final List<Rectangle2D> taken = new ArrayList<>();

    FunnelPanel(Graphics2D g, Funnels.Panel panel, double left, double top, double width, double height) {
        this.g = g;
        this.panel = panel;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.deepest = ROOM_BELOW
                * panel.points().stream()
                        .mapToDouble(Funnels.Point::error)
                        .max()
                        .orElse(1);
        this.differences = axis();
    }

    /** Holds every mark, and the outer limits where they are widest, about the average. */
    private NumberAxis axis() {
        double reach = DoubleStream.concat(
                        DoubleStream.of(panel.rare() * deepest),
                        panel.points().stream().mapToDouble(point -> Math.abs(point.estimate() - panel.centre())))
                .max()
                .orElse(1);
        return ValueScale.around("", DoubleStream.of(panel.centre() - reach, panel.centre() + reach), 4);
    }

    void draw() {
        Pen.text(
                g,
                Type.STRONG,
                Ink.TEXT,
                Type.wrap(g, Type.STRONG, panel.title(), width, 1).get(0),
                left,
                top - 11,
                0);
        limits(panel.rare(), RARE);
        limits(panel.usual(), Ink.BAND);
        ticks();
        double centre = across(panel.centre());
        Pen.dashed(g, Ink.NEUTRAL, centre, top, centre, top + height);
        panel.points().forEach(this::mark);
        panel.points().stream().filter(point -> !point.label().isEmpty()).forEach(this::label);
    }

    private void limits(double errors, Color color) {
        double out = errors * deepest;
        Path2D path = new Path2D.Double();
        path.moveTo(across(panel.centre()), top);
        path.lineTo(across(panel.centre() - out), top + height);
        path.lineTo(across(panel.centre() + out), top + height);
        path.closePath();
        g.setPaint(color);
        g.fill(path);
        g.setPaint(Ink.GRID);
        g.setStroke(new BasicStroke(1f));
        g.draw(path);
    }

    private void ticks() {
        TickUnit unit = differences.getTickUnit();
        double last = Math.floor(differences.getUpperBound() / unit.getSize());
        for (double i = Math.ceil(differences.getLowerBound() / unit.getSize()); i <= last; i++) {
            double number = i * unit.getSize();
            Pen.text(g, Type.SMALL, Ink.MUTED, unit.valueToString(number), across(number), top + height + 9, 0.5);
        }
    }

    private void mark(Funnels.Point point) {
        double x = across(point.estimate());
        double y = down(point.error());
        switch (point.beyond()) {
            case 0 -> Pen.dot(g, Ink.NEUTRAL, x, y, 2.6);
            case 1 -> Pen.outline(g, Ink.THERAPEUTIC, Pen.shape(0, x, y, 3.6));
            default -> Pen.outline(g, Ink.REGULAR, Pen.shape(1, x, y, 4.4));
        }
    }

    /** A name on the outer side of its mark, unless another stands there. */
    private void label(Funnels.Point point) {
        double y = down(point.error());
        double wide = Type.width(g, Type.SMALL, Type.plain(point.label()));
        double place = across(point.estimate());
        boolean isLeft = point.estimate() < panel.centre()
                ? place - wide - GAP_TO_LABEL >= left
                : place + wide + GAP_TO_LABEL > left + width;
        double x = place + (isLeft ? -GAP_TO_LABEL : GAP_TO_LABEL);
        Rectangle2D room = new Rectangle2D.Double(isLeft ? x - wide : x, y - LABEL_HEIGHT / 2, wide, LABEL_HEIGHT);
        if (taken.stream().noneMatch(room::intersects)) {
            taken.add(room);
            Pen.text(g, Type.SMALL, Ink.TEXT, point.label(), x, y, isLeft ? 1 : 0);
        }
    }

    private double across(double difference) {
        return left
                + width
                        * (difference - differences.getLowerBound())
                        / differences.getRange().getLength();
    }

    private double down(double error) {
        return top + height * error / deepest;
    }
}
