package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.study.Outcome;

/**
 * The improvement given the score at the door, errors clustered by client.
 */
final class BaselineAdjusted implements Analysis {
    static final String NAME = "baseline_adjusted";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of(Key.DIFFERENCE);
    }

    @Override
    public List<Term> of(Cell cell) {
        return List.of(Term.difference(cell.inUnits(ClusterRobust.contrast(cell.adjustedByClient(), Design.ARM))));
    }
}
