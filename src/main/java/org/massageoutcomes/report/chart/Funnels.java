package org.massageoutcomes.report.chart;

import java.util.List;

/**
 * Clinics or sites by how exactly each is known, with the limits that chance alone sets: one panel a condition.
 *
 * @param unit of the differences
 * @param panels in the order of reports
 */
public record Funnels(String slug, Caption caption, String unit, List<Panel> panels) implements Figure {
    /**
     * One condition.
     *
     * @param title the condition
     * @param centre the average
     * @param usual how many errors from the centre the 95 % limits lie
     * @param rare how many the 99.8 % limits lie
     */
    public record Panel(String title, double centre, double usual, double rare, List<Point> points) {
        public Panel {
            points = List.copyOf(points);
        }
    }

    /**
     * A clinic or site.
     *
     * @param label its name where it lies outside; empty else
     * @param estimate its difference
     * @param error its standard error
     * @param beyond 0 within the limits, 1 beyond the 95 % limits, 2 beyond the 99.8 % limits
     */
    public record Point(String label, double estimate, double error, int beyond) {}

    public Funnels {
        panels = List.copyOf(panels);
    }
}
