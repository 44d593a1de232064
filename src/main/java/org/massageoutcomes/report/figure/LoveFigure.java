package org.massageoutcomes.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.LovePlot;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Outcome;

/** Whether clients of the two types were alike before the session, before and after weighting. */
public final class LoveFigure {
    private LoveFigure() {}

    /** Empty where balance was not worked out. */
    public static Optional<LovePlot> of(Outcome outcome, Facts facts) {
        List<Balances.Balance> balances = Balances.of(outcome, facts);
        if (balances.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Balances.Balance>> byVariable = new TreeMap<>(Balances.ORDER);
        for (Balances.Balance balance : Balances.shown(balances)) {
            byVariable
                    .computeIfAbsent(balance.variable(), variable -> new ArrayList<>())
                    .add(balance);
        }
        List<LovePlot.Row> rows = byVariable.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        long uneven = balances.stream().filter(Balances.Balance::isUneven).count();
        String title = "Clients of the two types differed by more than 0.1 SD in " + uneven + " of " + balances.size()
                + " checks of " + outcome.label().toLowerCase(java.util.Locale.ROOT) + " sessions, before weighting";
        String subtitle = "Standardised differences, therapeutic minus regular, one mark a condition: ring as recorded,"
                + " dot after overlap weighting.";
        return Optional.of(new LovePlot(
                Words.slug(outcome, "balance"),
                new Caption(title, subtitle, title + ". The largest are in the table that follows."),
                rows));
    }

    private static LovePlot.Row row(String variable, List<Balances.Balance> balances) {
        return new LovePlot.Row(
                Label.shown(Terms.variable(variable)),
                balances.stream().map(Balances.Balance::before).toList(),
                balances.stream().flatMap(balance -> balance.after().stream()).toList());
    }
}
