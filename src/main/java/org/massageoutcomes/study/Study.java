package org.massageoutcomes.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is asked of the data; every default fits an export with the canonical headings.
 *
 * @param title the report's title; empty: the program's own words
 * @param columns headings of the export by canonical field, for those that differ
 * @param types what each massage type's label means
 * @param conditions the known names of conditions
 * @param outcomes scores before and after, in the order of reports
 * @param measures one number a session
 * @param primary ids of the outcomes that get a verdict, in the order of reports
 * @param adjustFor headings of the categorical covariates
 * @param minimumClients distinct clients per arm below which nothing is shown
 */
public record Study(
        String title,
        Map<String, String> columns,
        MassageTypes types,
        Conditions conditions,
        List<Outcome> outcomes,
        List<Measure> measures,
        List<String> primary,
        List<String> adjustFor,
        int minimumClients) {

    /** Fewer than ten people can be told apart by those who know one of them; a study may only raise it. */
    public static final int LEAST_MINIMUM_CLIENTS = 10;

    public Study {
        columns = Map.copyOf(columns);
        outcomes = List.copyOf(outcomes);
        measures = List.copyOf(measures);
        primary = List.copyOf(primary);
        adjustFor = List.copyOf(adjustFor);
        if (minimumClients < LEAST_MINIMUM_CLIENTS) {
            throw new IllegalArgumentException(
                    "minimum_clients must be at least " + LEAST_MINIMUM_CLIENTS + ", not " + minimumClients);
        }
        for (String id : primary) {
            if (outcomes.stream().noneMatch(outcome -> outcome.id().equals(id))) {
                throw new IllegalArgumentException("primary names the outcome '" + id + "', which the study has not");
            }
        }
    }

    /** Pain and range of motion get verdicts; age, sex and chronicity are what exports commonly record. */
    public static Study standard() {
        return new Study(
                "",
                Map.of(),
                MassageTypes.builtIn(),
                Conditions.builtIn(),
                List.of(Outcome.pain(), Outcome.rangeOfMotion(), Outcome.stress(), Outcome.strength()),
                Measure.builtIn(),
                List.of("pain", "rom"),
                List.of("age_band", "sex", "chronicity"),
                LEAST_MINIMUM_CLIENTS);
    }

    /** This study, its minimum of clients raised to the one given where that is higher. */
    public Study showingNoFewerThan(int clients) {
        return new Study(
                title,
                columns,
                types,
                conditions,
                outcomes,
                measures,
                primary,
                adjustFor,
                Math.max(minimumClients, clients));
    }

    /** This study, with these headings too; a field named again is read from its new heading. */
    public Study withColumns(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(columns);
        all.putAll(more);
        return new Study(title, all, types, conditions, outcomes, measures, primary, adjustFor, minimumClients);
    }

    public Optional<Outcome> outcome(String id) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    public boolean isPrimary(Outcome outcome) {
        return primary.contains(outcome.id());
    }
}
