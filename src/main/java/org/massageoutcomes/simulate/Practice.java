package org.massageoutcomes.simulate;

import java.util.List;

/**
 * What differs between the types whatever the client: how hard, how long, how dear, how sore after.
 *
 * @param decimals written after the whole number
 * @param blank share of sessions without it
 * @param therapeutic numbers equally likely at a therapeutic session; repeated to weigh more
 * @param regular the same at a regular one
 */
record Practice(
        String column, String unit, String decimals, double blank, List<Integer> therapeutic, List<Integer> regular) {
    static final List<Practice> COLUMNS = List.of(
            new Practice("pressure", "points", "", 0.04, List.of(3, 4, 4, 5), List.of(1, 2, 2, 2, 3)),
            // Asked two days later, and often not answered.
            new Practice(
                    "soreness_48h", "points", "", 0.3, List.of(0, 1, 2, 2, 3, 3, 4, 5), List.of(0, 0, 0, 1, 1, 2, 3)),
            new Practice("duration_min", "minutes", "", 0.01, List.of(45, 60, 60, 75, 90), List.of(60, 60, 90)),
            new Practice("price", "currency", ".00", 0.02, List.of(85, 95, 95, 110), List.of(70, 70, 75)));

    /** Therapeutic − regular, of the means. */
    double effect() {
        return mean(therapeutic) - mean(regular);
    }

    void write(boolean isTherapeutic, RowBytes row, Draws draws) {
        List<Integer> numbers = isTherapeutic ? therapeutic : regular;
        int number = numbers.get(draws.below(numbers.size()));
        row.comma();
        if (!draws.chance(blank)) {
            row.number(number, 1).text(decimals);
        }
    }

    private static double mean(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
