package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massageoutcomes.report.figure.Balances;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Outcome;

/** Standardised differences, a row a covariate's level, a column a condition. */
final class BalanceTable {
    private BalanceTable() {}

    static Table of(Outcome outcome, List<Balances.Balance> shown, List<String> all) {
        Map<String, Map<String, Cell>> cells = new TreeMap<>(Balances.ORDER);
        for (Balances.Balance balance : shown) {
            cells.computeIfAbsent(balance.variable(), variable -> new TreeMap<>())
                    .put(balance.condition(), cell(balance));
        }
        List<String> conditions = all.stream()
                .filter(condition -> cells.values().stream().anyMatch(row -> row.containsKey(condition)))
                .toList();
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-balance",
                        outcome.label() + ": standardised differences, therapeutic minus regular, SD, before → after"
                                + " weighting")
                .column("What may differ");
        conditions.forEach(condition -> table.column(Cell.text(condition).text()));
        cells.forEach((variable, byCondition) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(Terms.variable(variable))));
            conditions.forEach(condition -> row.add(byCondition.getOrDefault(condition, Cell.NONE)));
            table.row(row);
        });
        return table.build();
    }

    private static Cell cell(Balances.Balance balance) {
        String after = balance.after()
                .map(weighted -> " → " + Numbers.signed(weighted, 2))
                .orElse("");
        return Cell.text(Numbers.signed(balance.before(), 2) + after);
    }
}
