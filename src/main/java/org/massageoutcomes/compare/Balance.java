package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ArmMoments;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.stats.StandardizedDifference;
import org.massageoutcomes.study.Arm;

/** How alike the arms are at the door, before and after overlap weighting (Austin 2009, doi:10.1002/sim.3697). */
final class Balance implements Analysis {
    static final String NAME = "balance";
    static final String BASELINE = "baseline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        List<Term> terms = new ArrayList<>();
        cell.variables().forEach(variable -> add(terms, cell, variable));
        OutsideModel.variables(cell).forEach(variable -> add(terms, cell, variable));
        return terms;
    }

    /** What the arms are compared on: the score at the door and each level of each covariate. */
    static List<Variable> variables(Cell cell) {
        List<Variable> variables = new ArrayList<>();
        Sample sample = cell.sample();
        variables.add(Variable.of(BASELINE, sample, sample::before));
        cell.covariates().forEach(factor -> variables.addAll(levels(factor, sample)));
        return variables;
    }

    /** One column for each level: whether a session has it. */
    static List<Variable> levels(Factor factor, Sample sample) {
        List<Variable> levels = new ArrayList<>();
        long[][] sessions = new long[Arm.values().length][factor.levels().size()];
        int[] codes = factor.code();
        for (int i = 0; i < codes.length; i++) {
            sessions[sample.arm(i).ordinal()][codes[i]]++;
        }
        LevelMeans weighted = new LevelMeans(factor);
        for (int level = 0; level < factor.levels().size(); level++) {
            int code = level;
            levels.add(new Variable(
                    factor.name() + "=" + factor.levels().get(level),
                    factor.name(),
                    i -> codes[i] == code ? 1 : 0,
                    (of, overlap) -> weighted.of(overlap)[code],
                    share(sample, Arm.THERAPEUTIC, sessions, code),
                    share(sample, Arm.REGULAR, sessions, code)));
        }
        return levels;
    }

    /** The weighted means of all levels of a factor, which one pass over the sessions gives. */
    private static final class LevelMeans {
        private final Factor factor;
        private double @Nullable [][] means;

        LevelMeans(Factor factor) {
            this.factor = factor;
        }

        /** By level and arm. */
        synchronized double[][] of(Overlap overlap) {
            if (means == null) {
                means = WeightedSums.shares(
                        overlap, factor.code(), factor.levels().size());
            }
            return means;
        }
    }

    private static Variable.Moments share(Sample sample, Arm arm, long[][] sessions, int code) {
        ArmMoments moments = new ArmMoments();
        long with = sessions[arm.ordinal()][code];
        moments.add(1, with);
        moments.add(0, sample.sessions(arm) - with);
        return Variable.Moments.of(moments);
    }

    /**
     * One column of the balance table.
     *
     * @param name as in results
     * @param group of sessions that its numbers give away, as the cell's {@link SessionGroups} know it; null for none
     * @param steps its number for the i-th session of the sample
     * @param weightedMeans its mean in each arm under overlap weights
     * @param therapeutic mean and SD of the therapeutic arm
     * @param regular the regular arm's
     */
    record Variable(
            String name,
            @Nullable String group,
            IntToLongFunction steps,
            WeightedMeans weightedMeans,
            Moments therapeutic,
            Moments regular) {
        /** Means by the arm's ordinal. */
        @FunctionalInterface
        interface WeightedMeans {
            double[] of(Sample sample, Overlap overlap);
        }

        /** Mean and standard deviation of an arm, in steps. */
        record Moments(double mean, double sd) {
            private static Moments of(ArmMoments sums) {
                return new Moments(sums.mean(), sums.sd());
            }
        }

        static Variable of(String name, Sample sample, IntToLongFunction steps) {
            return of(name, sample, steps, null);
        }

        static Variable of(String name, Sample sample, IntToLongFunction steps, @Nullable IntPredicate recorded) {
            ArmMoments therapeutic = new ArmMoments();
            ArmMoments regular = new ArmMoments();
            for (int i = 0; i < sample.size(); i++) {
                if (recorded == null || recorded.test(i)) {
                    (sample.isTherapeutic(i) ? therapeutic : regular).add(steps.applyAsLong(i));
                }
            }
            return new Variable(
                    name,
                    recorded == null ? null : name,
                    steps,
                    (of, overlap) -> WeightedSums.means(of, overlap, recorded, steps),
                    Moments.of(therapeutic),
                    Moments.of(regular));
        }

        /** Difference of the arms' means over the root of their mean variance. */
        Estimate standardizedDifference() {
            return StandardizedDifference.of(therapeutic.mean(), therapeutic.sd(), regular.mean(), regular.sd());
        }

        private Estimate weighted(Sample sample, Overlap overlap) {
            double[] means = weightedMeans.of(sample, overlap);
            return StandardizedDifference.of(
                    means[Arm.THERAPEUTIC.ordinal()], therapeutic.sd(), means[Arm.REGULAR.ordinal()], regular.sd());
        }
    }

    private static void add(List<Term> terms, Cell cell, Variable variable) {
        Overlap overlap = cell.overlap();
        Sample sample = cell.sample();
        Remainder left = variable.group() == null || cell.sessionGroups().areShown(variable.group())
                ? new Remainder(0, 0)
                : Remainder.A_FEW;
        terms.add(new Term(variable.name() + ":before", variable.standardizedDifference(), left));
        Estimate after = overlap.isEstimable() ? variable.weighted(sample, overlap) : Units.none(Reason.SINGULAR);
        terms.add(new Term(variable.name() + ":after", after, left));
    }
}
