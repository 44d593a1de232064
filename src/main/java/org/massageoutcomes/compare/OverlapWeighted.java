package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/**
 * The improvement among clients who might have had either type: overlap weights, taken as fixed.
 */
final class OverlapWeighted implements Analysis {
    static final String NAME = "overlap_weighted";

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
        Overlap overlap = cell.overlap();
        if (!overlap.isEstimable()) {
            return List.of(Term.difference(Units.none(Reason.SINGULAR)));
        }
        List<Term> terms = new ArrayList<>();
        terms.add(Term.difference(
                cell.inUnits(ClusterRobust.contrast(cell.arms().byClient(overlap::weight), Design.ARM))));
        double[] effective = overlap.effectiveSessions();
        for (Arm arm : Arm.values()) {
            terms.add(new Term("effective_n:" + arm.id(), Estimated.point(effective[arm.ordinal()])));
        }
        return terms;
    }
}
