package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows a rule set aside, and where to look first.
 *
 * @param rows how many
 * @param first the first few, by input file and line
 */
public record RuleCount(Rule rule, int rows, List<QuarantinedRow> first) {
    private static final int FIRST = 3;

    public RuleCount {
        first = List.copyOf(first);
    }

    /** Counts by rule, the most frequent first. */
    public static List<RuleCount> of(Collection<QuarantinedRow> quarantine) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        Map<Rule, List<QuarantinedRow>> first = new EnumMap<>(Rule.class);
        for (QuarantinedRow row : quarantine) {
            counts.merge(row.rule(), 1, Integer::sum);
            List<QuarantinedRow> places = first.computeIfAbsent(row.rule(), rule -> new ArrayList<>());
            if (places.size() < FIRST) {
                places.add(row);
            }
        }
        List<RuleCount> byRule = new ArrayList<>();
        counts.forEach((rule, rows) -> byRule.add(new RuleCount(rule, rows, first.getOrDefault(rule, List.of()))));
        byRule.sort((one, other) -> Integer.compare(other.rows(), one.rows()));
        return byRule;
    }

    /** One line for the user: what is wrong, how often, where, and what to do. */
    public String sentence() {
        StringBuilder sentence =
                new StringBuilder(rule.explanation()).append(": ").append(rows);
        sentence.append(rows == 1 ? " row (" : rows <= FIRST ? " rows (" : " rows (such as ");
        for (int i = 0; i < first.size(); i++) {
            QuarantinedRow row = first.get(i);
            sentence.append(i == 0 ? "" : "; ")
                    .append(row.file())
                    .append(" line ")
                    .append(row.line());
            sentence.append(row.column().isEmpty() ? "" : ", " + row.column());
        }
        return sentence.append("): ").append(rule.hint()).toString();
    }
}
