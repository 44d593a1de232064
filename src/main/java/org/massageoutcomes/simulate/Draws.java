package org.massageoutcomes.simulate;

import java.util.SplittableRandom;

/**
 * The one source of chance. Only {@code nextLong} is asked of the generator: its sequence is the same in every JDK, which
 * is not so of bounded, floating or Gaussian draws.
 */
final class Draws {
    /** √6: no {@link #spread()} is further from 0. */
    static final double REACH = 2.449489742783178;

    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private final SplittableRandom random;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Uniform, from 0 to below 1. */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Uniform, from 0 to below {@code bound}. */
    int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    /** Triangular with mean 0 and variance 1. Bounded, so that a scale's end can be kept clear of; a Gaussian is not. */
    double spread() {
        long bits = random.nextLong();
        return ((bits >>> 32) + (bits & LOW_HALF) - LOW_HALF) * (REACH * 0x1p-32);
    }

    /** One of the two whole numbers around {@code exact}, each as likely as it is near: the mean is {@code exact}. */
    int whole(double exact) {
        return (int) StrictMath.floor(exact + unit());
    }
}
