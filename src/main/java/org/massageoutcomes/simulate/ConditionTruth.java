package org.massageoutcomes.simulate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is true of one condition.
 *
 * @param label as the export spells it
 * @param prevalence share of clients who come with it
 * @param indication how much the worse-off choose therapeutic massage: log odds for each standard deviation of severity.
 *     Above 0 the arms start from different scores, and unadjusted comparisons are wrong
 * @param outcomes at most one for each scale; what is absent is never recorded for this condition
 */
public record ConditionTruth(String label, double prevalence, double indication, List<OutcomeTruth> outcomes) {
    public ConditionTruth {
        outcomes = List.copyOf(outcomes);
        Checks.share("prevalence", prevalence);
        Set<Scale> seen = EnumSet.noneOf(Scale.class);
        for (OutcomeTruth outcome : outcomes) {
            Checks.that(seen.add(outcome.scale()), "each outcome once", outcome.scale());
        }
    }
}
