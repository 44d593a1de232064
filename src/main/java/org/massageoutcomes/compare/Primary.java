package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/**
 * The headline: of {@link BaselineAdjusted} and {@link TherapistClustered} the one with the wider interval.
 */
final class Primary implements Analysis {
    static final String NAME = "primary";

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
        Estimate byClient = cell.found(BaselineAdjusted.NAME, Key.DIFFERENCE);
        Estimate byTherapist = cell.found(TherapistClustered.NAME, Key.DIFFERENCE);
        return List.of(Term.difference(widerByTherapist(byClient, byTherapist) ? byTherapist : byClient));
    }

    /** The headline of a part of a cell's sessions, or of the same sessions counted differently. */
    static Estimate of(Cell cell, Sample sample) {
        Cell other = cell.with(sample);
        for (Analysis analysis : List.of(new BaselineAdjusted(), new TherapistClustered(), new Primary())) {
            analysis.of(other).forEach(term -> other.keep(analysis.name(), term));
        }
        return other.primary();
    }

    /** Whether the therapists' interval is the wider; a method without an interval is not. */
    static boolean widerByTherapist(Estimate byClient, Estimate byTherapist) {
        return byClient instanceof Estimated clients
                && byTherapist instanceof Estimated therapists
                && width(therapists) > width(clients);
    }

    private static double width(Estimated estimated) {
        return Estimates.high(estimated) - Estimates.low(estimated);
    }
}
