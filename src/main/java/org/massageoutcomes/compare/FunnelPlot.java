package org.massageoutcomes.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.FunnelLimits;
import org.massageoutcomes.stats.RandomEffects;

/** Where each clinic would lie by chance alone: limits in place of a league table. */
public final class FunnelPlot implements Analysis {
    public static final String NAME = "funnel";
    private static final String USUAL = ":95";
    private static final String RARE = ":99.8";

    FunnelPlot() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        Clinics clinics = cell.clinics();
        return clinics.poolWithLimits().stream()
                .flatMap(pool -> clinics.estimated().stream()
                        .flatMap(clinic ->
                                terms(clinic.label(), limits(pool, clinic.primary()), pool).entrySet().stream()))
                .map(entry -> new Term(entry.getKey(), entry.getValue()).leaving(clinics.left()))
                .toList();
    }

    /** The limits of a clinic's estimate about the pooled one. */
    public static FunnelLimits limits(RandomEffects pool, Estimate primary) {
        Estimated found = (Estimated) primary;
        return FunnelLimits.of(
                Estimates.point(pool.difference()), Estimates.standardError(found), Estimates.degreesOfFreedom(found));
    }

    /** Both pairs of limits as intervals about the pooled estimate, by term. */
    public static Map<String, Estimated> terms(String label, FunnelLimits limits, RandomEffects pool) {
        double centre = Estimates.point(pool.difference());
        Map<String, Estimated> terms = new LinkedHashMap<>();
        terms.put(label + USUAL, Estimated.interval(centre, limits.low95(), limits.high95()));
        terms.put(label + RARE, Estimated.interval(centre, limits.low998(), limits.high998()));
        return terms;
    }
}
