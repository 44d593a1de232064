package org.massageoutcomes.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/**
 * Everything found of one outcome and condition that is large enough.
 *
 * @param list every estimate
 * @param clustering whose likeness widened the headline
 * @param fewTherapists whether few therapists weigh most in the difference
 * @param therapists what single therapists add to the difference
 * @param imbalances differences between the arms at the door that chance does not explain
 * @param pseudoReplication what rows taken as independent would have claimed; null where there is no headline
 * @param changes how improvement is spread, by arm
 * @param clinics each clinic's headline
 * @param courses scores at the door over a course, by arm
 */
record CellFindings(
        Outcome outcome,
        String condition,
        Support support,
        List<Finding> list,
        Verdict.Clustering clustering,
        boolean fewTherapists,
        TherapistPull therapists,
        List<Verdict.Imbalance> imbalances,
        @Nullable PseudoReplication pseudoReplication,
        List<ChangeShares> changes,
        List<SiteEstimate> clinics,
        List<CourseCurve> courses) {

    /** What its verdict is made of. */
    Headline headline() {
        Map<String, Estimate> others = new HashMap<>();
        Verdicts.ROBUSTNESS.forEach(analysis -> others.put(analysis, found(analysis, Key.DIFFERENCE)));
        return new Headline(
                outcome,
                condition,
                support,
                found(Primary.NAME, Key.DIFFERENCE),
                others,
                clustering,
                fewTherapists,
                imbalances);
    }

    /** An estimate of the cell; not estimable where the analysis did not apply. */
    Estimate found(String analysis, String term) {
        return list.stream()
                .filter(finding -> finding.key().analysis().equals(analysis)
                        && finding.key().term().equals(term))
                .map(Finding::estimate)
                .findFirst()
                .orElseGet(() -> new NotEstimable(Reason.TOO_FEW_CLUSTERS));
    }
}
