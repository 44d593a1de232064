package org.massageoutcomes.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.study.Arm;

/**
 * Month by month, one panel an arm, with the limits of ordinary variation.
 *
 * @param unit of the means
 * @param months short names, first to last
 * @param panels of the same months
 */
public record RunPanels(String slug, Caption caption, String unit, List<String> months, List<Panel> panels)
        implements Figure {
    /**
     * @param words what stands in the panel
     * @param means one a month
     */
    public record Panel(Arm arm, String words, double centre, double lower, double upper, List<Point> means) {
        public Panel {
            means = List.copyOf(means);
        }
    }

    /** A month's mean, and whether it is out of the ordinary. */
    public record Point(@Nullable Double mean, boolean signal) {}

    public RunPanels {
        months = List.copyOf(months);
        panels = List.copyOf(panels);
    }
}
