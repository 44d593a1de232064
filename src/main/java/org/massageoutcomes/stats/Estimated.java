package org.massageoutcomes.stats;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number with what is known of its uncertainty; what a method does not give is null, never NaN or infinite. */
public record Estimated(
        @Nullable Double estimate,
        @Nullable Double standardError,
        @Nullable Double statistic,
        @Nullable Double degreesOfFreedom,
        @Nullable Double pValue,
        @Nullable Double low,
        @Nullable Double high)
        implements Estimate {

    public static Estimated point(double estimate) {
        return new Estimated(estimate, null, null, null, null, null, null);
    }

    @Override
    public <T> T match(Function<Estimated, T> estimated, Function<NotEstimable, T> none) {
        return estimated.apply(this);
    }
}
