package org.massageoutcomes.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimated;

/** A site's differences, found by outcome, the condition's common name and analysis. */
final class SiteNumbers {
    private final SiteReport report;
    private final ConditionNames names;
    private final Map<Key, Finding> differences = new HashMap<>();

    SiteNumbers(SiteReport report, ConditionNames names) {
        this.report = report;
        this.names = names;
        for (Finding finding : report.findings().list()) {
            Key key = finding.key();
            if (key.term().equals(Key.DIFFERENCE)) {
                differences.put(new Key(key.outcome(), names.of(key.condition()), key.analysis(), key.term()), finding);
            }
        }
    }

    String site() {
        return report.name();
    }

    /** Empty where the site does not have the condition. */
    Optional<Finding> difference(String outcome, String condition, String analysis) {
        return Optional.ofNullable(differences.get(new Key(outcome, condition, analysis, Key.DIFFERENCE)));
    }

    /** Empty where there is no number. */
    Optional<Estimated> estimated(String outcome, String condition, String analysis) {
        return difference(outcome, condition, analysis)
                .flatMap(finding -> finding.estimate().match(Optional::of, none -> Optional.empty()));
    }

    /** What the site itself says; empty where it has no verdict. */
    Optional<Verdict> verdict(String outcome, String condition) {
        return report.findings().verdicts().stream()
                .filter(verdict -> verdict.outcome().equals(outcome)
                        && names.of(verdict.condition()).equals(condition))
                .findFirst();
    }
}
