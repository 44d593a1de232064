package org.massageoutcomes.study;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number a session that is compared between the kinds of massage as it is, without a direction that is better.
 *
 * @param id the heading in exports and the name in results
 * @param label the name in sentences
 * @param min least valid number, in {@code unit}
 * @param max greatest valid number; null where there is none
 * @param unit e.g. {@code minutes}
 */
public record Measure(
        String id, String label, BigDecimal min, @Nullable BigDecimal max, String unit) {

    /** What the article says of therapeutic massage besides its effect: dearer, heavier, sore for a day or two. */
    public static List<Measure> builtIn() {
        return List.of(
                new Measure("price", "Price", BigDecimal.ZERO, null, "currency"),
                new Measure(
                        "soreness_48h", "Soreness in the two days after", BigDecimal.ZERO, BigDecimal.TEN, "points"),
                new Measure("pressure", "Pressure", BigDecimal.ONE, new BigDecimal(5), "of 5"),
                new Measure("duration_min", "Duration", BigDecimal.ZERO, null, "minutes"));
    }
}
