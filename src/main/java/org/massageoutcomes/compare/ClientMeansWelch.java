package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.Welch;
import org.massageoutcomes.study.Outcome;

/**
 * One mean a client and arm; Welch.
 */
final class ClientMeansWelch implements Analysis {
    static final String NAME = "client_means_welch";

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
        ClientMeans means = cell.clientMeans();
        return List.of(Term.difference(Welch.difference(means.therapeutic(), means.regular())));
    }
}
