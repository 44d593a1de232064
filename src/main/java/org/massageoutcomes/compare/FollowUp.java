package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.session.Sample;
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
        Sample sample = cell.followUp();
        return List.of(Term.difference(
                cell.inUnits(ClusterRobust.contrast(cell.arms().byClient(false, sample::response), Design.ARM))));
    }
}
