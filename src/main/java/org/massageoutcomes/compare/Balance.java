package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ArmMoments;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.stats.StandardizedDifference;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** How alike the arms are at the door, before and after overlap weighting (Austin 2009, doi:10.1002/sim.3697). */
final class Balance implements Analysis {
    static final String NAME = "balance";
    static final String BASELINE = "baseline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of();
    }

    @Override
    public List<Term> of(Cell cell) {
        List<Term> terms = new ArrayList<>();
        variables(cell).forEach(variable -> add(terms, cell, variable));
        return terms;
    }

    /** What the arms are compared on: the score at the door and each level of each covariate. */
    static List<Variable> variables(Cell cell) {
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable(BASELINE, cell.sample()::before));
        for (Factor factor : cell.covariates()) {
            for (int level = 0; level < factor.levels().size(); level++) {
                int code = level;
                variables.add(new Variable(
                        factor.name() + "=" + factor.levels().get(level), i -> factor.code()[i] == code ? 1 : 0));
            }
        }
        return variables;
    }

    /**
     * One column of the balance table.
     *
     * @param name as in results
     * @param steps its number for the i-th session of the sample
     */
    record Variable(String name, IntToLongFunction steps) {
        /** Difference of the arms' means over the root of their mean variance. */
        Estimate standardizedDifference(Sample sample) {
            ArmMoments therapeutic = moments(sample, Arm.THERAPEUTIC);
            ArmMoments regular = moments(sample, Arm.REGULAR);
            return StandardizedDifference.of(therapeutic.mean(), therapeutic.sd(), regular.mean(), regular.sd());
        }

        private Estimate weighted(Sample sample, double[] weights) {
            return StandardizedDifference.of(
                    WeightedSums.of(sample, Arm.THERAPEUTIC, weights, steps).mean(),
                    moments(sample, Arm.THERAPEUTIC).sd(),
                    WeightedSums.of(sample, Arm.REGULAR, weights, steps).mean(),
                    moments(sample, Arm.REGULAR).sd());
        }

        private ArmMoments moments(Sample sample, Arm arm) {
            ArmMoments moments = new ArmMoments();
            for (int i = 0; i < sample.size(); i++) {
                if (sample.arm(i) == arm) {
                    moments.add(steps.applyAsLong(i));
                }
            }
            return moments;
        }
    }

    private static void add(List<Term> terms, Cell cell, Variable variable) {
        Overlap overlap = cell.overlap();
        terms.add(new Term(variable.name() + ":before", variable.standardizedDifference(cell.sample())));
        terms.add(new Term(
                variable.name() + ":after",
                overlap.isEstimable()
                        ? variable.weighted(cell.sample(), overlap.weights())
                        : Units.none(Reason.SINGULAR)));
    }
}
