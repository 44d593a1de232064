package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.RandomEffects;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;

/** The rules of the verdict: the primary's 95 % interval against 0 and ± the margin. */
public final class Verdicts {
    /** How sure a single comparison must be before its family of comparisons is asked. */
    private static final double FIRM = 0.05;

    /** More than ten times those present is "not within reach". */
    private static final double WITHIN_REACH = 10;

    /** Analyses that put the headline's question in other ways. */
    public static final List<String> ROBUSTNESS =
            List.of(CovariateAdjusted.NAME, OverlapWeighted.NAME, MixedModelAnalysis.NAME);

    private Verdicts() {}

    /** What an interval says. */
    public static Call call(Estimate primary, double margin) {
        return primary.match(
                found -> call(Estimates.low(found), Estimates.high(found), margin), none -> Call.of(none.reason()));
    }

    private static Call call(double low, double high, double margin) {
        if (-margin < low && high < margin) {
            return Call.NO_DIFFERENCE_THAT_MATTERS;
        } else if (low > margin) {
            return Call.THERAPEUTIC_BETTER_AND_MATTERS;
        } else if (low > 0) {
            return Call.THERAPEUTIC_BETTER;
        } else if (high < -margin) {
            return Call.REGULAR_BETTER_AND_MATTERS;
        } else if (high < 0) {
            return Call.REGULAR_BETTER;
        } else {
            return Call.CANNOT_TELL_YET;
        }
    }

    /** The arm whose advantage excludes 0; null where the interval holds 0. */
    static @Nullable Arm ahead(Estimated primary) {
        if (Estimates.low(primary) > 0) {
            return Arm.THERAPEUTIC;
        }
        return Estimates.high(primary) < 0 ? Arm.REGULAR : null;
    }

    /**
     * The verdict on a headline.
     *
     * @param pAdjusted over the outcome's conditions; null where there is no interval
     * @param comparisons how many conditions those are
     */
    public static Verdict of(Headline cell, @Nullable Double pAdjusted, int comparisons, boolean therapistsRecorded) {
        double margin = cell.outcome().marginThatMatters().orElseThrow().doubleValue();
        Estimate primary = cell.primary();
        Call call = call(primary, margin);
        Estimated found = primary instanceof Estimated estimated ? estimated : null;
        Estimated open = call == Call.CANNOT_TELL_YET ? found : null;
        boolean ofSites = cell.clustering() == Verdict.Clustering.SITES;
        Long moreClients = open != null && !ofSites ? moreClients(open, margin, cell.support()) : null;
        Long moreSites = open != null && ofSites ? moreSites(open, margin) : null;
        return new Verdict(
                cell.outcome().id(),
                cell.condition(),
                call,
                found,
                margin,
                found == null ? null : ahead(found),
                found != null && pAdjusted != null && Estimates.pValue(found) < FIRM && pAdjusted >= FIRM,
                comparisons,
                cell.clustering(),
                moreClients,
                moreSites,
                open != null && moreClients == null && moreSites == null,
                therapists(therapistsRecorded, cell.fewTherapists()),
                found == null ? List.of() : disagreeing(cell, found, call, margin),
                cell.imbalances(),
                null);
    }

    /** The verdict where there is too little for a headline. */
    static Verdict none(String outcome, String condition, double margin, Reason reason, boolean therapistsRecorded) {
        return none(outcome, condition, margin, reason, Verdict.Clustering.CLIENTS, therapistsRecorded);
    }

    /** The same, whatever there are too few of. */
    public static Verdict none(
            String outcome,
            String condition,
            double margin,
            Reason reason,
            Verdict.Clustering clustering,
            boolean therapistsRecorded) {
        return new Verdict(
                outcome,
                condition,
                call(new NotEstimable(reason), margin),
                null,
                margin,
                null,
                false,
                0,
                clustering,
                null,
                false,
                therapists(therapistsRecorded, false),
                List.of(),
                List.of());
    }

    private static Verdict.Therapists therapists(boolean recorded, boolean few) {
        return !recorded
                ? Verdict.Therapists.NOT_RECORDED
                : few ? Verdict.Therapists.FEW : Verdict.Therapists.TOLD_APART;
    }

    /**
     * Clients to add until the interval's half is half the margin, if intervals shrink with the root of clients; null
     * where they are out of reach.
     */
    private static @Nullable Long moreClients(Estimated primary, double margin, Support support) {
        double ratio = half(primary) / (margin / 2);
        double more = Math.max(0, Math.ceil(clients(support) * (ratio * ratio - 1)));
        return more <= WITHIN_REACH * clients(support) ? (long) more : null;
    }

    /**
     * The fewest sites to add until the same is so, if they are like those that were averaged; null where they are out
     * of reach.
     */
    private static @Nullable Long moreSites(Estimated primary, double margin) {
        int sites = 1 + (int) Estimates.degreesOfFreedom(primary);
        long enough = (long) (WITHIN_REACH * sites);
        if (!isNarrow(primary, margin, sites, enough)) {
            return null;
        }
        long tooFew = -1;
        while (enough - tooFew > 1) {
            long between = (tooFew + enough) / 2;
            if (isNarrow(primary, margin, sites, between)) {
                enough = between;
            } else {
                tooFew = between;
            }
        }
        return enough;
    }

    private static boolean isNarrow(Estimated primary, double margin, int sites, long more) {
        return half(primary) * RandomEffects.narrowing(sites, sites + more) <= margin / 2;
    }

    private static double half(Estimated primary) {
        return (Estimates.high(primary) - Estimates.low(primary)) / 2;
    }

    private static double clients(Support support) {
        return (double) support.clientsTherapeutic() + support.clientsRegular();
    }

    private static List<String> disagreeing(Headline cell, Estimated primary, Call call, double margin) {
        List<String> names = new ArrayList<>();
        for (String analysis : ROBUSTNESS) {
            if (cell.others().get(analysis) instanceof Estimated other
                    && (!holds(primary, Estimates.point(other)) || areOpposite(call, other, margin))) {
                names.add(analysis);
            }
        }
        return names;
    }

    private static boolean holds(Estimated interval, double point) {
        return Estimates.low(interval) <= point && point <= Estimates.high(interval);
    }

    private static boolean areOpposite(Call call, Estimated other, double margin) {
        if (other.low() == null || other.high() == null) {
            return false;
        }
        int direction = direction(call) * direction(call(other, margin));
        return direction < 0;
    }

    private static int direction(Call call) {
        return switch (call) {
            case THERAPEUTIC_BETTER, THERAPEUTIC_BETTER_AND_MATTERS -> 1;
            case REGULAR_BETTER, REGULAR_BETTER_AND_MATTERS -> -1;
            default -> 0;
        };
    }
}
