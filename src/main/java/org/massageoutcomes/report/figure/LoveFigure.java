package org.massageoutcomes.report.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.LovePlot;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** Whether clients of the two types were alike before the session, before and after weighting. */
public final class LoveFigure {
    private static final double BALANCED = 0.1;

    /** The score before first, then the covariates by name, their pooled levels last. */
    public static final Comparator<String> ORDER = Comparator.comparing((String name) -> !name.equals("baseline"))
            .thenComparing(name -> name.split("=", 2)[0])
            .thenComparing(name -> name.endsWith("=other") || name.endsWith("=not recorded"))
            .thenComparing(Comparator.naturalOrder());

    private LoveFigure() {}

    /**
     * A standardised difference before and after weighting.
     *
     * @param variable score before, or covariate and level
     */
    public record Balance(String variable, String condition, double before, Optional<Double> after) {}

    /** Empty where balance was not worked out. */
    public static Optional<LovePlot> of(Outcome outcome, Facts facts) {
        Map<String, List<Balance>> byVariable = new TreeMap<>(ORDER);
        List<Balance> balances = balances(outcome, facts);
        for (Balance balance : balances) {
            byVariable
                    .computeIfAbsent(balance.variable(), v -> new java.util.ArrayList<>())
                    .add(balance);
        }
        if (byVariable.isEmpty()) {
            return Optional.empty();
        }
        List<LovePlot.Row> rows = byVariable.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        long uneven = balances.stream()
                .filter(balance -> Math.abs(balance.before()) > BALANCED)
                .count();
        String title = "Clients of the two types differed by more than 0.1 SD in " + uneven + " of " + balances.size()
                + " checks of " + outcome.label().toLowerCase(java.util.Locale.ROOT) + " sessions, before weighting";
        String subtitle = "Standardised differences, therapeutic minus regular, one mark a condition: ring as recorded,"
                + " dot after overlap weighting.";
        return Optional.of(new LovePlot(
                Words.slug(outcome, "balance"),
                new Caption(title, subtitle, title + ". The largest are in the table that follows."),
                rows));
    }

    /** Every difference of an outcome, by condition, in the order of results. */
    public static List<Balance> balances(Outcome outcome, Facts facts) {
        return facts.findings().list().stream()
                .filter(finding -> finding.key().outcome().equals(outcome.id())
                        && finding.key().analysis().equals("balance")
                        && finding.key().term().endsWith(":before"))
                .flatMap(finding -> balance(finding, facts))
                .toList();
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

    private static LovePlot.Row row(String variable, List<Balance> balances) {
        return new LovePlot.Row(
                Label.shown(Terms.variable(variable)),
                balances.stream().map(Balance::before).toList(),
                balances.stream().flatMap(balance -> balance.after().stream()).toList());
    }
}
