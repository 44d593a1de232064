package org.massageoutcomes.stats;

import java.util.Locale;

/** Why there is no number. */
public enum Reason {
    TOO_FEW_CLIENTS,
    TOO_FEW_CLUSTERS,
    NO_VARIATION,
    SINGULAR,
    ONE_ARM_ONLY;

    /** The word of the status column. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
