package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterRobust;
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
        Sample sample = cell.sample();
        CodeColumn therapist = cell.sessions().therapist();
        int[] group = new int[sample.size()];
        boolean[] seen = new boolean[therapist.cardinality()];
        int therapists = 0;
        for (int i = 0; i < group.length; i++) {
            group[i] = therapist.code(sample.row(i));
            therapists += seen[group[i]] ? 0 : 1;
            seen[group[i]] = true;
        }
        return therapists <= MOST_TOO_FEW
                ? Units.none(Reason.TOO_FEW_CLUSTERS)
                : cell.inUnits(
                        ClusterRobust.contrast(cell.adjusted().by(group, therapist.cardinality(), true), Design.ARM));
    }
}
