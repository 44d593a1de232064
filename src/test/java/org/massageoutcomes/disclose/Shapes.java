package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a chart shows by where its marks are: the scale is had from the grid and its numbers, the values from the marks. */
final class Shapes {
    private static final Pattern GRID = Pattern.compile("<line [^>]*stroke=\"rgb\\(230,234,238\\)\"[^>]*>");
    private static final Pattern TICK = Pattern.compile("<text [^>]*>([−-]?[\\d,]+(?:\\.\\d+)?)(%?)</text>");
    private static final Pattern MARK = Pattern.compile("<circle [^>]*>");
    private static final Pattern BAR = Pattern.compile("<rect [^>]*height=\"1[37]\"[^>]*>");

    /** Pixels left between the bars of a stack. */
    private static final double GAP = 0.8;

    private final List<Double> values = new ArrayList<>();
    private final List<String> ticks = new ArrayList<>();
    private double precision = Double.MAX_VALUE;

    private Shapes() {}

    /** Reads a chart whose values lie along the width. */
    static Shapes of(String svg) {
        Shapes shapes = new Shapes();
        List<Double> grid = new ArrayList<>();
        Matcher lines = GRID.matcher(svg);
        while (lines.find()) {
            if (attribute(lines.group(), "x1") == attribute(lines.group(), "x2")) {
                grid.add(attribute(lines.group(), "x1"));
            }
        }
        List<Double> ticks = new ArrayList<>();
        Matcher texts = TICK.matcher(svg);
        while (texts.find() && ticks.size() < grid.size()) {
            double number = Double.parseDouble(texts.group(1).replace("−", "-").replace(",", ""));
            shapes.ticks.add(texts.group(1).replaceAll("[−,-]", ""));
            ticks.add(texts.group(2).isEmpty() ? number : number / 100);
        }
        if (grid.size() > 1 && ticks.size() == grid.size()) {
            shapes.read(svg, grid, ticks);
        }
        return shapes;
    }

    private void read(String svg, List<Double> grid, List<Double> ticks) {
        int last = grid.size() - 1;
        double perPixel = (ticks.get(last) - ticks.get(0)) / (grid.get(last) - grid.get(0));
        precision = 0.03 * Math.abs(perPixel);
        Matcher marks = MARK.matcher(svg);
        while (marks.find()) {
            if (!marks.group().contains("r=\"4\" stroke=\"none\"")
                    || marks.group().contains("fill=\"white\"")) {
                values.add(ticks.get(0) + (attribute(marks.group(), "cx") - grid.get(0)) * perPixel);
            }
        }
        Matcher bars = BAR.matcher(svg);
        while (bars.find()) {
            boolean isStacked = bars.group().contains("height=\"17\"");
            values.add((attribute(bars.group(), "width") + (isStacked ? GAP : 0)) * perPixel);
        }
    }

    private static double attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"(-?[\\d.]+)\"").matcher(tag);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    List<Double> values() {
        return values;
    }

    /** The numbers along the axis, of whatever data. */
    List<String> ticks() {
        return ticks;
    }

    /** How far a value may be from what was drawn, pixels being rounded. */
    double precision() {
        return precision;
    }
}
