package org.massageoutcomes.compare;

import java.util.BitSet;
import java.util.List;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/**
 * The improvement given the score at the door, errors clustered by therapist; needs more than three.
 */
final class TherapistClustered implements Analysis {
    static final String NAME = "therapist_clustered";

    private static final int MOST_TOO_FEW = 3;

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
        return List.of(Term.difference(estimate(cell)));
    }

    private static Estimate estimate(Cell cell) {
        ClusterSums sums = cell.adjustedByTherapist();
        return sums.clusters() <= MOST_TOO_FEW
                ? Units.none(Reason.TOO_FEW_CLUSTERS)
                : Units.of(ClusterRobust.contrast(sums, Design.ARM), cell.inLargestSteps());
    }

    /** Sums by therapist of the improvement given the score at the door, in the order of their codes. */
    static ClusterSums sums(Cell cell) {
        Sample sample = cell.inLargestSteps();
        CodeColumn therapist = cell.sessions().therapist();
        return cell.adjusted().in(sample).by(sample.codes(therapist), therapist.cardinality(), true);
    }

    /** Codes of the therapists of a sample, ascending. */
    static int[] therapists(Sample sample) {
        CodeColumn therapist = sample.sessions().therapist();
        BitSet seen = new BitSet();
        for (int of : sample.codes(therapist)) {
            seen.set(of);
        }
        return seen.stream().toArray();
    }
}
