package org.massageoutcomes.compare;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.FunnelLimits;

/**
 * What one of several clinics of an export, or sites of a pool, says of an outcome and condition.
 *
 * @param outcome id of the outcome
 * @param condition label of the condition
 * @param site the clinic's pseudonym, or the site's name
 * @param primary its headline; null where it does not have the condition at all
 * @param support what that rests on; null where it is too small to show
 * @param limits where the headline would lie by chance alone; null where fewer than three are compared
 */
public record SiteEstimate(
        String outcome,
        String condition,
        String site,
        @Nullable Estimate primary,
        @Nullable Support support,
        @Nullable FunnelLimits limits) {

    /** The same under another name of its condition. */
    public SiteEstimate named(String other) {
        return new SiteEstimate(outcome, other, site, primary, support, limits);
    }
}
