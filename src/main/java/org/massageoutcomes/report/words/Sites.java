package org.massageoutcomes.report.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.PooledTerms;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.report.RunName;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.FunnelLimits.Position;
import org.massageoutcomes.study.Outcome;

/** The clinics of an export, or the sites of a pool, beside each other: one outcome of theirs. */
public final class Sites {
    /** So many are named one by one; of more, only those that differ from the others. */
    public static final int MOST_NAMED = 60;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int MOST_DIGITS = 12;
    private static final int MOST_ON_A_LINE = 8;

    /** Two cannot tell what a third should expect. */
    private static final int LEAST_TO_EXPECT = 3;

    private final Outcome outcome;
    private final Facts facts;

    public Sites(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.facts = facts;
    }

    /** Whether the report is of sites' reports and not of sessions. */
    public static boolean arePooled(Facts facts) {
        return facts.findings().scope().run().equals(RunName.POOLED.name());
    }

    /** What one of them is called. */
    public static String one(Facts facts) {
        return arePooled(facts) ? "site" : "clinic";
    }

    /** Conditions in which two or more have an estimate, in the order of reports. */
    public List<String> conditions() {
        return facts.findings().conditions().stream()
                .filter(condition -> estimated(condition).size() > 1)
                .toList();
    }

    /** All that are shown for a condition, in the order of their names. */
    public List<SiteEstimate> of(String condition) {
        return facts.sites(outcome.id(), condition);
    }

