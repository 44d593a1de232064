package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ArmMoments;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Quantiles;
import org.massageoutcomes.study.Arm;

/**
 * Counts, means, standard deviations and, with 40 clients in the arm, quartiles, over sessions.
 */
final class Describe implements Analysis {
    static final String NAME = "describe";

    /** Fewer clients than this, and a quartile rests on fewer than ten. */
    private static final int LEAST_CLIENTS_FOR_QUARTILES = 40;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        List<Term> terms = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            addArm(terms, cell.sample(), arm);
        }
        return terms;
    }

    private static void addArm(List<Term> terms, Sample sample, Arm arm) {
        ArmMoments baseline = new ArmMoments();
        ArmMoments change = new ArmMoments();
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                baseline.add(sample.before(i));
                change.add(sample.response(i));
            }
        }
        String prefix = arm.id() + ":";
        double steps = sample.stepsPerUnit();
        terms.add(new Term(prefix + "n", Estimated.point((double) change.n())));
        terms.add(new Term(prefix + "clients", Estimated.point(sample.clients(arm))));
        terms.add(new Term(prefix + "baseline_mean", Estimated.point(baseline.mean() / steps)));
        terms.add(new Term(prefix + "baseline_sd", Estimated.point(baseline.sd() / steps)));
        terms.add(new Term(prefix + "change_mean", Estimated.point(change.mean() / steps)));
        terms.add(new Term(prefix + "change_sd", Estimated.point(change.sd() / steps)));
        if (sample.clients(arm) >= LEAST_CLIENTS_FOR_QUARTILES) {
            addQuartiles(terms, sample, arm);
        }
    }

    private static void addQuartiles(List<Term> terms, Sample sample, Arm arm) {
        long[] changes = new long[sample.sessions(arm)];
        int next = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                changes[next++] = sample.response(i);
            }
        }
        Arrays.sort(changes);
        String prefix = arm.id() + ":change_";
        double steps = sample.stepsPerUnit();
        terms.add(new Term(prefix + "q1", Estimated.point(Quantiles.type7(changes, 0.25) / steps)));
        terms.add(new Term(prefix + "median", Estimated.point(Quantiles.type7(changes, 0.5) / steps)));
        terms.add(new Term(prefix + "q3", Estimated.point(Quantiles.type7(changes, 0.75) / steps)));
    }
}
