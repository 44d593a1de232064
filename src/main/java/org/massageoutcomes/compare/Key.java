package org.massageoutcomes.compare;

import java.util.Comparator;
import java.util.Set;
import org.massageoutcomes.study.Conditions;

/**
 * What an estimate is of.
 *
 * @param outcome id of the outcome or measure
 * @param condition label of the condition, or {@link #ALL_CONDITIONS}
 * @param analysis name of the method, as METHODS and results.csv have it
 * @param term which of the method's numbers
 */
public record Key(String outcome, String condition, String analysis, String term) {
    /** The analysis of a pool that shows a site's headline; the term is the site. */
    public static final String SITE = "site";

    /** The analysis of a pool that leaves one site out; the term is that site. */
    public static final String LEAVE_ONE_SITE_OUT = "leave_one_site_out";

    private static final Set<String> NAMING_SITES = Set.of(ByClinic.NAME, FunnelPlot.NAME, SITE, LEAVE_ONE_SITE_OUT);

    /** Stands where an estimate is over conditions. */
    public static final String ALL_CONDITIONS = Conditions.ALL;

    /** The term of the analyses whose estimate is the difference between the kinds of massage. */
    public static final String DIFFERENCE = "difference";

    /** Whether the term names a clinic or a site, and so may be any word. */
    public boolean namesASite() {
        return NAMING_SITES.contains(analysis);
    }

    /** Whether the estimate is a share of sessions or clients. */
    public boolean isRate() {
        return term.endsWith(":rate") && !namesASite();
    }

    /** Whether the estimate is a number of therapists, counted as if they weighed alike. */
    public boolean countsTherapists() {
        return weighsTherapists() && term.equals(TherapistWeight.EFFECTIVE);
    }

    /** Whether the estimate follows from what each therapist of one condition weighs, of whom there may be two. */
    public boolean weighsTherapists() {
        return analysis.equals(TherapistWeight.NAME) && !condition.equals(ALL_CONDITIONS);
    }

    /** By condition, analysis and term; outcomes keep the study's order. */
    static final Comparator<Key> WITHIN_OUTCOME =
            Comparator.comparing(Key::condition).thenComparing(Key::analysis).thenComparing(Key::term);
}
