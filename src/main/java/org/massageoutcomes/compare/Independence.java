package org.massageoutcomes.compare;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;

/** What rows taken as independent would have claimed: the field's commonest error, measured. */
final class Independence {
    private Independence() {}

    static @Nullable PseudoReplication of(Cell cell) {
        if (!(cell.primary() instanceof Estimated primary)) {
            return null;
        }
        Estimate ofRows = cell.inUnits(ClusterRobust.naive(cell.adjustedByClient(), Design.ARM));
        if (!(ofRows instanceof Estimated naive)) {
            return null;
        }
        double ratio = Estimates.standardError(primary) / Estimates.standardError(naive);
        return new PseudoReplication(
                cell.outcome().id(),
                cell.conditionLabel(),
                Estimates.standardError(naive),
                ratio,
                cell.sample().size() / (ratio * ratio));
    }
}
