package org.massageoutcomes.compare;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;

/**
 * One of the article's claims, put to the data.
 *
 * @param claim id of the claim
 * @param words the claim in the article's sense
 * @param measure what of the data bears on it, with its unit
 * @param condition label of the condition, or all
 * @param therapeutic the therapeutic arm's mean or rate; null where not recorded or too small to show
 * @param regular the regular arm's
 * @param difference therapeutic − regular; null where nothing is recorded or nothing can be compared
 * @param answer what the data say
 */
public record ClaimAnswer(
        String claim,
        String words,
        String measure,
        String condition,
        @Nullable Double therapeutic,
        @Nullable Double regular,
        @Nullable Estimate difference,
        Answer answer) {
    /** What the data say of a claim. */
    public enum Answer {
        AGREE,
        DISAGREE,
        CANNOT_TELL,
        /** Without an untreated group a rate or a change over time alone proves nothing. */
        CANNOT_TELL_NO_UNTREATED_GROUP,
        NOT_RECORDED
    }
}
