package org.massageoutcomes.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/**
 * The verdict on one outcome in sentences of a closed set, keyed on the verdict and never on p alone.
 *
 * <p>No sentence names a cause: clients improved more <em>after</em> a massage, not because of it.
 */
public final class Sentences {
    private final Outcome outcome;
    private final Scale scale;

    public Sentences(Outcome outcome) {
        this.outcome = outcome;
        this.scale = Scale.of(outcome);
    }

    /** The verdict as METHODS words it, without a full stop. */
    public String headline(Verdict verdict) {
        String call = Terms.call(verdict);
        if (verdict.call() == Call.CANNOT_TELL_YET) {
            return call + outlook(verdict);
        }
        Arm ahead = verdict.ahead();
        if (verdict.call() == Call.NO_DIFFERENCE_THAT_MATTERS && ahead != null) {
            return call + "; " + ahead.id() + " ahead" + by(verdict) + ", less than matters";
        }
        return call;
    }

    /**
     * The verdict as a heading above all conditions that have it: what differs between them, such as amounts, is left to
     * {@link #detail} and the numbers.
     */
    public static String shared(Verdict verdict) {
        String call = Terms.call(verdict);
        Arm ahead = verdict.ahead();
        if (verdict.call() == Call.NO_DIFFERENCE_THAT_MATTERS && ahead != null) {
            return call + "; " + ahead.id() + " ahead, by less than matters";
        }
        if (verdict.call() == Call.CANNOT_TELL_YET) {
            if (verdict.notWithinReach()) {
                return call + "; not within reach";
            }
            return more(verdict).isEmpty()
                    ? call
                    : call + "; more " + (verdict.moreSites() == null ? "clients" : "sites")
                            + " would probably decide it";
        }
        return call;
    }

    /** What a condition adds to {@link #shared}: about how many more clients, or sites; empty for most. */
    public static String detail(Verdict verdict) {
        String more = more(verdict);
        return more.isEmpty() ? "" : "about " + more;
    }

    /** The numbers, e.g. {@code +0.7 points (0.2 to 1.3)}; empty where there are none. */
    public String numbers(Verdict verdict) {
        return numbers(verdict, scale.suffix());
    }

    /** The numbers where the unit is said elsewhere, e.g. {@code +0.7 (0.2 to 1.3)}; empty where there are none. */
    public String bareNumbers(Verdict verdict) {
        return numbers(verdict, "");
    }

    private static String numbers(Verdict verdict, String suffix) {
        Estimated primary = verdict.primary();
        if (primary == null || primary.estimate() == null) {
            return "";
        }
        return primary.low() == null || primary.high() == null
                ? Numbers.signed(primary.estimate(), Scale.DECIMALS) + suffix
                : Numbers.difference(
                        primary.estimate(), suffix, primary.low(), primary.high(), Scale.DECIMALS, landmarks(verdict));
    }

    /** What happened, e.g. {@code Pain improved 0.7 points more after therapeutic massage (95% interval …).} */
    public String estimate(Verdict verdict) {
        Estimated primary = verdict.primary();
        if (primary == null || primary.estimate() == null) {
            return Terms.call(verdict) + ".";
        }
        return More.sentence(outcome.label(), scale, primary, verdict.ahead() == null, verdict.margin());
    }

    /** Everything that belongs beside the verdict, one sentence each, most important first. */
    public List<String> beside(Verdict verdict) {
        List<String> sentences = new ArrayList<>();
        if (verdict.call().isEstimated()) {
            firmness(verdict).ifPresent(sentences::add);
            sentences.add(comparable(verdict));
            sentences.add(robust(verdict));
            therapists(verdict).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Whether the difference may be the therapists' instead of the type's; empty where the two can be told apart. */
    public Optional<String> therapists(Verdict verdict) {
        return verdict.sites() == null ? therapistsOfSessions(verdict) : therapistsOf(verdict.sites());
    }

    private static Optional<String> therapistsOf(Verdict.AmongSites sites) {
        List<String> parts = new ArrayList<>();
        if (sites.fewTherapists() > 0) {
            parts.add("few therapists weigh most in the difference in "
                    + Sites.share(sites.fewTherapists(), sites.all()));
        }
        if (sites.withoutTherapists() > 0) {
            parts.add("therapists are not recorded in " + Sites.share(sites.withoutTherapists(), sites.all()));
        }
        String all = list(parts.stream());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1)
                        + ": there, how much of the difference is their skill cannot be told.");
    }

