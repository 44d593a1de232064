package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ExactSum;
import org.massageoutcomes.study.Arm;

/**
 * Weighted sums over the sessions of one arm, exact whatever their order. Sessions of one combination weigh the same, so
 * they are counted, and only combinations are weighted.
 *
 * @param weight Σw
 * @param squaredWeight Σw²
 * @param total Σwx
 */
record WeightedSums(double weight, double squaredWeight, double total) {
    /**
     * Sums by arm, in the order of {@link Arm}.
     *
     * @param recorded which sessions count; null for all
     * @param x of a session
     */
    static WeightedSums[] of(Sample sample, Overlap overlap, @Nullable IntPredicate recorded, IntToLongFunction x) {
        int combinations = overlap.combinations();
        Arm[] arms = Arm.values();
        long[][] sessions = new long[arms.length][combinations];
        long[][] totals = new long[arms.length][combinations];
        for (int i = 0; i < sample.size(); i++) {
            if (recorded == null || recorded.test(i)) {
                int arm = sample.arm(i).ordinal();
                int combination = overlap.combination(i);
                sessions[arm][combination]++;
                totals[arm][combination] += x.applyAsLong(i);
            }
        }
        WeightedSums[] sums = new WeightedSums[arms.length];
        for (Arm arm : arms) {
            int at = arm.ordinal();
            sums[at] = of(sessions[at], totals[at], combination -> overlap.weight(combination, arm));
        }
        return sums;
    }

    /** Weighted means by arm, in the order of {@link Arm}. */
    static double[] means(Sample sample, Overlap overlap, @Nullable IntPredicate recorded, IntToLongFunction x) {
        return Arrays.stream(of(sample, overlap, recorded, x))
                .mapToDouble(sums -> sums.total / sums.weight)
                .toArray();
    }

    /** Sums over all sessions of an arm, of which each counts 1. */
    static WeightedSums ofAll(Overlap overlap, Arm arm) {
        long[] sessions = overlap.sessions(arm);
        return of(sessions, sessions, combination -> overlap.weight(combination, arm));
    }

    /**
     * The share of an arm's weight that sessions of each code have, by code and the arm's ordinal.
     *
     * @param code of each session, 0 to {@code codes − 1}
     */
    static double[][] shares(Overlap overlap, int[] code, int codes) {
        ExactSum[][] weights = new ExactSum[codes][Arm.values().length];
        for (ExactSum[] ofCode : weights) {
            Arrays.setAll(ofCode, arm -> new ExactSum());
        }
        int[] codeOf = new int[overlap.combinations()];
        if (hasOneCodeEach(overlap, code, codeOf)) {
            addCombinations(overlap, codeOf, weights);
        } else {
            for (int i = 0; i < code.length; i++) {
                weights[code[i]][overlap.arm(i).ordinal()].add(overlap.weight(i));
            }
        }
        double[][] shares = new double[codes][Arm.values().length];
        for (Arm arm : Arm.values()) {
            double all = ofAll(overlap, arm).weight;
            for (int of = 0; of < codes; of++) {
                shares[of][arm.ordinal()] = weights[of][arm.ordinal()].finish() / all;
            }
        }
        return shares;
    }

    /**
     * Whether all sessions of a combination have the same code, as those of a covariate do.
     *
     * @param codeOf is set to the code of each combination
     */
    private static boolean hasOneCodeEach(Overlap overlap, int[] code, int[] codeOf) {
        Arrays.fill(codeOf, -1);
        for (int i = 0; i < code.length; i++) {
            int combination = overlap.combination(i);
            if (codeOf[combination] < 0) {
                codeOf[combination] = code[i];
            } else if (codeOf[combination] != code[i]) {
                return false;
            }
        }
        return true;
    }

    private static void addCombinations(Overlap overlap, int[] codeOf, ExactSum[][] weights) {
        for (Arm arm : Arm.values()) {
            long[] sessions = overlap.sessions(arm);
            for (int combination = 0; combination < codeOf.length; combination++) {
                if (sessions[combination] > 0) {
                    weights[codeOf[combination]][arm.ordinal()].add(
                            overlap.weight(combination, arm), sessions[combination]);
                }
            }
        }
    }

    private static WeightedSums of(long[] sessions, long[] totals, IntToDoubleFunction weights) {
        ExactSum weight = new ExactSum();
        ExactSum squaredWeight = new ExactSum();
        ExactSum total = new ExactSum();
        for (int combination = 0; combination < sessions.length; combination++) {
            if (sessions[combination] > 0) {
                double each = weights.applyAsDouble(combination);
                weight.add(each, sessions[combination]);
                squaredWeight.add(each * each, sessions[combination]);
                total.add(each, totals[combination]);
            }
        }
        return new WeightedSums(weight.finish(), squaredWeight.finish(), total.finish());
    }
}
