package org.massageoutcomes.stats;

import java.util.function.Function;

/** A number with what is known of its error, or the reason why there is none. */
public sealed interface Estimate permits Estimated, NotEstimable {

    /** What the one function makes of an estimate, or the other of its absence. */
    default <T> T match(Function<Estimated, T> estimated, Function<NotEstimable, T> notEstimable) {
        if (this instanceof Estimated present) {
            return estimated.apply(present);
        }
        return notEstimable.apply((NotEstimable) this);
    }
}
