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

    /**
     * The share of an arm's weight that sessions of each code have, by code and the arm's ordinal.
     *
     * @param code of each session, 0 to {@code codes − 1}
     */
    static double[][] shares(Sample sample, Overlap overlap, int[] code, int codes) {
        ExactSum[][] weights = new ExactSum[codes][Arm.values().length];
        for (ExactSum[] ofCode : weights) {
            Arrays.setAll(ofCode, arm -> new ExactSum());
        }
        for (int i = 0; i < sample.size(); i++) {
            weights[code[i]][sample.arm(i).ordinal()].add(overlap.weight(i));
        }
        WeightedSums[] all = of(sample, overlap, null, i -> 0);
        double[][] shares = new double[codes][all.length];
        for (int of = 0; of < codes; of++) {
            for (int arm = 0; arm < all.length; arm++) {
                shares[of][arm] = weights[of][arm].finish() / all[arm].weight;
            }
        }
        return shares;
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
