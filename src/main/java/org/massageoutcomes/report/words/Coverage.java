package org.massageoutcomes.report.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/**
 * What a figure over all conditions of an outcome rests on: sessions of those that are hidden are not in it.
 *
 * @param shown conditions, in the order of reports
 * @param recorded how many conditions the outcome is recorded for
 */
public record Coverage(List<String> shown, int recorded) {
    private static final String HEADLINE = "primary";
    private static final Set<Reason> HIDING = Set.of(Reason.TOO_FEW_CLIENTS, Reason.ONE_ARM_ONLY);
    private static final int MOST_NAMED = 3;

    public Coverage {
        shown = List.copyOf(shown);
    }

    public static Coverage of(Outcome outcome, Facts facts) {
        List<String> recorded = facts.findings().conditions().stream()
                .filter(condition -> facts.find(outcome.id(), condition, HEADLINE, Key.DIFFERENCE)
                        .isPresent())
                .toList();
        List<String> shown = recorded.stream()
                .filter(condition -> facts.find(outcome.id(), condition, HEADLINE, Key.DIFFERENCE).stream()
                        .noneMatch(finding ->
                                finding.estimate() instanceof NotEstimable none && HIDING.contains(none.reason())))
                .toList();
        return new Coverage(shown, recorded.size());
    }

    private boolean isWhole() {
        return shown.isEmpty() || shown.size() == recorded;
    }

    /** Within a title, e.g. a blank and {@code in 8 of 9 conditions}; empty where all are shown. */
    public String inTitle() {
        return isWhole() ? "" : " in " + shown.size() + " of " + recorded + " conditions";
    }

    /** The same as a sentence that names the conditions where they are few; empty where all are shown. */
    public Optional<String> sentence() {
        if (isWhole()) {
            return Optional.empty();
        }
        String which = shown.size() > MOST_NAMED
                ? shown.size() + " of " + recorded + " conditions"
                : Sentences.list(shown.stream().map(Label::shown)) + " alone, of " + recorded + " conditions";
        return Optional.of("Sessions of " + which + ", the other" + (recorded - shown.size() == 1 ? "" : "s")
                + " not being shown.");
    }
}