    /** A name that sorts numbers in it by their size. */
    static String inOrder(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, MOST_DIGITS - number.group().length())) + number.group());
    }

    /** Those that have an estimate. */
    public List<SiteEstimate> estimated(String condition) {
        return of(condition).stream().filter(site -> found(site) != null).toList();
    }

    /** Those that do not have the condition at all, by name; of many how many they are; empty where all have it. */
    public String without(String condition) {
        List<String> names = of(condition).stream()
                .filter(site -> site.primary() == null)
                .map(site -> Label.shown(site.site()))
                .toList();
        return names.size() > MOST_ON_A_LINE
                ? share(names.size(), of(condition).size())
                : Sentences.list(names.stream());
    }

    /** How many of a pool's sites an answer rests on; empty where it is all of them. */
    public String part(String condition) {
        int all = of(condition).size();
        int some = estimated(condition).size();
        return !arePooled(facts) || some == 0 || some == all ? "" : share(some, all);
    }

    /** A clinic's or site's own estimate; null where it has none. */
    public static @Nullable Estimated found(SiteEstimate site) {
        return site.primary() instanceof Estimated found && found.estimate() != null ? found : null;
    }

    /** Where its estimate lies against the limits of chance; empty where there are none. */
    public static Optional<Position> position(SiteEstimate site) {
        Estimated found = found(site);
        return site.limits() == null || found == null || found.estimate() == null
                ? Optional.empty()
                : Optional.of(site.limits().position(found.estimate()));
    }

    /** Those whose estimates lie so far out. */
    public List<SiteEstimate> at(String condition, Position position) {
        return estimated(condition).stream()
                .filter(site -> position(site).filter(position::equals).isPresent())
                .toList();
    }

    /** Their average. */
    public Optional<Estimated> average(String condition) {
        return pooled(condition, Key.DIFFERENCE);
    }

    /** A number of their pool. */
    public Optional<Estimated> pooled(String condition, String term) {
        return facts.estimated(outcome.id(), condition, PooledTerms.NAME, term);
    }

    /**
     * What one more of them should expect; empty where fewer than three have an estimate. With few of them the
     * average's interval may be the wider one, and nobody can be surer of one more than of the average: then it reaches
     * as far.
     */
    public Optional<Estimated> expected(String condition) {
        return predicted(condition, PooledTerms.INTEGRATED_PREDICTION_INTERVAL)
                .map(expected -> average(condition)
                        .map(average -> covering(expected, average))
                        .orElse(expected));
    }

    /** The same as it is commonly worked out, as if their spread were known. */
    public Optional<Estimated> expectedAtKnownSpread(String condition) {
        return predicted(condition, PooledTerms.PREDICTION_INTERVAL);
    }

    private Optional<Estimated> predicted(String condition, String term) {
        return estimated(condition).size() < LEAST_TO_EXPECT ? Optional.empty() : pooled(condition, term);
    }

    /** The average without a site; empty where it is not worked out. */
    public Optional<Estimated> without(String condition, SiteEstimate site) {
        return facts.estimated(outcome.id(), condition, Key.LEAVE_ONE_SITE_OUT, site.site());
    }

    /** Where an interval of the outcome lies. */
    public Standing standing(Estimated estimated) {
        return Standing.of(estimated, margin());
    }

    private static Estimated covering(Estimated expected, Estimated average) {
        Double low = expected.low();
        Double high = expected.high();
        Double lowest = average.low();
        Double highest = average.high();
        return low == null || high == null || lowest == null || highest == null || expected.estimate() == null
                ? expected
                : Estimated.interval(expected.estimate(), Math.min(low, lowest), Math.max(high, highest));
    }

    private Optional<Standing> expectedStanding(String condition) {
        return expected(condition).map(this::standing);
    }

    private @Nullable Double margin() {
        return outcome.marginThatMatters().map(margin -> margin.doubleValue()).orElse(null);
    }

    /** What one more should expect of a condition, in a sentence. */
    public String expectation(String condition) {
        String one = one(facts);
        int estimated = estimated(condition).size();
        return expected(condition)
                .map(expected -> Label.shown(condition) + ": in a new " + one + " "
                        + expectedStanding(condition).orElseThrow().words()
                        + ": a difference of " + rangeBesideMargin(expected)
                        + Scale.of(outcome).suffix()
                        + " is to be expected.")
                .orElseGet(() -> Label.shown(condition) + ": "
                        + (estimated < LEAST_TO_EXPECT
                                ? "two " + one + "s cannot tell what a third should expect."
                                : "what is to be expected in a new " + one + " was not worked out."));
    }

    /** What is to be expected in a new one, a clause for all conditions of which it is the same. */
    public String expectations(List<String> all) {
        List<String> conditions = all.stream()
                .filter(condition -> expected(condition).isPresent())
                .toList();
        List<String> parts = Arrays.stream(Standing.values())
                .flatMap(standing -> {
                    List<String> named = conditions.stream()
                            .filter(condition -> expectedStanding(condition)
                                    .filter(standing::equals)
                                    .isPresent())
                            .map(Label::shown)
                            .toList();
                    return named.isEmpty()
                            ? Stream.<String>empty()
                            : Stream.of(standing.words() + " for " + Sentences.list(named.stream()));
                })
                .toList();
        return String.join("; ", parts);
    }

    /** What a manager reads of all outcomes: who was compared, and what one more should expect. */
    public static String summary(Facts facts) {
        return facts.primaryOutcomes().stream()
                .map(outcome -> new Sites(outcome, facts).summary())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String summary() {
        String expected = expectations(conditions());
        return expected.isEmpty() ? "" : Label.shown(outcome.label()) + ": " + expected + ".";
    }

    /** The names of the sites of a pool; of very many their number. */
    public static String names(Facts facts) {
        if (!arePooled(facts)) {
            return "";
        }
        List<String> names = facts.findings().sites().stream()
                .map(SiteEstimate::site)
                .distinct()
                .sorted(Comparator.comparing(Sites::inOrder))
                .map(Label::shown)
                .toList();
        return names.size() > MOST_ON_A_LINE
                ? Numbers.count(names.size()) + " sites; each is in results.csv."
                : Sentences.list(names.stream()) + ". No client's row was read, only what these sites share.";
    }

    /** Some sites of all: {@code 3 of 12 sites}. */
    public static String share(int some, int all) {
        return some == all
                ? (all == 2 ? "both sites" : "all " + Numbers.count(all) + " sites")
                : Numbers.count(some) + " of " + Numbers.count(all) + " sites";
    }

    /** An interval with decimals enough to lie on the same side of 0 and of the margin as its numbers. */
    private String rangeBesideMargin(Estimated estimated) {
        Double low = estimated.low();
        Double high = estimated.high();
        Double margin = margin();
        if (low == null || high == null || margin == null) {
            return range(estimated);
        }
        return Numbers.interval(low, high, Scale.DECIMALS, 0, -margin, margin);
    }

    /** An interval to the decimals of scores. */
    public static String range(Estimated estimated) {
        Double low = estimated.low();
        Double high = estimated.high();
        return low == null || high == null ? "" : Numbers.interval(low, high, Scale.DECIMALS, 0);
    }
}
