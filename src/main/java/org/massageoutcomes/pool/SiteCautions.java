package org.massageoutcomes.pool;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.massageoutcomes.compare.Verdict;

/**
 * What sites say beside their own verdicts on one outcome and condition, counted.
 *
 * @param verdicts of the sites that have one
 * @param sites how many are pooled; one whose study has no verdict on the outcome has a headline all the same
 */
record SiteCautions(List<Verdict> verdicts, int sites) {

    Verdict.AmongSites among() {
        return new Verdict.AmongSites(
                sites,
                sites - verdicts.size(),
                count(verdict -> !verdict.isComparable()),
                fewTherapists(),
                count(verdict -> verdict.therapists() == Verdict.Therapists.NOT_RECORDED));
    }

    int fewTherapists() {
        return count(verdict -> verdict.therapists() == Verdict.Therapists.FEW);
    }

    private int count(Predicate<Verdict> holds) {
        return Math.toIntExact(verdicts.stream().filter(holds).count());
    }

    /** What differs at the door of any site, each variable once, as it differs most and with the number of sites. */
    List<Verdict.Imbalance> imbalances() {
        Map<String, Verdict.Imbalance> byVariable = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            for (Verdict.Imbalance imbalance : verdict.imbalances()) {
                byVariable.merge(
                        imbalance.variable(), in(imbalance.standardizedDifference(), imbalance, 1), SiteCautions::both);
            }
        }
        return List.copyOf(byVariable.values());
    }

    private static Verdict.Imbalance both(Verdict.Imbalance so, Verdict.Imbalance one) {
        double before = so.standardizedDifference();
        double more = one.standardizedDifference();
        return in(Math.abs(before) >= Math.abs(more) ? before : more, so, sites(so) + sites(one));
    }

    private static Verdict.Imbalance in(double difference, Verdict.Imbalance imbalance, int sites) {
        return new Verdict.Imbalance(imbalance.variable(), difference, sites);
    }

    private static int sites(Verdict.Imbalance imbalance) {
        return imbalance.sites() == null ? 1 : imbalance.sites();
    }
}
