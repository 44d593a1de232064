package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
    private final int[] combination;
    private final boolean[] therapeutic;
    private final Map<Arm, long[]> sessions = new EnumMap<>(Arm.class);
    private final double @Nullable [] chance;

    private Overlap(int[] combination, boolean[] therapeutic, Combinations combinations, double @Nullable [] chance) {
        this.combination = combination;
        this.therapeutic = therapeutic;
        for (Arm arm : Arm.values()) {
            sessions.put(arm, combinations.sessions(arm));
        }
        this.chance = chance;
    }

    static Overlap of(Cell cell) {
        Sample sample = cell.sample();
        Design design = Design.withoutArm(sample, cell.movementAndCovariates());
        Combinations combinations = new Combinations(sample.size());
        int[] combination = new int[sample.size()];
        boolean[] therapeutic = new boolean[sample.size()];
        for (int i = 0; i < combination.length; i++) {
            therapeutic[i] = sample.isTherapeutic(i);
            combination[i] = combinations.add(design.pattern(i), sample.before(i), therapeutic[i]);
        }
        return new Overlap(
                combination,
                therapeutic,
                combinations,
                combinations.fit(design.patterns()).orElse(null));
    }

    /** Whether the types of massage can be weighted to be alike at all. */
    boolean isEstimable() {
        return chance != null;
    }

    /** How many distinct combinations there are. */
    int combinations() {
        return chances().length;
    }

    /** The combination of the i-th session. */
    int combination(int i) {
        return combination[i];
    }

    /** An arm's sessions of each combination. */
    long[] sessions(Arm arm) {
        return Objects.requireNonNull(sessions.get(arm));
    }

    /** The weight of an arm's sessions of a combination: the chance of the other arm. */
    double weight(int ofCombination, Arm arm) {
        double chanceOfTherapeutic = chances()[ofCombination];
        return arm == Arm.THERAPEUTIC ? 1 - chanceOfTherapeutic : chanceOfTherapeutic;
    }

    /** The weight of the i-th session. */
    double weight(int i) {
        return weight(combination[i], arm(i));
    }

    /** The arm of the i-th session. */
    Arm arm(int i) {
        return therapeutic[i] ? Arm.THERAPEUTIC : Arm.REGULAR;
    }

    private double[] chances() {
        if (chance == null) {
            throw new IllegalStateException("the score at the door and the covariates tell the types apart");
        }
        return chance;
    }

    /** (Σw)² / Σw² by arm, in the order of {@link Arm}. */
    double[] effectiveSessions() {
        return Arrays.stream(Arm.values())
                .map(arm -> WeightedSums.ofAll(this, arm))
                .mapToDouble(sums -> sums.weight() * sums.weight() / sums.squaredWeight())
                .toArray();
    }
}
