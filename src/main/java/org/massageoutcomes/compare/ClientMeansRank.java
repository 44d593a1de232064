package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.HodgesLehmann;
import org.massageoutcomes.stats.RankSum;
import org.massageoutcomes.study.Outcome;

/**
 * Client means by rank: the chance that a client of the therapeutic type improved more, and the median difference.
 */
final class ClientMeansRank implements Analysis {
    static final String NAME = "client_means_rank";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of("probability_of_superiority", "hodges_lehmann");
    }

    @Override
    public List<Term> of(Cell cell) {
        ClientMeans means = cell.clientMeans();
        return List.of(
                new Term("probability_of_superiority", RankSum.of(means.therapeutic(), means.regular())),
                new Term("hodges_lehmann", HodgesLehmann.median(means.therapeutic(), means.regular())));
    }
}
