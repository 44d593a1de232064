package org.massageoutcomes.coverage;

import java.util.SplittableRandom;

/**
 * Draws that are the same in every JDK: only {@code nextLong} is asked of the generator, and only {@link StrictMath} of
 * mathematics.
 */
public final class Chance {
    private final SplittableRandom random;
    private double spare;
    private boolean hasSpare;

    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Another source, independent of this one. */
    public Chance split() {
        return new Chance(random.nextLong());
    }

    /** Uniform, above 0 and below 1. */
    public double unit() {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /** Uniform, from 0 to below {@code bound}. */
    public int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    public boolean happens(double probability) {
        return unit() < probability;
    }

    /** Standard normal, by Box and Muller. */
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double radius = StrictMath.sqrt(-2 * StrictMath.log(unit()));
        double angle = 2 * StrictMath.PI * unit();
        spare = radius * StrictMath.sin(angle);
        hasSpare = true;
        return radius * StrictMath.cos(angle);
    }

    /** χ² over its degrees of freedom, these whole: what an estimated variance is to the true one. */
    public double meanSquare(int degreesOfFreedom) {
        double sum = 0;
        for (int i = 0; i < degreesOfFreedom; i++) {
            double z = normal();
            sum += z * z;
        }
        return sum / degreesOfFreedom;
    }

    /** The whole numbers from 0 to below {@code count}, the order drawn. */
    public int[] order(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
