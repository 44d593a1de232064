package org.massageoutcomes.compare;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.ClusterWeights;
import org.massageoutcomes.stats.Estimated;

/**
 * How far the headline leans on single therapists: how many, counted as if they weighed alike, stand for the type that has
 * fewer, and how much wider the clients' interval would have to be if therapists made up a twentieth of the variance.
 */
final class TherapistWeight implements Analysis {
    static final String NAME = "therapist_weight";
    static final String EFFECTIVE = "effective_therapists";
    static final String WIDENING = "widening";

    /** Therapists' share of the variance that METHODS reckons with. */
    static final double SHARE = 0.05;

    /** An interval that is too narrow by more errs in 7 % of cases where it says 5 %. */
    static final double TOLERABLE = 1.08;

    /** Fewer on a side cannot tell how much therapists differ, whatever the degrees of freedom say. */
    private static final double FEW = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        TherapistPull pull = cell.therapistPull();
        return pull.isKnown()
                ? List.of(
                        new Term(EFFECTIVE, Estimated.point(pull.effective())),
                        new Term(WIDENING, Estimated.point(pull.widening())))
                : List.of();
    }

    /** What therapists add to the estimate of a cell; nothing where they or the headline are missing. */
    static TherapistPull pull(Cell cell) {
        if (!cell.sessions().recordsTherapists()
                || !(cell.found(BaselineAdjusted.NAME, Key.DIFFERENCE) instanceof Estimated byClient)
                || !(Units.of(ClusterRobust.naive(cell.adjustedByTherapist(), Design.ARM), cell.inLargestSteps())
                        instanceof Estimated independent)) {
            return TherapistPull.NONE;
        }
        return ClusterWeights.of(cell.adjustedByTherapist(), Design.ARM)
                .map(weights -> pull(cell, weights, Estimates.standardError(byClient), independent))
                .orElse(TherapistPull.NONE);
    }

    private static TherapistPull pull(Cell cell, ClusterWeights weights, double byClient, Estimated independent) {
        double error = Estimates.standardError(independent);
        double ratio = error / byClient;
        SortedMap<Integer, Double> ofTherapists = new TreeMap<>();
        double deviation = error / Math.sqrt(weights.squaresOfRows());
        int[] therapists = TherapistClustered.therapists(cell.inLargestSteps());
        for (int i = 0; i < therapists.length; i++) {
            ofTherapists.put(therapists[i], weights.ofCluster(i) * deviation);
        }
        return new TherapistPull(
                weights.effectiveOnTheFewerSide(),
                Math.sqrt(1 + SHARE * weights.inflation() * ratio * ratio),
                ofTherapists);
    }

    /**
     * Whether few therapists weigh most in the difference, so that how much of it is their skill cannot be told: the
     * therapists' own interval is not to be had or rests on too few, and the clients' knows nothing of them.
     */
    static boolean isOfFew(Cell cell) {
        TherapistPull pull = cell.therapistPull();
        boolean few =
                pull.effective() < FEW || !(cell.found(TherapistClustered.NAME, Key.DIFFERENCE) instanceof Estimated);
        return pull.isKnown() && few && pull.widening() > TOLERABLE;
    }
}
