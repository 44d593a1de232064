package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.study.Outcome;

/**
 * The score after, signed so that positive favours therapeutic, without adjustment (Vickers &amp; Altman 2001).
 */
final class FollowUp implements Analysis {
    static final String NAME = "follow_up";

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
        // the improvement is what the score rose, signed; with the score before, signed, it is the score after
        int sign = cell.outcome().better().sign();
        return List.of(Term.difference(cell.inUnits(ClusterRobust.contrast(cell.armsByClient(sign), Design.ARM))));
    }
}
