package org.massageoutcomes.report.chart;

import java.util.List;

/**
 * From rows of the files to sessions of each outcome: boxes one below the other, what is left out beside them.
 *
 * @param steps from the first to the last that all outcomes share
 * @param branches what each outcome rests on
 */
public record FlowDiagram(String slug, Caption caption, List<Step> steps, List<Box> branches) implements Figure {
    /** What is counted, and how many; the count is in words where it may not be shown. */
    public record Box(String label, String count) {}

    /** @param left what leaves after this step; may be empty */
    public record Step(Box box, List<Box> left) {
        public Step {
            left = List.copyOf(left);
        }
    }

    public FlowDiagram {
        steps = List.copyOf(steps);
        branches = List.copyOf(branches);
    }
}