    private static Optional<String> therapistsOfSessions(Verdict verdict) {
        return switch (verdict.therapists()) {
            case TOLD_APART -> Optional.empty();
            case FEW ->
                Optional.of("Few therapists weigh most in the difference: how much of it is their skill cannot be told,"
                        + " and the interval is too narrow for that.");
            case NOT_RECORDED -> Optional.of("Therapist and type of massage cannot be told apart here.");
        };
    }

    /** Whether the arm that is ahead stays ahead once all comparisons are counted; empty where it does. */
    public Optional<String> firmness(Verdict verdict) {
        Arm ahead = verdict.ahead();
        return ahead == null || !verdict.oneOfManyComparisons()
                ? Optional.empty()
                : Optional.of(Terms.arm(ahead) + " is ahead, but not firm: one of " + verdict.comparisons()
                        + " comparisons.");
    }

    /** Whether other ways to analyse the same question agree. */
    public String robust(Verdict verdict) {
        return verdict.isRobust()
                ? "Robust: no other analysis disagrees."
                : "Not robust: " + list(verdict.disagreeing().stream().map(Terms::analysis))
                        + (verdict.disagreeing().size() == 1 ? " disagrees." : " disagree.");
    }

    /** Whether clients of the two types were alike before the session. */
    public String comparable(Verdict verdict) {
        if (verdict.sites() != null
                && (!verdict.isComparable() || verdict.sites().unjudged() > 0)) {
            return comparable(verdict, verdict.sites());
        }
        if (verdict.isComparable()) {
            return "Comparable: neither in the score before the session nor in any detail adjusted for are clients of the two"
                    + " types shown to differ.";
        }
        String differing = "Not comparable before the session: "
                + list(verdict.imbalances().stream().map(imbalance -> Terms.variable(imbalance.variable())))
                + (verdict.imbalances().size() == 1 ? " differs." : " differ.");
        return differing + regression(verdict);
    }

    /** Each site judged its own clients; a variable is named with the sites in which it differs. */
    private static String comparable(Verdict verdict, Verdict.AmongSites sites) {
        int judged = sites.all() - sites.unjudged();
        if (judged == 0) {
            return "Whether clients of the two types were alike before the session, no site says.";
        }
        String unjudged = sites.unjudged() == 0
                ? ""
                : " No verdict on this outcome in " + Sites.share(sites.unjudged(), sites.all()) + ".";
        if (verdict.isComparable()) {
            return "Comparable in " + Sites.share(judged, sites.all()) + "." + unjudged;
        }
        return "Not comparable before the session in " + Sites.share(sites.differing(), sites.all()) + ": "
                + list(verdict.imbalances().stream()
                        .map(imbalance -> Terms.variable(imbalance.variable()) + differsIn(imbalance)))
                + "." + unjudged + regression(verdict);
    }

    private static String differsIn(Verdict.Imbalance imbalance) {
        return imbalance.sites() == null ? " differs" : " differs in " + imbalance.sites();
    }

    private static String regression(Verdict verdict) {
        return verdict.imbalances().stream().anyMatch(Verdict.Imbalance::isBaseline)
                ? " Extreme scores tend to move back by themselves (regression to the mean)."
                : "";
    }

    /** {@code a, b and c}. */
    public static String list(Stream<String> items) {
        List<String> all = items.toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** The outcome inside a sentence: {@code pain}. */
    public String outcomeInside() {
        String label = outcome.label();
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private String outlook(Verdict verdict) {
        if (verdict.notWithinReach()) {
            return "; not within reach";
        }
        String more = more(verdict);
        return more.isEmpty() ? "" : "; about " + more + " would probably decide it";
    }

    /** How many clients or sites a verdict asks for; empty where it does not. */
    private static String more(Verdict verdict) {
        Long clients = verdict.moreClients();
        Long sites = verdict.moreSites();
        return clients != null ? more(clients, "client") : sites != null ? more(sites, "site") : "";
    }

    private static String more(long number, String of) {
        return Numbers.count(number) + " more " + of + (number == 1 ? "" : "s");
    }

    private String by(Verdict verdict) {
        Estimated primary = verdict.primary();
        return primary == null || primary.estimate() == null
                ? ""
                : " by " + scale.amount(primary.estimate(), decimals(verdict));
    }

    /** Those of the estimate: as many as its interval needs. */
    private static int decimals(Verdict verdict) {
        Estimated primary = verdict.primary();
        return primary == null || primary.low() == null || primary.high() == null
                ? Scale.DECIMALS
                : Numbers.decimals(primary.low(), primary.high(), Scale.DECIMALS, landmarks(verdict));
    }

    private static double[] landmarks(Verdict verdict) {
        return new double[] {0, verdict.margin(), -verdict.margin()};
    }
}
