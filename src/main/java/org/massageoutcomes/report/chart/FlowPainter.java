package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Boxes and arrows. */
final class FlowPainter {
    private static final double BOX = 46;
    private static final double BRANCH = 60;
    private static final double GAP = 30;
    private static final double MAIN = 330;
    private static final double SIDE = 250;
    private static final double LINE = 15;
    private static final int IN_A_ROW = 4;
    private static final int MARGIN = 4;

    private FlowPainter() {}

    static Drawing draw(FlowDiagram flow) {
        int rows = (flow.branches().size() + IN_A_ROW - 1) / IN_A_ROW;
        double height = MARGIN * 2
                + flow.steps().stream().mapToDouble(FlowPainter::height).sum()
                + GAP * (flow.steps().size() - 1)
                + rows * (BRANCH + GAP);
        return Drawing.canvas(Drawing.WIDE, (int) Math.ceil(height), g -> draw(g, flow));
    }

    private static double height(FlowDiagram.Step step) {
        return Math.max(BOX, 14 + LINE * step.left().size());
    }

    private static void draw(Graphics2D g, FlowDiagram flow) {
        double y = MARGIN;
        for (int i = 0; i < flow.steps().size(); i++) {
            FlowDiagram.Step step = flow.steps().get(i);
            double high = height(step);
            double middle = y + high / 2;
            box(g, step.box(), MARGIN, middle - BOX / 2, MAIN, BOX);
            if (!step.left().isEmpty()) {
                arrow(g, MARGIN + MAIN, middle, Drawing.WIDE - MARGIN - SIDE, middle);
                side(g, step.left(), Drawing.WIDE - MARGIN - SIDE, y, high);
            }
            boolean more = i + 1 < flow.steps().size();
            double next = more ? y + high + GAP + (height(flow.steps().get(i + 1)) - BOX) / 2 : y + high + GAP;
            if (more) {
                arrow(g, MARGIN + MAIN / 2, middle + BOX / 2, MARGIN + MAIN / 2, next);
            }
            y += high + GAP;
        }
        branches(g, flow.branches(), y);
    }

    private static void branches(Graphics2D g, List<FlowDiagram.Box> branches, double top) {
        int columns = Math.min(IN_A_ROW, branches.size());
        double wide = (Drawing.WIDE - 2.0 * MARGIN - 12 * (columns - 1)) / Math.max(1, columns);
        for (int i = 0; i < branches.size(); i++) {
            double x = MARGIN + i % IN_A_ROW * (wide + 12);
            int row = i / IN_A_ROW;
            double y = top + row * (BRANCH + GAP);
            if (i < IN_A_ROW) {
                elbow(g, MARGIN + MAIN / 2, top - GAP, x + wide / 2, top);
            }
            box(g, branches.get(i), x, y, wide, BRANCH);
        }
    }

    private static void box(Graphics2D g, FlowDiagram.Box box, double x, double y, double wide, double high) {
        frame(g, x, y, wide, high);
        Pen.text(g, Type.STRONG, Ink.TEXT, fit(g, box.count(), wide), x + 12, y + 15, 0);
        List<String> lines = Type.wrap(g, Type.SMALL, box.label(), wide - 20, high > BOX ? 2 : 1);
        for (int i = 0; i < lines.size(); i++) {
            Pen.text(g, Type.SMALL, Ink.MUTED, lines.get(i), x + 12, y + 32 + i * LINE, 0);
        }
    }

    private static void side(Graphics2D g, List<FlowDiagram.Box> left, double x, double y, double high) {
        double top = y + (high - 14 - LINE * left.size()) / 2;
        frame(g, x, top, SIDE, 14 + LINE * left.size());
        for (int i = 0; i < left.size(); i++) {
            String line = left.get(i).label() + ": " + left.get(i).count();
            Pen.text(g, Type.SMALL, Ink.TEXT, fit(g, line, SIDE), x + 12, top + 7 + LINE * (i + 0.5), 0);
        }
    }

    private static String fit(Graphics2D g, String text, double wide) {
        return Type.wrap(g, Type.STRONG, text, wide - 20, 1).get(0);
    }

    private static void frame(Graphics2D g, double x, double y, double wide, double high) {
        Pen.outline(g, Ink.NEUTRAL, new RoundRectangle2D.Double(x, y, wide, high, 10, 10));
    }

    private static void elbow(Graphics2D g, double x1, double y1, double x2, double y2) {
        double middle = (y1 + y2) / 2 - 2;
        Pen.line(g, Ink.NEUTRAL, 1.2, x1, y1, x1, middle);
        Pen.line(g, Ink.NEUTRAL, 1.2, x1, middle, x2, middle);
        arrow(g, x2, middle, x2, y2);
    }

    private static void arrow(Graphics2D g, double x1, double y1, double x2, double y2) {
        Pen.line(g, Ink.NEUTRAL, 1.2, x1, y1, x2, y2);
        double dx = Math.signum(x2 - x1) * 5;
        double dy = Math.signum(y2 - y1) * 5;
        Pen.line(g, Ink.NEUTRAL, 1.2, x2, y2, x2 - dx - dy * 0.7, y2 - dy - dx * 0.7);
        Pen.line(g, Ink.NEUTRAL, 1.2, x2, y2, x2 - dx + dy * 0.7, y2 - dy + dx * 0.7);
    }
}
