package org.massageoutcomes.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.RandomEffects;

/** What is said of estimates pooled by random effects, over conditions, clinics or sites alike. */
public final class PooledTerms {
    /** The analysis. */
    public static final String NAME = "pooled";

    /** How far the true effects lie apart. */
    public static final String PREDICTION_INTERVAL = "prediction_interval";

    /** The same, the variance of the true effects not taken as known: what one more clinic or site should expect. */
    public static final String INTEGRATED_PREDICTION_INTERVAL = "integrated_prediction_interval";

    private PooledTerms() {}

    /**
     * Whether an average over conditions is less sure than its interval says: the same therapists weigh most in
     * several conditions, and pooling takes conditions as independent.
     *
     * @param widening what {@code therapist_weight} says of all conditions
     */
    public static boolean isTooNarrow(double widening) {
        return widening > TherapistWeight.TOLERABLE;
    }

    /** @param primaries at least two, each with its standard error */
    public static RandomEffects pool(List<Estimated> primaries) {
        return RandomEffects.pool(
                primaries.stream().mapToDouble(Estimates::point).toArray(),
                primaries.stream().mapToDouble(Estimates::standardError).toArray());
    }

    /** By term, in the order of METHODS. */
    public static Map<String, Estimated> of(RandomEffects pooled) {
        Map<String, Estimated> terms = new LinkedHashMap<>();
        terms.put(Key.DIFFERENCE, pooled.difference());
        terms.put("tau2", Estimated.point(pooled.tau2()));
        terms.put("i2", Estimated.point(pooled.i2()));
        terms.put("q", pooled.q());
        terms.put(PREDICTION_INTERVAL, pooled.predictionInterval());
        return terms;
    }

    /** The same of clinics or sites, and what one more of them should expect. */
    public static Map<String, Estimated> ofSites(RandomEffects pooled) {
        Map<String, Estimated> terms = of(pooled);
        terms.put(INTEGRATED_PREDICTION_INTERVAL, pooled.integratedPrediction());
        return terms;
    }
}
