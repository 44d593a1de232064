package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.study.Outcome;

/**
 * The improvement, without adjustment.
 */
final class Change implements Analysis {
    static final String NAME = "change";

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
        return List.of(Term.difference(cell.inUnits(ClusterRobust.contrast(cell.armsByClient(0), Design.ARM))));
    }
}
