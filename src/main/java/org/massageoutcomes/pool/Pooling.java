package org.massageoutcomes.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.InParallel;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.compare.Verdicts;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Holm;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/** Sites' headlines as one answer for each outcome and condition, by random effects over the sites. */
public final class Pooling {
    private final List<SiteReport> reports;
    private final ConditionNames names;
    private final List<SiteNumbers> sites;
    private final List<Finding> list = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<SiteEstimate> estimates = new ArrayList<>();

    private Pooling(List<SiteReport> reports) {
        this.reports = reports;
        this.names = new ConditionNames(reports);
        this.sites =
                reports.stream().map(report -> new SiteNumbers(report, names)).toList();
    }

    /**
     * Pools what sites share.
     *
     * @param reports in the order of their names
     * @param version of the program
     * @throws PoolRefused where sites differ in what they mean, or no condition is shown by two of them
     */
    public static Findings of(List<SiteReport> reports, String version) throws PoolRefused {
        Likeness.check(reports);
        return new Pooling(reports).findings(version);
    }

    private Findings findings(String version) throws PoolRefused {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Set<String> primary = new LinkedHashSet<>();
        for (SiteReport report : reports) {
            report.findings().outcomes().forEach(outcome -> outcomes.putIfAbsent(outcome.id(), outcome));
            primary.addAll(report.findings().primary());
        }
        primary.retainAll(outcomes.keySet());
        List<PooledCondition> pools = pools(outcomes.values());
        Map<Outcome, Map<String, Double>> adjusted = new HashMap<>();
        outcomes.values().forEach(outcome -> adjusted.put(outcome, adjusted(outcome, pools)));
        InParallel.map(
                        pools,
                        pool -> pool.findings(Objects.requireNonNull(adjusted.get(pool.outcome()))
                                .get(pool.condition())))
                .forEach(list::addAll);
        for (PooledCondition pool : pools) {
            estimates.addAll(pool.siteEstimates());
            Outcome outcome = pool.outcome();
            if (primary.contains(outcome.id()) && outcome.margin() != null) {
                verdicts.add(
                        verdict(pool, outcome.margin().doubleValue(), Objects.requireNonNull(adjusted.get(outcome))));
            }
        }
        if (list.stream()
                .noneMatch(finding ->
                        finding.key().analysis().equals("pooled") && finding.estimate() instanceof Estimated)) {
            throw PoolRefused.unusable("pool", "no condition has an estimate in two of these reports");
        }
        return new Findings(
                PooledScope.of(reports, names, version),
                PooledScope.flow(reports, List.copyOf(outcomes.keySet())),
                List.copyOf(outcomes.values()),
                List.of(),
                List.copyOf(primary),
                names.all(),
                list,
                verdicts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                estimates);
    }

    /** Every outcome's conditions that any site has. */
    private List<PooledCondition> pools(Collection<Outcome> outcomes) {
        record Place(Outcome outcome, String condition) {}
        List<Place> places = outcomes.stream()
                .flatMap(outcome -> names.all().stream().map(condition -> new Place(outcome, condition)))
                .toList();
        return InParallel.map(places, place -> new PooledCondition(place.outcome(), place.condition(), sites)).stream()
                .filter(PooledCondition::isRecorded)
                .toList();
    }

    private Verdict verdict(PooledCondition pooled, double margin, Map<String, Double> adjusted) {
        boolean therapists =
                reports.stream().allMatch(report -> report.findings().scope().therapistsRecorded());
        return pooled.headline()
                .map(headline -> Verdicts.of(headline, adjusted.get(pooled.condition()), adjusted.size(), therapists)
                        .among(pooled.among()))
                .orElseGet(() -> Verdicts.none(
                        pooled.outcome().id(),
                        pooled.condition(),
                        margin,
                        Reason.TOO_FEW_CLUSTERS,
                        Verdict.Clustering.SITES,
                        therapists));
    }

    /** p adjusted over the outcome's conditions that have a pooled headline. */
    private static Map<String, Double> adjusted(Outcome outcome, List<PooledCondition> pools) {
        List<String> tested = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (PooledCondition pooled : pools) {
            if (pooled.outcome().equals(outcome)
                    && pooled.difference() instanceof Estimated found
                    && found.pValue() != null) {
                tested.add(pooled.condition());
                p.add(found.pValue());
            }
        }
        double[] adjusted = Holm.adjust(p.stream().mapToDouble(x -> x).toArray());
        Map<String, Double> byCondition = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            byCondition.put(tested.get(i), adjusted[i]);
        }
        return byCondition;
    }
}
