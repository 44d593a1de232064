package org.massageoutcomes.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
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
    private static final double MOST_DEGREES_OF_FREEDOM = 1e9;
    private static final double ROUNDING = 1e-6;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final String site;
    private final Findings findings;

    private Plausibility(String site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    static void check(String site, Findings findings) throws PoolRefused {
        Plausibility plausibility = new Plausibility(site, findings);
        plausibility.checkScope();
        plausibility.checkFlow();
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

    private void checkFlow() throws PoolRefused {
        Flow flow = findings.flow();
        boolean areCounts = Stream.concat(
                        Stream.of(
                                flow.intake().records(),
                                flow.intake().used(),
                                flow.intake().quarantined(),
                                flow.intake().duplicates(),
                                flow.intake().blank(),
                                flow.inPeriod(),
                                flow.clients()),
                        flow.pairs().stream().flatMap(pairs -> Stream.of(pairs.sessions(), pairs.shown())))
                .filter(Objects::nonNull)
                .allMatch(count -> count >= 0 && count <= MOST_SESSIONS);
        require(areCounts, "has counts of rows that no export gives");
        boolean areMonths = Stream.of(
                        findings.scope().firstMonth(), findings.scope().lastMonth())
                .filter(Objects::nonNull)
                .allMatch(month -> month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR);
        require(areMonths, "is of months before " + FIRST_YEAR + " or after " + LAST_YEAR);
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
                require(
                        isPossible(estimated) && (!key.analysis().equals("primary") || isWhole(estimated)),
                        "has an estimate that no data give: " + what);
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

    /** Whether degrees of freedom, p and interval are those of the estimate and its error. */
    private static boolean isWhole(Estimated estimated) {
        Double degreesOfFreedom = estimated.degreesOfFreedom();
        if (degreesOfFreedom == null || !(degreesOfFreedom >= 1) || degreesOfFreedom > MOST_DEGREES_OF_FREEDOM) {
            return false;
        }
        Estimated again = Estimated.ofT(
                Objects.requireNonNull(estimated.estimate()),
                Objects.requireNonNull(estimated.standardError()),
                degreesOfFreedom);
        double room = ROUNDING * (Objects.requireNonNull(again.high()) - Objects.requireNonNull(again.low()));
        return isNear(estimated.low(), again.low(), room)
                && isNear(estimated.high(), again.high(), room)
                && isNear(estimated.pValue(), again.pValue(), ROUNDING);
    }

    private static boolean isNear(@Nullable Double found, @Nullable Double expected, double room) {
        return found != null && expected != null && Math.abs(found - expected) <= room;
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
