package org.massageoutcomes.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.PooledTerms;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** The verdicts on an outcome counted in one sentence, and how far to trust them in another. */
public final class Summary {
    private Summary() {}

    /** What the conditions' verdicts add up to, e.g. {@code therapeutic better for 3 of 9 conditions, …}. */
    public static String of(Outcome outcome, Facts facts) {
        List<Verdict> verdicts = facts.verdicts(outcome);
        if (verdicts.size() == 1) {
            return Label.shown(verdicts.get(0).condition()) + ": " + Terms.call(verdicts.get(0)) + ".";
        }
        List<String> parts = new ArrayList<>();
        better(verdicts, Arm.THERAPEUTIC, Call.THERAPEUTIC_BETTER, Call.THERAPEUTIC_BETTER_AND_MATTERS, parts);
        better(verdicts, Arm.REGULAR, Call.REGULAR_BETTER, Call.REGULAR_BETTER_AND_MATTERS, parts);
        add(parts, "no difference that matters for ", count(verdicts, Call.NO_DIFFERENCE_THAT_MATTERS));
        add(parts, "cannot tell yet for ", count(verdicts, Call.CANNOT_TELL_YET));
        List<Verdict> unanswered = verdicts.stream()
                .filter(verdict -> !verdict.call().isEstimated())
                .toList();
        // A month may hide a condition for what earlier months showed, and calls it too few clients as well.
        boolean areFew = facts.findings().scope().monthReport() == null
                && unanswered.stream().allMatch(verdict -> verdict.call().isOfTooFew());
        add(parts, areFew ? "too little data for " : "no answer for ", unanswered.size());
        String joined = String.join("; ", parts);
        return "Of " + verdicts.size() + " conditions: " + joined + ".";
    }

    /** The average over the conditions, and how much they differ; empty where there is none. */
    public static String pooled(Outcome outcome, Facts facts) {
        Estimated pooled = facts.estimated(outcome.id(), "All conditions", "pooled", "difference")
                .orElse(null);
        if (pooled == null || pooled.estimate() == null || pooled.low() == null || pooled.high() == null) {
            return "";
        }
        return More.sentence(
                        "Averaged over the " + averaged(outcome, facts) + ", " + new Sentences(outcome).outcomeInside(),
                        Scale.of(outcome),
                        pooled,
                        pooled.low() <= 0 && pooled.high() >= 0,
                        0)
                + leaning(outcome, facts);
    }

    /** Of conditions that are not shown nothing is in the average. */
    private static String averaged(Outcome outcome, Facts facts) {
        List<Verdict> verdicts = facts.verdicts(outcome);
        long estimated = count(verdicts, verdict -> verdict.call().isEstimated());
        return estimated == verdicts.size() ? "conditions" : estimated + " conditions with an answer";
    }

    /** Whether the average is less sure than it looks; empty where it is not. */
    private static String leaning(Outcome outcome, Facts facts) {
        Double widening = facts.number(outcome.id(), Key.ALL_CONDITIONS, "therapist_weight", "widening");
        return widening != null && PooledTerms.isTooNarrow(widening)
                ? " It is less sure than the interval says: the same therapists weigh most in several conditions."
                : "";
    }

    /** One line on how far to trust the answers. */
    public static String trust(Findings findings) {
        List<Verdict> answered = findings.verdicts().stream()
                .filter(verdict -> verdict.call().isEstimated())
                .toList();
        String why = "These are clinic records, not a trial: who had which massage was not left to chance, so a"
                + " difference need not come from the massage.";
        if (answered.isEmpty()) {
            return why;
        }
        boolean pooled = answered.stream().anyMatch(verdict -> verdict.sites() != null);
        return why + " Clients of the two types differed before the session in "
                + (pooled ? "at least one site for " : "")
                + share(answered, verdict -> !verdict.isComparable())
                + "; another way to analyse disagrees in " + share(answered, verdict -> !verdict.isRobust())
                + (pooled ? fewTherapists(answered) : "")
                + (findings.scope().therapistsRecorded()
                        ? "."
                        : pooled
                                ? "; not all sites record therapists."
                                : "; therapist and type of massage cannot be told apart here.");
    }

    private static String fewTherapists(List<Verdict> answered) {
        Predicate<Verdict> few =
                verdict -> verdict.sites() != null && verdict.sites().fewTherapists() > 0;
        return count(answered, few) == 0
                ? ""
                : "; few therapists weigh most in at least one site for " + share(answered, few);
    }

    private static String share(List<Verdict> answered, Predicate<Verdict> holds) {
        long some = count(answered, holds);
        return some == 0
                ? "none of the answers"
                : some == answered.size() ? "all answers" : some + " of the " + answered.size() + " answers";
    }

    /** Conditions the data do not have, in one line; empty where they have all. */
    public static String absent(Scope scope) {
        List<String> absent = scope.absentConditions();
        return absent.isEmpty()
                ? ""
                : Sentences.list(absent.stream()) + (absent.size() == 1 ? " is" : " are")
                        + " not in these data, of the nine conditions asked about.";
    }

    private static void better(List<Verdict> verdicts, Arm arm, Call open, Call matters, List<String> parts) {
        long all = count(verdicts, open) + count(verdicts, matters);
        long surely = count(verdicts, matters);
        if (all > 0) {
            String extent = surely == 0
                    ? " (whether it matters is open)"
                    : surely == all
                            ? " (by an amount that matters)"
                            : " (by an amount that matters for " + surely + ")";
            parts.add(arm.id() + " better for " + all + extent);
        }
    }

    private static void add(List<String> parts, String words, long count) {
        if (count > 0) {
            parts.add(words + count);
        }
    }

    private static long count(List<Verdict> verdicts, Call call) {
        return count(verdicts, verdict -> verdict.call() == call);
    }

    private static long count(List<Verdict> verdicts, Predicate<Verdict> holds) {
        return verdicts.stream().filter(holds).count();
    }
}
