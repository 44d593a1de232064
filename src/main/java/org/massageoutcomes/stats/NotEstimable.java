package org.massageoutcomes.stats;

import java.util.Objects;

/**
 * No number, and why.
 *
 * @param reason what the rows lack
 */
public record NotEstimable(Reason reason) implements Estimate {

    public NotEstimable {
        Objects.requireNonNull(reason, "reason");
    }
}
