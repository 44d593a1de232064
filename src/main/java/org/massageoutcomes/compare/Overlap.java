package org.massageoutcomes.compare;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * Overlap weights: the chance of the other type of massage given the score at the door and the covariates (Li, Morgan
 * &amp; Zaslavsky 2018, doi:10.1080/01621459.2016.1260466).
 *
 * <p>The fit iterates over distinct combinations, not over sessions.
 */
final class Overlap {
    private final double @Nullable [] weight;

    private Overlap(double @Nullable [] weight) {
        this.weight = weight;
    }

    static Overlap of(Cell cell) {
        Sample sample = cell.sample();
        Design design = Design.withoutArm(sample, cell.movementAndCovariates());
        Combinations combinations = new Combinations(sample.size());
        int[] combination = new int[sample.size()];
        for (int i = 0; i < combination.length; i++) {
            combination[i] = combinations.add(design.pattern(i), sample.before(i), sample.isTherapeutic(i));
        }
        return combinations
                .fit(design.patterns())
                .map(chance -> new Overlap(weights(sample, combination, chance)))
                .orElseGet(() -> new Overlap(null));
    }

    private static double[] weights(Sample sample, int[] combination, double[] chance) {
        double[] weight = new double[sample.size()];
        for (int i = 0; i < weight.length; i++) {
            double therapeutic = chance[combination[i]];
            weight[i] = sample.isTherapeutic(i) ? 1 - therapeutic : therapeutic;
        }
        return weight;
    }

    /** Whether the types of massage can be weighted to be alike at all. */
    boolean isEstimable() {
        return weight != null;
    }

    /** One weight a session. */
    double[] weights() {
        if (weight == null) {
            throw new IllegalStateException("the score at the door and the covariates tell the types apart");
        }
        return weight;
    }

    /** (Σw)² / Σw² of an arm. */
    double effectiveSessions(Sample sample, Arm arm) {
        WeightedSums sums = WeightedSums.of(sample, arm, weights(), i -> 1);
        return sums.weight() * sums.weight() / sums.squaredWeight();
    }
}
