package org.massageoutcomes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.massageoutcomes.compare.Comparison;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Request;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.ingest.Accounting;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.QuarantinedRow;
import org.massageoutcomes.ingest.Rule;
import org.massageoutcomes.report.Publication;
import org.massageoutcomes.report.ResultsCsv;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.report.RunName;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Period;
import org.massageoutcomes.study.Study;

/** Sessions → findings → findings that may be shown → files. */
final class ComparedAnalysis implements Analysis {
    @Override
    public Report of(Ingested ingested, Study study, Optional<YearMonth> month) throws Refused {
        Sessions sessions =
                month.isPresent() ? ingested.sessions().within(Period.yearTo(month.get())) : ingested.sessions();
        if (sessions.size() == 0) {
            throw new Refused(
                    ExitCode.DATA_UNUSABLE,
                    "no session is dated in the twelve months to " + month.orElseThrow()
                            + "; leave --month out to analyse all, or ask for another month");
        }
        Request request = new Request(Version.NUMBER, month.orElse(null), isSynthetic(ingested), intake(ingested));
        Findings found = Comparison.of(sessions, study, request);
        Disclosed shown =
                Disclosure.check(found, new HashSet<>(study.conditions().names()));
        return new ComparedReport(found, shown);
    }

    /** Exports that {@code simulate} wrote for people to look at say so in their name. */
    private static boolean isSynthetic(Ingested ingested) {
        return ingested.accounting().files().stream()
                .anyMatch(file -> file.name().startsWith("synthetic"));
    }

    private static Flow.Intake intake(Ingested ingested) {
        Accounting accounting = ingested.accounting();
        return new Flow.Intake(
                accounting.files().size(),
                accounting.total(FileAccount::records),
                accounting.total(FileAccount::used),
                accounting.total(FileAccount::quarantined),
                accounting.total(FileAccount::duplicates),
                accounting.total(FileAccount::blank),
                reasons(ingested.quarantine()));
    }

    private static List<Flow.Reason> reasons(List<QuarantinedRow> quarantine) {
        Map<Rule, Long> rows = new TreeMap<>();
        quarantine.forEach(row -> rows.merge(row.rule(), 1L, Long::sum));
        return rows.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry ->
                        new Flow.Reason(entry.getKey().code(), entry.getKey().explanation(), entry.getValue()))
                .toList();
    }

    private record ComparedReport(Findings found, Disclosed shown) implements Report {
        @Override
        public RunName run() {
            return new RunName(found.scope().run());
        }

        @Override
        public void draw(Publication publication) throws IOException {
            try (OutputStream internal = publication.create("internal/results.csv")) {
                ResultsCsv.write(found, internal, false);
            }
            try (OutputStream shared = publication.create("results.csv")) {
                ResultsCsv.write(shown.findings(), shared, true);
            }
            try (OutputStream shared = publication.create("results.json")) {
                ResultsJson.write(shown.findings(), shared);
            }
        }
    }
}
