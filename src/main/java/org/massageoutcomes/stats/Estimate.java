package org.massageoutcomes.stats;

import java.util.function.Function;

/** A number with what is known of its uncertainty, or the reason why there is none. */
public sealed interface Estimate permits Estimated, NotEstimable {
    <T> T match(Function<Estimated, T> estimated, Function<NotEstimable, T> none);
}
