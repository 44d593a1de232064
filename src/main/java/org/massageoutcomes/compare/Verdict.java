package org.massageoutcomes.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;

/**
 * The answer for one outcome and condition; reports turn it into one sentence of a closed set.
 *
 * @param outcome id of the outcome
 * @param condition label of the condition
 * @param call what the interval says
 * @param primary the headline estimate, in the outcome's unit; null where there is none
 * @param margin least difference that matters, in the outcome's unit
 * @param ahead the arm whose advantage excludes 0, also where it is less than matters; null where 0 is held
 * @param oneOfManyComparisons the interval excludes 0 but p adjusted over the conditions is not below 0.05
 * @param comparisons how many conditions of the outcome have a headline
 * @param clusteredBy whose likeness widened the headline's interval
 * @param moreClients about how many more clients would probably decide it; only for {@link Call#CANNOT_TELL_YET} of
 *     sessions
 * @param moreSites about how many more sites; only for the same of a pool, whose interval more clients of the same
 *     sites hardly narrow
 * @param notWithinReach it would take more than ten times those present
 * @param therapists whether therapist and type of massage can be told apart
 * @param disagreeing names of the robustness analyses that disagree; empty: robust
 * @param imbalances what differs between the arms at the door; empty: comparable
 * @param sites in how many of a pool's sites its cautions hold; null where sessions were compared
 */
public record Verdict(
        String outcome,
        String condition,
        Call call,
        @Nullable Estimated primary,
        double margin,
        @Nullable Arm ahead,
        boolean oneOfManyComparisons,
        int comparisons,
        Clustering clusteredBy,
        @Nullable Long moreClients,
        @Nullable Long moreSites,
        boolean notWithinReach,
        Therapists therapists,
        List<String> disagreeing,
        List<Imbalance> imbalances,
        @Nullable AmongSites sites) {

    /** Whose sessions are alike. */
    public enum Clustering {
        CLIENTS,
        THERAPISTS,
        SITES
    }

    /** Whether what is found may be the therapists' skill instead of the type of massage. */
    public enum Therapists {
        /** Enough therapists stand for each type, or it matters little who they are. */
        TOLD_APART,
        /** Few therapists weigh most in the difference. */
        FEW,
        NOT_RECORDED
    }

    /**
     * A difference between the arms that chance does not explain.
     *
     * @param variable {@code baseline} or {@code <covariate>=<level>}
     * @param standardizedDifference therapeutic − regular, in standard deviations
     * @param sites of a pool in which it is so; null where sessions were compared
     */
    public record Imbalance(
            String variable,
            double standardizedDifference,
            @Nullable Integer sites) {
        public Imbalance(String variable, double standardizedDifference) {
            this(variable, standardizedDifference, null);
        }

        public boolean isBaseline() {
            return variable.equals("baseline");
        }
    }

    /**
     * In how many sites a caution holds: each was judged by its own sessions, so of many some differ by chance.
     *
     * @param all sites that are pooled
     * @param unjudged that have no verdict of their own on the outcome, so that nothing of the following is known of them
     * @param differing whose clients of the two types differed before the session
     * @param fewTherapists where few therapists weigh most in the difference
     * @param withoutTherapists that do not record them
     */
    public record AmongSites(int all, int unjudged, int differing, int fewTherapists, int withoutTherapists) {}

    public Verdict {
        disagreeing = List.copyOf(disagreeing);
        imbalances = List.copyOf(imbalances);
    }

    /** A verdict on sessions. */
    public Verdict(
            String outcome,
            String condition,
            Call call,
            @Nullable Estimated primary,
            double margin,
            @Nullable Arm ahead,
            boolean oneOfManyComparisons,
            int comparisons,
            Clustering clusteredBy,
            @Nullable Long moreClients,
            boolean notWithinReach,
            Therapists therapists,
            List<String> disagreeing,
            List<Imbalance> imbalances) {
        this(
                outcome,
                condition,
                call,
                primary,
                margin,
                ahead,
                oneOfManyComparisons,
                comparisons,
                clusteredBy,
                moreClients,
                null,
                notWithinReach,
                therapists,
                disagreeing,
                imbalances,
                null);
    }

    /** The same verdict under another name of its condition. */
    public Verdict named(String other) {
        return with(other, imbalances, sites);
    }

    /** The same with differences at the door as they may be shown. */
    public Verdict with(List<Imbalance> others) {
        return with(condition, others, sites);
    }

    private Verdict with(String otherCondition, List<Imbalance> otherImbalances, @Nullable AmongSites otherSites) {
        return new Verdict(
                outcome,
                otherCondition,
                call,
                primary,
                margin,
                ahead,
                oneOfManyComparisons,
                comparisons,
                clusteredBy,
                moreClients,
                moreSites,
                notWithinReach,
                therapists,
                disagreeing,
                otherImbalances,
                otherSites);
    }

    /** The same verdict, its cautions counted over the sites that it is pooled of. */
    public Verdict among(AmongSites counted) {
        return with(condition, imbalances, counted);
    }

    public boolean isRobust() {
        return disagreeing.isEmpty();
    }

    public boolean isComparable() {
        return imbalances.isEmpty();
    }
}
