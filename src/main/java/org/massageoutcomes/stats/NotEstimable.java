package org.massageoutcomes.stats;

import java.util.function.Function;

/** There is no number, and why. */
public record NotEstimable(Reason reason) implements Estimate {
    @Override
    public <T> T match(Function<Estimated, T> estimated, Function<NotEstimable, T> none) {
        return none.apply(this);
    }
}
