package org.massageoutcomes.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The differences of clinics or sites, condition by condition: each with its interval, their average, and what one more
 * should expect.
 *
 * @param margin least difference that matters, in {@code unit}
 * @param unit of the axis
 * @param groups one a condition, in the order of reports
 */
public record SiteForest(String slug, Caption caption, double margin, String unit, List<Group> groups)
        implements Figure {
    /**
     * One condition.
     *
     * @param heading the condition; empty where there is one only
     * @param sites in the order they are drawn; too many to be named have empty labels and words
     * @param pooled their average; null where there is none
     * @param expected the prediction interval, without an estimate; null where there is none
     */
    public record Group(String heading, List<Site> sites, Forest.@Nullable Row pooled, Forest.@Nullable Row expected) {
        public Group {
            sites = List.copyOf(sites);
        }
    }

    /**
     * A clinic or site.
     *
     * @param row its name, difference and interval
     * @param weight how much it counts, from 0 to 1 for the one that counts most
     */
    public record Site(Forest.Row row, double weight) {}

    public SiteForest {
        groups = List.copyOf(groups);
    }
}
