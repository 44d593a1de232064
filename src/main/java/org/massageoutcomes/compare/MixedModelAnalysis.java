package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.MixedModel;
import org.massageoutcomes.study.Outcome;

/**
 * The improvement given the score at the door, with a random intercept for the client (REML).
 */
final class MixedModelAnalysis implements Analysis {
    static final String NAME = "mixed_model";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of(Key.DIFFERENCE, "icc");
    }

    @Override
    public List<Term> of(Cell cell) {
        MixedModel fit = MixedModel.fit(cell.adjustedByClient());
        return List.of(Term.difference(cell.inUnits(fit.difference())), new Term("icc", fit.icc()));
    }
}
