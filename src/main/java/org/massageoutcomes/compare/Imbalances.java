package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;

/** Differences between the arms at the door that are large enough to matter and too large for chance. */
final class Imbalances {
    /** Austin 2009: a standardized difference below 0.1 is negligible. */
    private static final double NEGLIGIBLE = 0.1;

    private Imbalances() {}

    static List<Verdict.Imbalance> of(Cell cell) {
        Design arms = cell.arms();
        List<Verdict.Imbalance> found = new ArrayList<>();
        for (Balance.Variable variable : cell.variables()) {
            if (variable.standardizedDifference() instanceof Estimated size
                    && Math.abs(Estimates.point(size)) > NEGLIGIBLE
                    && isBeyondChance(
                            ClusterRobust.contrast(arms.byClient(false, variable.steps()::applyAsLong), Design.ARM))) {
                found.add(new Verdict.Imbalance(variable.name(), Estimates.point(size)));
            }
        }
        return found;
    }

    private static boolean isBeyondChance(Estimate difference) {
        return difference instanceof Estimated found && Estimates.excludesZero(found);
    }
}
