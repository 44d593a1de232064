package org.massageoutcomes.compare;

import java.util.function.IntToLongFunction;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ExactSum;
import org.massageoutcomes.study.Arm;

/**
 * Weighted sums over the sessions of one arm, exact whatever their order.
 *
 * @param weight Σw
 * @param squaredWeight Σw²
 * @param total Σwx
 */
record WeightedSums(double weight, double squaredWeight, double total) {
    static WeightedSums of(Sample sample, Arm arm, double[] weights, IntToLongFunction x) {
        ExactSum weight = new ExactSum();
        ExactSum squaredWeight = new ExactSum();
        ExactSum total = new ExactSum();
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                weight.add(weights[i]);
                squaredWeight.add(weights[i] * weights[i]);
                total.add(weights[i] * x.applyAsLong(i));
            }
        }
        return new WeightedSums(weight.finish(), squaredWeight.finish(), total.finish());
    }

    double mean() {
        return total / weight;
    }
}
