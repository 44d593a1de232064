package org.massageoutcomes.report;

import java.util.List;
import java.util.Map;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;

/** The unit of an estimate, from its term and the unit of its outcome. */
public final class Units {
    private static final Map<String, String> BY_TERM = Map.ofEntries(
            Map.entry("nnt", "sessions"),
            Map.entry("risk_difference", "share of sessions"),
            Map.entry("clients", "clients"),
            Map.entry("therapists", "therapists"),
            Map.entry("icc", "share of variance"),
            Map.entry("g", "standard deviations"),
            Map.entry("probability_of_superiority", "probability"),
            Map.entry("tost_p", "probability"),
            Map.entry("point", "risk ratio"),
            Map.entry("limit", "risk ratio"),
            Map.entry("i2", "percent"),
            Map.entry("q", "chi-squared"));
    private static final Map<String, String> BY_ENDING =
            Map.of("n", "sessions", "clients", "clients", "rate", "share", "before", "standard deviations");

    private Units() {}

    /** The unit in words, e.g. {@code points} or {@code share of sessions}. */
    public static String of(Key key, Findings findings) {
        String term = key.term();
        if (key.namesASite()) {
            return ofOutcome(key.outcome(), findings.outcomes(), findings.measures());
        }
        if (key.analysis().equals("variance_share")) {
            return "share of variance";
        }
        String known = BY_TERM.get(term);
        if (known != null) {
            return known;
        }
        if (key.analysis().equals("balance")) {
            return "standard deviations";
        }
        if (term.startsWith("effective_n:")) {
            return "sessions";
        }
        String ending = BY_ENDING.get(term.substring(term.lastIndexOf(':') + 1));
        if (ending != null && term.contains(":")) {
            return ending;
        }
        String unit = ofOutcome(key.outcome(), findings.outcomes(), findings.measures());
        return term.equals("tau2") ? unit + " squared" : unit;
    }

    private static String ofOutcome(String id, List<Outcome> outcomes, List<Measure> measures) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().equals(id))
                .map(Outcome::unit)
                .findFirst()
                .or(() -> measures.stream()
                        .filter(measure -> measure.id().equals(id))
                        .map(Measure::unit)
                        .findFirst())
                .orElse("");
    }
}
