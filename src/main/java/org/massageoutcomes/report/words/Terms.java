package org.massageoutcomes.report.words;

import java.util.Map;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;

/** Plain names of the analyses, arms and statuses. */
public final class Terms {
    private static final Map<String, String> ANALYSES = Map.ofEntries(
            Map.entry("describe", "as recorded"),
            Map.entry("follow_up", "score after, unadjusted"),
            Map.entry("change", "change, unadjusted"),
            Map.entry("baseline_adjusted", "adjusted for the score before, by client"),
            Map.entry("therapist_clustered", "adjusted for the score before, by therapist"),
            Map.entry("primary", "headline"),
            Map.entry("covariate_adjusted", "adjusted for client details"),
            Map.entry("overlap_weighted", "overlap weighted"),
            Map.entry("mixed_model", "mixed model"),
            Map.entry("client_means_welch", "one mean per client, Welch"),
            Map.entry("hedges_g", "standardised difference, Hedges g"),
            Map.entry("client_means_rank", "ranks of client means"),
            Map.entry("within_client", "same client, both types"),
            Map.entry("first_session", "first session only"),
            Map.entry("course", "first to last visit"));

    /** What may differ between clients, where its name in results is not a word of English. */
    private static final Map<String, String> VARIABLES = Map.of(
            "baseline", "score before the session",
            "duration_min", "length of the session",
            "therapist_id", "therapist",
            "therapist_id=both kinds", "therapist: gives both types",
            "therapist_id=one kind", "therapist: gives one type",
            "clinic_id", "clinic");

    private Terms() {}

    /** The analysis in words; its own name where it has none. */
    public static String analysis(String name) {
        return ANALYSES.getOrDefault(name, name.replace('_', ' '));
    }

    /** Therapeutic or Regular, as a heading. */
    public static String arm(Arm arm) {
        return arm == Arm.THERAPEUTIC ? "Therapeutic" : "Regular";
    }

    /** Why there is no number. */
    public static String reason(Reason reason) {
        return call(Call.valueOf(reason.name()));
    }

    /** The verdict in a few words; of sites, that there are too few of them. */
    public static String call(Verdict verdict) {
        return verdict.call() == Call.TOO_FEW_CLUSTERS && verdict.clusteredBy() == Verdict.Clustering.SITES
                ? "Fewer than two sites have an answer"
                : call(verdict.call());
    }

    /** The verdict in a few words. */
    public static String call(Call call) {
        return switch (call) {
            case NO_DIFFERENCE_THAT_MATTERS -> "No difference that matters";
            case THERAPEUTIC_BETTER_AND_MATTERS -> "Therapeutic better, by an amount that matters";
            case THERAPEUTIC_BETTER -> "Therapeutic better; whether it matters is open";
            case CANNOT_TELL_YET -> "Cannot tell yet";
            case REGULAR_BETTER -> "Regular better; whether it matters is open";
            case REGULAR_BETTER_AND_MATTERS -> "Regular better, by an amount that matters";
            case TOO_FEW_CLIENTS -> "Too few clients to say";
            case TOO_FEW_CLUSTERS -> "Too few clients or therapists to say";
            case NO_VARIATION -> "Nothing varies, so nothing can be compared";
            case SINGULAR -> "Cannot be worked out from these data";
            case ONE_ARM_ONLY -> "Only one type of massage was given";
        };
    }

    /** A covariate and its level, or the score before. */
    public static String variable(String name) {
        String whole = VARIABLES.get(name);
        if (whole != null) {
            return whole;
        }
        String[] parts = name.split("=", 2);
        String covariate = VARIABLES.getOrDefault(parts[0], parts[0].replace('_', ' '));
        return parts.length == 1 ? covariate : covariate + ": " + parts[1];
    }
}
