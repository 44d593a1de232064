package org.massageoutcomes.compare;

import org.massageoutcomes.stats.Reason;

/** What the primary's 95 % interval says against 0 and the margin that matters. */
public enum Call {
    NO_DIFFERENCE_THAT_MATTERS,
    THERAPEUTIC_BETTER_AND_MATTERS,
    THERAPEUTIC_BETTER,
    CANNOT_TELL_YET,
    REGULAR_BETTER,
    REGULAR_BETTER_AND_MATTERS,
    TOO_FEW_CLIENTS,
    TOO_FEW_CLUSTERS,
    NO_VARIATION,
    SINGULAR,
    ONE_ARM_ONLY;

    /** The verdict where there is no estimate. */
    static Call of(Reason reason) {
        return valueOf(reason.name());
    }

    /** Whether there is an interval to speak of. */
    public boolean isEstimated() {
        return compareTo(REGULAR_BETTER_AND_MATTERS) <= 0;
    }

    /** Whether more clients, therapists or sites are all that is wanting. */
    public boolean isOfTooFew() {
        return this == TOO_FEW_CLIENTS || this == TOO_FEW_CLUSTERS;
    }
}
