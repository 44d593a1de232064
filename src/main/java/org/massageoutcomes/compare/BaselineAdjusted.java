package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.ClusterSums;
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
        Sample sample = cell.inLargestSteps();
        ClusterSums sums = sample == cell.sample()
                ? cell.adjustedByClient()
                : cell.adjusted().in(sample).byClient(true);
        return List.of(Term.difference(Units.of(ClusterRobust.contrast(sums, Design.ARM), sample)));
    }
}
