package org.massageoutcomes.stats;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails of Student's t, computed as tails: 1 − cdf would be 0 below 1e-16. */
final class StudentT {

    /** A search finds a quantile, and pools ask for the same ones again and again. */
    private static final ConcurrentMap<Asked, Double> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 1000;

    private record Asked(double tail, double degreesOfFreedom) {}

    private StudentT() {}

    /** P(|T| ≥ |t|). */
    static double twoSided(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * upper(Math.abs(t), degreesOfFreedom));
    }

    /** P(T ≥ t). */
    static double upper(double t, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).survivalProbability(t);
    }

    /** The point above which {@code tail} of the distribution lies; the library's root is good to 1e-9, so it is polished. */
    static double upperQuantile(double tail, double degreesOfFreedom) {
        Asked asked = new Asked(tail, degreesOfFreedom);
        Double known = KNOWN.get(asked);
        if (known != null) {
            return known;
        }
        double found = searched(tail, degreesOfFreedom);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(asked, found);
        }
        return found;
    }

    /** The same, but never from what is known. */
    static double searched(double tail, double degreesOfFreedom) {
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        double t = distribution.inverseSurvivalProbability(tail);
        for (int i = 0; i < 2; i++) {
            t += (distribution.survivalProbability(t) - tail) / distribution.density(t);
        }
        return t;
    }
}
