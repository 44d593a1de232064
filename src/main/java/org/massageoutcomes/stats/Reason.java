package org.massageoutcomes.stats;

import java.util.Locale;

/** Why there is no number. */
public enum Reason {
    /** Fewer clients in an arm than may be analysed. */
    TOO_FEW_CLIENTS,
    /** Fewer than four degrees of freedom: no clustered standard error can be trusted. */
    TOO_FEW_CLUSTERS,
    /** What is compared, or what is left unexplained, does not vary. */
    NO_VARIATION,
    /** The rows cannot tell the coefficient from the others. */
    SINGULAR,
    /** Only one of the two arms was observed. */
    ONE_ARM_ONLY;

    /** The reason as written to files, e.g. {@code too_few_clients}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
