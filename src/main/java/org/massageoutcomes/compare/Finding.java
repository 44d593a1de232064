package org.massageoutcomes.compare;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;

/**
 * One number of the report, or why there is none.
 *
 * @param key what it is of
 * @param estimate in the outcome's unit; differences are therapeutic − regular, positive favours therapeutic
 * @param pAdjusted Holm over the outcome's conditions; only for {@code primary}
 * @param support counts of the outcome × condition; null where they are too small to show
 * @param remainder whom the analysis leaves out of these; null where it uses all, and in what may be shared
 */
public record Finding(
        Key key,
        Estimate estimate,
        @Nullable Double pAdjusted,
        @Nullable Support support,
        @Nullable Remainder remainder) {
    public Finding(Key key, Estimate estimate, @Nullable Double pAdjusted, @Nullable Support support) {
        this(key, estimate, pAdjusted, support, null);
    }

    public Finding(Key key, Estimate estimate, @Nullable Support support) {
        this(key, estimate, null, support, null);
    }
}
