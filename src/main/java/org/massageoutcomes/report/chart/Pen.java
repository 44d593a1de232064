package org.massageoutcomes.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The few strokes that charts are made of. */
final class Pen {
    private static final double[][] DIAMOND = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
    private static final double[][] UP = {{0, -1}, {1, 0.8}, {-1, 0.8}};
    private static final double[][] DOWN = {{0, 1}, {1, -0.8}, {-1, -0.8}};

    private Pen() {}

    static void line(Graphics2D g, Color color, double width, double x1, double y1, double x2, double y2) {
        g.setPaint(color);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    static void dashed(Graphics2D g, Color color, double x1, double y1, double x2, double y2) {
        g.setPaint(color);
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {3f, 3f}, 0f));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    static void box(Graphics2D g, Color color, double x1, double y1, double x2, double y2) {
        g.setPaint(color);
        g.fill(new Rectangle2D.Double(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)));
    }

    static void dot(Graphics2D g, Color color, double x, double y, double radius) {
        g.setPaint(color);
        g.fill(circle(x, y, radius));
    }

    static void ring(Graphics2D g, Color color, double x, double y, double radius) {
        outline(g, color, circle(x, y, radius));
    }

    /** A shape of its own for each index: circle, diamond, triangle up, square, triangle down. */
    static Shape shape(int index, double x, double y, double radius) {
        return switch (index % 5) {
            case 0 -> circle(x, y, radius);
            case 1 -> polygon(DIAMOND, x, y, radius * 1.25);
            case 2 -> polygon(UP, x, y, radius * 1.15);
            case 3 -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            default -> polygon(DOWN, x, y, radius * 1.15);
        };
    }

    /** An outline on the colour of the ground, so that shapes that meet stay apart. */
    static void outline(Graphics2D g, Color color, Shape shape) {
        g.setPaint(Ink.GROUND);
        g.fill(shape);
        g.setPaint(color);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(shape);
    }

    static void diamond(Graphics2D g, Color color, double left, double middle, double right, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(left, y);
        path.lineTo(middle, y - 7);
        path.lineTo(right, y);
        path.lineTo(middle, y + 7);
        path.closePath();
        g.setPaint(color);
        g.fill(path);
    }

    /** Text whose share {@code anchor} of the width lies left of x, centred on y. */
    static void text(Graphics2D g, Font font, Color color, String text, double x, double y, double anchor) {
        if (text.isEmpty()) {
            return;
        }
        String plain = Type.plain(text);
        g.setFont(font);
        g.setPaint(color);
        double left = x - anchor * Type.width(g, font, plain);
        g.drawString(plain, (float) left, (float) (y + font.getSize2D() * 0.36));
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape polygon(double[][] corners, double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i++) {
            double px = x + corners[i][0] * radius;
            double py = y + corners[i][1] * radius;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }
}
