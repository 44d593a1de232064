package org.massageoutcomes.report.figure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** How far the arms of an outcome lie apart at the door. */
public final class Balances {
    /** Beyond this many standard deviations the arms are called uneven. */
    public static final double UNEVEN = 0.1;

    /** Of a covariate with more levels, such as the clinic, those that differ most are shown one by one. */
    public static final int MOST_LEVELS = 20;

    private static final String OTHERS = "=other levels, the farthest from 0";

    /** The score before first, then the covariates by name, their pooled levels last. */
    public static final Comparator<String> ORDER = Comparator.comparing((String name) -> !name.equals("baseline"))
            .thenComparing(Balances::covariate)
            .thenComparing(name -> isPooled(name) || name.endsWith(OTHERS))
            .thenComparing(Comparator.naturalOrder());

    private Balances() {}

    /**
     * A standardised difference before and after weighting, in standard deviations.
     *
     * @param variable score before, or covariate and level
     */
    public record Balance(String variable, String condition, double before, Optional<Double> after) {
        /** Whether the arms are uneven before weighting. */
        public boolean isUneven() {
            return Math.abs(before) > UNEVEN;
        }
    }

    /** Every difference of an outcome, by condition, in the order of results. */
    public static List<Balance> of(Outcome outcome, Facts facts) {
        return facts.findings().list().stream()
                .filter(finding -> finding.key().outcome().equals(outcome.id())
                        && finding.key().analysis().equals("balance")
                        && finding.key().term().endsWith(":before"))
                .flatMap(finding -> balance(finding, facts))
                .toList();
    }

    /**
     * The same for a reader: of each covariate with many levels those that differ most and, of all others in one, what is
     * farthest from 0 in each condition, before weighting and after.
     */
    public static List<Balance> shown(List<Balance> all) {
        Map<String, Map<String, Double>> farthest = new HashMap<>();
        for (Balance balance : all) {
            if (!isPooled(balance.variable)) {
                farthest.computeIfAbsent(covariate(balance.variable), covariate -> new TreeMap<>())
                        .merge(balance.variable, Math.abs(balance.before), Math::max);
            }
        }
        Map<String, String> shownAs = new HashMap<>();
        farthest.forEach((covariate, levels) -> {
            if (levels.size() > MOST_LEVELS) {
                levels.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .skip(MOST_LEVELS)
                        .forEach(level -> shownAs.put(level.getKey(), covariate + OTHERS));
            }
        });
        Map<List<String>, Balance> shown = new LinkedHashMap<>();
        for (Balance balance : all) {
            String name = shownAs.getOrDefault(balance.variable, balance.variable);
            shown.merge(
                    List.of(name, balance.condition),
                    new Balance(name, balance.condition, balance.before, balance.after),
                    (one, other) -> new Balance(
                            name,
                            balance.condition,
                            farther(one.before, other.before),
                            one.after.isPresent() && other.after.isPresent()
                                    ? Optional.of(farther(one.after.get(), other.after.get()))
                                    : one.after.or(other::after)));
        }
        return List.copyOf(shown.values());
    }

    private static double farther(double one, double other) {
        return Math.abs(other) > Math.abs(one) ? other : one;
    }

    private static String covariate(String variable) {
        return variable.split("=", 2)[0];
    }

    private static boolean isPooled(String variable) {
        return variable.endsWith("=other") || variable.endsWith("=not recorded");
    }

    private static Stream<Balance> balance(Finding finding, Facts facts) {
        String term = finding.key().term();
        String variable = term.substring(0, term.length() - ":before".length());
        Optional<Double> after = Optional.ofNullable(
                facts.number(finding.key().outcome(), finding.key().condition(), "balance", variable + ":after"));
        return finding
                .estimate()
                .match(Optional::of, none -> Optional.<Estimated>empty())
                .map(Estimated::estimate)
                .map(before -> new Balance(variable, finding.key().condition(), before, after))
                .stream();
    }
}
