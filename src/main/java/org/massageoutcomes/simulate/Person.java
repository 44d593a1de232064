package org.massageoutcomes.simulate;

import java.util.List;

/** Labels of a client, unrelated to how sessions go; empty where the clinic did not note them. */
record Person(String ageBand, String sex, String chronicity, String context) {
    private static final List<String> AGE_BANDS =
            List.of("18-29", "30-44", "30-44", "45-59", "45-59", "45-59", "60-74", "60-74", "60-74", "75+");
    private static final List<String> SEXES = List.of("F", "F", "F", "M", "M");
    private static final List<String> CHRONICITIES =
            List.of("acute", "acute", "subacute", "subacute", "chronic", "chronic", "chronic");
    /** Most clients come for no reason beyond their condition. */
    private static final List<String> CONTEXTS =
            List.of("", "", "", "", "", "", "psychological", "post-operative", "pre-sport", "post-sport");

    static Person draw(double missing, Draws draws) {
        return new Person(
                label(AGE_BANDS, missing, draws),
                label(SEXES, missing, draws),
                label(CHRONICITIES, missing, draws),
                label(CONTEXTS, 0, draws));
    }

    private static String label(List<String> labels, double missing, Draws draws) {
        String label = labels.get(draws.below(labels.size()));
        return draws.chance(missing) ? "" : label;
    }
}
