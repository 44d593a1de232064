package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jspecify.annotations.Nullable;

/** Rows of intervals in groups, each with its average as a diamond and the prediction as an open bar. */
final class SiteForestPainter {
    private static final int HIGHEST_ROW = 22;
    private static final int HIGHEST_PLOT = 820;
    private static final int LOWEST_ROW = 3;

    /** How far beyond the sites' own intervals an average or a prediction is followed. */
    private static final double ROOM_FOR_OTHERS = 0.5;

    private static final double TEXT_HEIGHT = 15;

    private final List<Line> lines = new ArrayList<>();
    private final int rowHeight;
    private final NumberAxis axis;

    /** What is drawn in a row; empty rows keep the words of others apart. */
    private record Line(Kind kind, String label, Forest.@Nullable Row row, double weight) {}

    private enum Kind {
        HEADING,
        SITE,
        AVERAGE,
        EXPECTED,
        EMPTY
    }

    private SiteForestPainter(SiteForest forest) {
        int sites =
                forest.groups().stream().mapToInt(group -> group.sites().size()).sum();
        int others = forest.groups().size() * 3;
        rowHeight = Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, HIGHEST_PLOT / (sites + others)));
        forest.groups().forEach(this::add);
        axis = axis(forest);
    }

    static Drawing draw(SiteForest forest) {
        SiteForestPainter painter = new SiteForestPainter(forest);
        List<Line> lines = painter.lines;
        Drawing drawing = Drawing.rows(
                lines.stream().map(Line::label).toList(),
                lines.stream()
                        .map(line -> line.row == null ? "" : line.row.words())
                        .toList(),
                "difference (95% interval)",
                painter.axis,
                painter.rowHeight);
        return drawing.with((g, x, y) -> {
            Margins.draw(g, x, y, forest.margin(), lines.size() - 1);
            for (int i = 0; i < lines.size(); i++) {
                painter.draw(g, lines.get(i), x, y.applyAsDouble(i));
            }
        });
    }

    private void add(SiteForest.Group group) {
        if (!group.heading().isEmpty()) {
            lines.add(new Line(Kind.HEADING, group.heading(), null, 0));
        }
        String indent = group.heading().isEmpty() ? "" : "\u00a0\u00a0\u00a0";
        for (SiteForest.Site site : group.sites()) {
            lines.add(new Line(Kind.SITE, indent + site.row().label(), site.row(), site.weight()));
        }
        add(Kind.AVERAGE, indent, group.pooled());
        add(Kind.EXPECTED, indent, group.expected());
    }

    private void add(Kind kind, String indent, Forest.@Nullable Row row) {
        if (row != null) {
            int before = (int) Math.ceil(TEXT_HEIGHT / rowHeight) - 1;
            for (int i = 0; i < before; i++) {
                lines.add(new Line(Kind.EMPTY, "", null, 0));
            }
            lines.add(new Line(kind, indent + row.label(), row, 0));
        }
    }

    private void draw(Graphics2D g, Line line, DoubleUnaryOperator x, double y) {
        Forest.Row row = line.row;
        if (row == null || row.low() == null || row.high() == null) {
            if (line.kind == Kind.HEADING) {
                Pen.line(g, Ink.GRID, 1, at(axis.getLowerBound(), x), y, at(axis.getUpperBound(), x), y);
            }
            return;
        }
        double low = at(row.low(), x);
        double high = at(row.high(), x);
        switch (line.kind) {
            case AVERAGE ->
                Pen.diamond(g, Ink.TEXT, low, at(Objects.requireNonNullElse(row.estimate(), 0.0), x), high, y);
            case EXPECTED -> expected(g, row, low, high, y);
            default -> site(g, line, x, y);
        }
    }

    private void site(Graphics2D g, Line line, DoubleUnaryOperator x, double y) {
        Forest.Row row = Objects.requireNonNull(line.row);
        Color color = Ink.side(row.side());
        double thick = Math.min(2, rowHeight * 0.3);
        Pen.line(
                g,
                color,
                thick,
                at(Objects.requireNonNull(row.low()), x),
                y,
                at(Objects.requireNonNull(row.high()), x),
                y);
        if (row.estimate() != null) {
            double largest = Math.min(5.5, rowHeight * 0.45);
            Pen.dot(g, color, at(row.estimate(), x), y, largest * (0.4 + 0.6 * Math.sqrt(line.weight)));
        }
    }

    /** A bar with ends; an end beyond the axis is left open. */
    private void expected(Graphics2D g, Forest.Row row, double low, double high, double y) {
        Pen.line(g, Ink.TEXT, 1.6, low, y, high, y);
        if (Objects.requireNonNull(row.low()) >= axis.getLowerBound()) {
            Pen.line(g, Ink.TEXT, 1.6, low, y - 5, low, y + 5);
        }
        if (Objects.requireNonNull(row.high()) <= axis.getUpperBound()) {
            Pen.line(g, Ink.TEXT, 1.6, high, y - 5, high, y + 5);
        }
    }

    /** The place of a number, at most at the end of the axis. */
    private double at(double number, DoubleUnaryOperator x) {
        return x.applyAsDouble(Math.max(axis.getLowerBound(), Math.min(axis.getUpperBound(), number)));
    }

    private NumberAxis axis(SiteForest forest) {
        double[] own = DoubleStream.concat(
                        ends(lines.stream().filter(line -> line.kind == Kind.SITE)),
                        DoubleStream.of(-forest.margin(), forest.margin(), 0))
                .sorted()
                .toArray();
        double low = own[0];
        double high = own[own.length - 1];
        double room = (high - low) * ROOM_FOR_OTHERS;
        DoubleStream others = ends(lines.stream().filter(line -> line.kind != Kind.SITE))
                .map(end -> Math.max(low - room, Math.min(high + room, end)));
        return ValueScale.around(
                Margins.label(forest.unit()), DoubleStream.concat(DoubleStream.of(low, high), others), 6);
    }

    private static DoubleStream ends(Stream<Line> lines) {
        return lines.map(Line::row)
                .filter(Objects::nonNull)
                .flatMap(row -> Stream.of(row.low(), row.high()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }
}
