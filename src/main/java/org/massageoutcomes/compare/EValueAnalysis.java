package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.ArmMoments;
import org.massageoutcomes.stats.EValue;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/**
 * How strongly something unrecorded would have to be tied to both type and improvement to explain the difference away
 * (VanderWeele &amp; Ding 2017, doi:10.7326/M16-2607).
 */
final class EValueAnalysis implements Analysis {
    static final String NAME = "e_value";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of("point", "limit");
    }

    @Override
    public List<Term> of(Cell cell) {
        ArmMoments improvement = new ArmMoments();
        for (int i = 0; i < cell.sample().size(); i++) {
            improvement.add(cell.sample().response(i));
        }
        double standardDeviation = improvement.sd() / cell.sample().stepsPerUnit();
        Estimate primary = cell.primary();
        return List.of(
                new Term("point", primary.match(found -> ratio(EValue.point(found, standardDeviation)), none -> none)),
                new Term("limit", primary.match(found -> ratio(EValue.limit(found, standardDeviation)), none -> none)));
    }

    /** Next to an improvement that hardly varies a difference is beyond any risk ratio. */
    private static Estimate ratio(double eValue) {
        return Double.isFinite(eValue) ? Estimated.point(eValue) : Units.none(Reason.NO_VARIATION);
    }
}
