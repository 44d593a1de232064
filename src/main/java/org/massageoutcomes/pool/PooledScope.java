package org.massageoutcomes.pool;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.report.RunName;
import org.massageoutcomes.study.Conditions;
import org.massageoutcomes.study.LabelKey;

/** What was pooled: the sites' scopes and counts together, a count that one of them hides being hidden. */
final class PooledScope {
    private PooledScope() {}

    static Scope of(List<SiteReport> sites, ConditionNames names, String version) {
        List<Scope> scopes = sites.stream().map(site -> site.findings().scope()).toList();
        Set<String> present = names.all().stream().map(LabelKey::of).collect(Collectors.toSet());
        return new Scope(
                sites.size() + " sites pooled",
                version,
                RunName.POOLED.name(),
                month(scopes, Scope::firstMonth, Comparator.reverseOrder()),
                month(scopes, Scope::lastMonth, Comparator.naturalOrder()),
                null,
                // What all of them keep to: a site that shows only larger groups keeps to it too.
                scopes.stream().mapToInt(Scope::minimumClients).min().orElse(0),
                true,
                scopes.stream().allMatch(Scope::therapistsRecorded),
                scopes.stream().allMatch(Scope::datesRecorded),
                null,
                scopes.stream().anyMatch(Scope::synthetic),
                Conditions.NINE.stream()
                        .filter(name -> !present.contains(LabelKey.of(name)))
                        .toList());
    }

    private static @Nullable YearMonth month(
            List<Scope> scopes, Function<Scope, @Nullable YearMonth> of, Comparator<YearMonth> order) {
        return scopes.stream().map(of).filter(Objects::nonNull).max(order).orElse(null);
    }

    static Flow flow(List<SiteReport> sites, List<String> outcomes) {
        List<Flow> flows = sites.stream().map(site -> site.findings().flow()).toList();
        return new Flow(
                new Flow.Intake(
                        sum(flows, flow -> flow.intake().records()),
                        sum(flows, flow -> flow.intake().used()),
                        sum(flows, flow -> flow.intake().quarantined()),
                        sum(flows, flow -> flow.intake().duplicates()),
                        sum(flows, flow -> flow.intake().blank()),
                        List.of()),
                sum(flows, Flow::inPeriod),
                sum(flows, Flow::clients),
                outcomes.stream()
                        .map(outcome -> new Flow.Pairs(
                                outcome,
                                sum(flows, flow -> pairs(flow, outcome, Flow.Pairs::sessions)),
                                sum(flows, flow -> pairs(flow, outcome, Flow.Pairs::shown))))
                        .toList());
    }

    private static @Nullable Long pairs(Flow flow, String outcome, Function<Flow.Pairs, @Nullable Long> count) {
        return flow.pairs().stream()
                .filter(pairs -> pairs.outcome().equals(outcome))
                .findFirst()
                .map(pairs -> count.apply(pairs))
                .orElse(flow.pairs().stream().anyMatch(pairs -> pairs.outcome().equals(outcome)) ? null : 0L);
    }

    private static @Nullable Long sum(List<Flow> flows, Function<Flow, @Nullable Long> count) {
        long sum = 0;
        for (Flow flow : flows) {
            Long more = count.apply(flow);
            if (more == null) {
                return null;
            }
            sum += more;
        }
        return sum;
    }
}
