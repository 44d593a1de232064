package org.massageoutcomes.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.figure.Figures;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;

/** Reports that strain a layout, by name. */
final class ExampleReports {
    /** The report with the longest page. */
    static final String LONGEST = "a-hundred-conditions";

    private ExampleReports() {}

    static Map<String, Findings> all() {
        Map<String, Findings> all = new LinkedHashMap<>();
        all.put("all-statuses", ExampleFindings.all());
        all.put("one-condition", ExampleFindings.many(1, 20));
        all.put("many-conditions", ExampleFindings.many(25, 16));
        all.put("many-long-names", ExampleFindings.many(25, 60));
        all.put(LONGEST, ExampleFindings.many(100, 60));
        all.put(
                "capitals",
                ExampleFindings.named(name -> (name + " in one endless word ")
                        .repeat(3)
                        .substring(0, 58)
                        .replace(' ', 'W')
                        .toUpperCase(Locale.ROOT)));
        all.put("no-dates", undated(ExampleFindings.all()));
        all.put("one-arm", oneArm(ExampleFindings.all()));
        all.put("no-clients", withoutClients(ExampleFindings.all()));
        return all;
    }

    /** Every file of a report by its name. */
    static Map<String, byte[]> files(Findings findings) throws IOException {
        Map<String, ByteArrayOutputStream> files = new ConcurrentHashMap<>();
        Report.write(disclosed(findings), Map.of(), name -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            files.put(name, file);
            return file;
        });
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, file) -> bytes.put(name, file.toByteArray()));
        return bytes;
    }

    /** report.pdf alone. */
    static byte[] pdf(Findings findings) throws IOException {
        Facts facts = new Facts(findings);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile.write(Document.of(facts), Figures.all(facts), out);
        return out.toByteArray();
    }

    static Disclosed disclosed(Findings findings) {
        return Disclosure.check(findings, Set.copyOf(findings.conditions()));
    }

    private static Findings undated(Findings f) {
        Scope s = f.scope();
        Scope scope = new Scope(
                s.title(), s.version(), "undated", null, null, null, 10, true, true, false, false, false, List.of());
        return with(f, scope, f.list(), f.verdicts(), false);
    }

    private static Findings oneArm(Findings f) {
        List<Verdict> verdicts =
                f.verdicts().stream().map(ExampleReports::oneArmOnly).toList();
        List<Finding> list = f.list().stream()
                .filter(finding -> !finding.key().condition().equals("All conditions"))
                .map(finding -> finding.key().analysis().equals("describe")
                                && finding.key().term().startsWith("therapeutic")
                        ? finding
                        : new Finding(finding.key(), new NotEstimable(Reason.ONE_ARM_ONLY), null, finding.support()))
                .toList();
        return with(f, f.scope(), list, verdicts, false);
    }

    private static Findings withoutClients(Findings f) {
        List<Finding> described = f.list().stream()
                .filter(finding -> finding.key().analysis().equals("describe"))
                .toList();
        return with(f, ExampleFindings.scope(false), described, List.of(), false);
    }

    private static Verdict oneArmOnly(Verdict v) {
        return new Verdict(
                v.outcome(),
                v.condition(),
                Call.ONE_ARM_ONLY,
                null,
                v.margin(),
                null,
                false,
                v.comparisons(),
                v.clusteredBy(),
                null,
                false,
                Verdict.Therapists.TOLD_APART,
                List.of(),
                List.of());
    }

    private static Findings with(Findings f, Scope scope, List<Finding> list, List<Verdict> verdicts, boolean series) {
        return new Findings(
                scope,
                f.flow(),
                f.outcomes(),
                f.measures(),
                f.primary(),
                f.conditions(),
                list,
                verdicts,
                series ? f.runCharts() : List.of(),
                series ? f.courses() : List.of(),
                verdicts.isEmpty() ? List.of() : f.changes(),
                List.of(),
                List.of(),
                f.claims());
    }
}
