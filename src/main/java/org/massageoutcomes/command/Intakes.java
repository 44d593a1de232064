package org.massageoutcomes.command;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.ingest.Accounting;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.QuarantinedRow;
import org.massageoutcomes.ingest.Rule;

/** What became of the rows that were read, as findings tell it. */
final class Intakes {
    /** How the names of made-up exports begin. */
    private static final String SYNTHETIC = "synthetic";

    private Intakes() {}

    /** Whether a file says of itself that it is made up; one is enough. */
    static boolean isSynthetic(Accounting accounting) {
        return accounting.files().stream().anyMatch(file -> file.name().startsWith(SYNTHETIC));
    }

    static Flow.Intake of(Ingested ingested) {
        Accounting accounting = ingested.accounting();
        return new Flow.Intake(
                accounting.total(FileAccount::records),
                accounting.total(FileAccount::used),
                accounting.total(FileAccount::quarantined),
                accounting.total(FileAccount::duplicates),
                accounting.total(FileAccount::blank),
                reasons(ingested.quarantine()));
    }

    private static List<Flow.Reason> reasons(List<QuarantinedRow> quarantine) {
        return rowsByRule(quarantine).entrySet().stream()
                .sorted(Map.Entry.<Rule, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry ->
                        new Flow.Reason(entry.getKey().code(), entry.getKey().explanation(), entry.getValue()))
                .toList();
    }

    /** How many rows each rule set aside. */
    static Map<Rule, Long> rowsByRule(List<QuarantinedRow> quarantine) {
        Map<Rule, Long> rows = new EnumMap<>(Rule.class);
        quarantine.forEach(row -> rows.merge(row.rule(), 1L, Long::sum));
        return rows;
    }
}
