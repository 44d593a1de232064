package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.PairedT;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/**
 * Clients who had both types for the condition: the mean of their own differences.
 */
final class WithinClient implements Analysis {
    static final String NAME = "within_client";

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
        double[] differences = cell.clientMeans().differences();
        if (differences.length < cell.minimumClients()) {
            return List.of(Term.difference(Units.none(Reason.TOO_FEW_CLIENTS)));
        }
        Remainder left = cell.clientGroups().countsBothTypes() ? new Remainder(0, 0) : Remainder.A_FEW;
        return List.of(
                Term.difference(PairedT.difference(differences)).leaving(left),
                new Term("clients", Estimated.point(differences.length)).leaving(left));
    }
}
