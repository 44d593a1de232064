package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.HedgesG;
import org.massageoutcomes.study.Outcome;

/**
 * The standardized difference of client means, free of small-sample bias (Hedges 1981).
 */
final class HedgesGAnalysis implements Analysis {
    static final String NAME = "hedges_g";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of("g");
    }

    @Override
    public List<Term> of(Cell cell) {
        ClientMeans means = cell.clientMeans();
        return List.of(new Term("g", HedgesG.of(means.therapeutic(), means.regular())));
    }
}
