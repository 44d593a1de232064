package org.massageoutcomes.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.report.RunName;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.LabelKey;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Whether a report that reads well can be a site's: numbers that no data give would end in nonsense for all. */
final class Plausibility {
    private static final int MOST_CONDITIONS = 1000;
    private static final int MOST_OUTCOMES = 100;
    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_CLIENTS = 1_000_000;
    private static final long MOST_SESSIONS = 1_000_000_000_000L;
    private static final double LARGEST = 1e9;
    private static final double LEAST_ERROR = 1e-9;

    private final String site;
    private final Findings findings;

    private Plausibility(String site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    static void check(String site, Findings findings) throws PoolRefused {
        Plausibility plausibility = new Plausibility(site, findings);
        plausibility.checkScope();
        plausibility.checkLabels();
        plausibility.checkEstimates();
    }

    private void checkScope() throws PoolRefused {
        require(!findings.scope().run().equals(RunName.POOLED.name()), "is itself a pool of sites");
        require(findings.scope().clientsRecorded(), "does not tell clients apart, so it has nothing to pool");
        require(
                findings.scope().minimumClients() >= Study.LEAST_MINIMUM_CLIENTS,
                "describes fewer than " + Study.LEAST_MINIMUM_CLIENTS + " clients");
    }

    private void checkLabels() throws PoolRefused {
        List<String> conditions = findings.conditions();
        require(conditions.size() <= MOST_CONDITIONS, "has more than " + MOST_CONDITIONS + " conditions");
        require(findings.outcomes().size() <= MOST_OUTCOMES, "has more than " + MOST_OUTCOMES + " outcomes");
        boolean areShort = Stream.of(
                        conditions.stream(),
                        findings.outcomes().stream().map(Outcome::label),
                        findings.outcomes().stream().map(Outcome::unit),
                        Stream.of(findings.scope().title(), findings.scope().version()))
                .flatMap(labels -> labels)
                .allMatch(label -> label.length() <= MOST_CHARACTERS);
        require(areShort, "has a label of more than " + MOST_CHARACTERS + " characters");
        Set<String> keys = new HashSet<>(Set.of(LabelKey.of(Key.ALL_CONDITIONS)));
        for (String condition : conditions) {
            require(keys.add(LabelKey.of(condition)), "lists the condition '" + condition + "' twice");
        }
        Set<String> ids = new HashSet<>();
        for (Outcome outcome : findings.outcomes()) {
            require(ids.add(outcome.id()), "lists the outcome '" + outcome.id() + "' twice");
        }
    }

    private void checkEstimates() throws PoolRefused {
        Set<Key> seen = new HashSet<>();
        Set<String> outcomes = new HashSet<>();
        findings.outcomes().forEach(outcome -> outcomes.add(outcome.id()));
        Set<String> conditions = new HashSet<>(findings.conditions());
        for (Finding finding : findings.list()) {
            Key key = finding.key();
            String what = key.outcome() + ", " + key.condition() + ", " + key.analysis();
            require(seen.add(key), "says two things of " + what);
            require(
                    outcomes.contains(key.outcome()) && conditions.contains(key.condition()),
                    "has an estimate of something that it does not list: " + what);
            if (finding.estimate() instanceof Estimated estimated && key.term().equals(Key.DIFFERENCE)) {
                require(isPossible(estimated), "has an estimate that no data give: " + what);
                require(isPossible(finding.support()), "has counts that no report shows: " + what);
            }
        }
    }

    private static boolean isPossible(Estimated estimated) {
        return estimated.estimate() != null
                && Math.abs(estimated.estimate()) <= LARGEST
                && estimated.standardError() != null
                && estimated.standardError() >= LEAST_ERROR
                && estimated.standardError() <= LARGEST;
    }

    private boolean isPossible(@Nullable Support support) {
        return support != null
                && support.fewestClients() >= findings.scope().minimumClients()
                && Math.max(support.clientsTherapeutic(), support.clientsRegular()) <= MOST_CLIENTS
                && isPossible(support.sessionsTherapeutic(), support.clientsTherapeutic())
                && isPossible(support.sessionsRegular(), support.clientsRegular());
    }

    private static boolean isPossible(long sessions, int clients) {
        return sessions >= clients && sessions <= MOST_SESSIONS;
    }

    private void require(boolean holds, String complaint) throws PoolRefused {
        if (!holds) {
            throw PoolRefused.unusable(site, complaint);
        }
    }
}
