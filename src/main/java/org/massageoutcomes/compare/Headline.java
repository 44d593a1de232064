package org.massageoutcomes.compare;

import java.util.List;
import java.util.Map;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.study.Outcome;

/**
 * What a verdict is made of.
 *
 * @param outcome with a margin
 * @param condition label of the condition
 * @param support what the headline rests on
 * @param primary the headline
 * @param others the same question answered in other ways, by analysis
 * @param clustering whose likeness widened the headline's interval
 * @param fewTherapists whether few therapists weigh most in the difference
 * @param imbalances what differs between the arms at the door
 */
public record Headline(
        Outcome outcome,
        String condition,
        Support support,
        Estimate primary,
        Map<String, Estimate> others,
        Verdict.Clustering clustering,
        boolean fewTherapists,
        List<Verdict.Imbalance> imbalances) {
    public Headline {
        others = Map.copyOf(others);
        imbalances = List.copyOf(imbalances);
    }
}
