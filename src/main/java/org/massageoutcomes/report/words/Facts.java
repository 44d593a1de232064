package org.massageoutcomes.report.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** The findings, found by key: a report asks thousands of times. */
public final class Facts {
    private final Findings findings;
    private final Map<Key, Finding> byKey = new LinkedHashMap<>();
    private final Map<List<String>, List<SiteEstimate>> sites;

    public Facts(Findings findings) {
        this.findings = findings;
        findings.list().forEach(finding -> byKey.put(finding.key(), finding));
        Map<String, String> orders = new HashMap<>();
        this.sites = findings.sites().stream()
                .sorted(Comparator.comparing(site -> orders.computeIfAbsent(site.site(), Sites::inOrder)))
                .collect(Collectors.groupingBy(site -> List.of(site.outcome(), site.condition())));
    }

    public Findings findings() {
        return findings;
    }

    /** The finding of a key; empty where the analysis does not apply. */
    public Optional<Finding> find(String outcome, String condition, String analysis, String term) {
        return Optional.ofNullable(byKey.get(new Key(outcome, condition, analysis, term)));
    }

    /** The estimate of a key; empty where there is no number. */
    public Optional<Estimated> estimated(String outcome, String condition, String analysis, String term) {
        return find(outcome, condition, analysis, term)
                .flatMap(finding -> finding.estimate().match(Optional::of, none -> Optional.empty()));
    }

    /** The number of a key, or null. */
    public @Nullable Double number(String outcome, String condition, String analysis, String term) {
        return estimated(outcome, condition, analysis, term)
                .map(Estimated::estimate)
                .orElse(null);
    }

    /** Outcomes that have any estimate, in the study's order. */
    public List<Outcome> outcomesWithEstimates() {
        return findings.outcomes().stream()
                .filter(outcome ->
                        byKey.keySet().stream().anyMatch(key -> key.outcome().equals(outcome.id())))
                .toList();
    }

    /** Outcomes with verdicts, in the study's order. */
    public List<Outcome> primaryOutcomes() {
        return findings.primary().stream()
                .flatMap(id -> findings.outcomes().stream()
                        .filter(outcome -> outcome.id().equals(id)))
                .filter(outcome -> !verdicts(outcome).isEmpty())
                .toList();
    }

    /** An outcome's verdicts, conditions in the order of reports. */
    public List<Verdict> verdicts(Outcome outcome) {
        return findings.verdicts().stream()
                .filter(verdict -> verdict.outcome().equals(outcome.id()))
                .sorted(Comparator.comparingInt(verdict -> findings.conditions().indexOf(verdict.condition())))
                .toList();
    }

    /** The verdict on an outcome and condition; empty where the outcome was not recorded for it. */
    public Optional<Verdict> verdict(Outcome outcome, String condition) {
        return verdicts(outcome).stream()
                .filter(verdict -> verdict.condition().equals(condition))
                .findFirst();
    }

    /** Clinics or sites of an outcome and condition, in the order of their names. */
    public List<SiteEstimate> sites(String outcome, String condition) {
        return sites.getOrDefault(List.of(outcome, condition), List.of());
    }

    /** Conditions of an outcome that have an estimate of this analysis, in the order of reports. */
    public List<String> conditions(Outcome outcome, String analysis, String term) {
        return findings.conditions().stream()
                .filter(condition ->
                        estimated(outcome.id(), condition, analysis, term).isPresent())
                .toList();
    }
}
