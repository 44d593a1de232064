package org.massageoutcomes.compare;

import org.massageoutcomes.stats.Estimate;

/**
 * The headline with sessions of ambiguous types counted differently.
 *
 * @param outcome id of the outcome
 * @param condition label of the condition
 * @param scenario how they are counted
 * @param difference the primary under it, in the outcome's unit
 * @param call the verdict under it
 * @param changesVerdict whether that is another verdict than the main one
 */
public record Sensitivity(
        String outcome, String condition, Scenario scenario, Estimate difference, Call call, boolean changesVerdict) {
    /** What is done with sessions of ambiguous types. */
    public enum Scenario {
        MOVED_TO_THE_OTHER_ARM,
        LEFT_OUT
    }
}
