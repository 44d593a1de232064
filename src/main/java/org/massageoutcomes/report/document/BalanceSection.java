package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.report.figure.Balances;
import org.massageoutcomes.report.figure.LoveFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Outcome;

/** Whether clients of the two types were alike before the session. */
final class BalanceSection {
    private static final int MOST_COLUMNS = 10;

    private BalanceSection() {}

    static Optional<Section> of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        for (Outcome outcome : facts.primaryOutcomes()) {
            LoveFigure.of(outcome, facts).ifPresent(figure -> {
                List<Balances.Balance> all = Balances.of(outcome, facts);
                List<Balances.Balance> shown = Balances.shown(all);
                if (shown.size() < all.size()) {
                    blocks.add(new Block.Paragraph("Of what has more than " + Balances.MOST_LEVELS
                            + " levels, such as the clinic, the " + Balances.MOST_LEVELS
                            + " that differ most are shown, and of all others what is farthest from 0 in each condition."
                            + " All are in results.csv."));
                }
                blocks.add(new Block.Picture(figure));
                blocks.add(table(outcome, shown, facts.findings().conditions()));
            });
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("balance", "Were the clients of both types alike?", blocks));
    }

    private static Table table(Outcome outcome, List<Balances.Balance> shown, List<String> conditions) {
        if (conditions.size() <= MOST_COLUMNS) {
            return BalanceTable.of(outcome, shown, conditions);
        }
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-balance",
                        outcome.label() + ": standardised differences beyond 0.1 before weighting, therapeutic minus"
                                + " regular; all are in results.csv")
                .column("Condition")
                .column("What differs")
                .column("Before weighting", "SD")
                .column("After weighting", "SD");
        for (Balances.Balance balance : shown) {
            if (balance.isUneven()) {
                table.row(
                        Cell.text(balance.condition()),
                        Cell.text(Terms.variable(balance.variable())),
                        Cell.signed(balance.before(), 2),
                        Cell.signed(balance.after().orElse(null), 2));
            }
        }
        return table.build();
    }
}
