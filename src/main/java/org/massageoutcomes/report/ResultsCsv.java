package org.massageoutcomes.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;

/** results.csv: every estimate, tidy, one a row, columns named as R's broom names them. */
public final class ResultsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(
                    "outcome",
                    "condition",
                    "analysis",
                    "term",
                    "estimate",
                    "std.error",
                    "statistic",
                    "df",
                    "p.value",
                    "conf.low",
                    "conf.high",
                    "p.adjusted",
                    "sessions.therapeutic",
                    "sessions.regular",
                    "clients.therapeutic",
                    "clients.regular",
                    "status")
            .get();

    private ResultsCsv() {}

    /**
     * Writes every finding, in its order; the stream stays open.
     */
    public static void write(Findings findings, OutputStream out) throws IOException {
        write(findings.list(), out);
    }

    /** The same of a list of findings. */
    public static void write(List<Finding> findings, OutputStream out) throws IOException {
        CSVPrinter rows = FORMAT.print(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        for (Finding finding : findings) {
            rows.printRecord(row(finding));
        }
        rows.flush();
    }

    private static List<String> row(Finding finding) {
        Key key = finding.key();
        List<String> row = new ArrayList<>();
        Stream.of(key.outcome(), key.condition(), key.analysis(), key.term())
                .map(SpreadsheetText::of)
                .forEach(row::add);
        row.addAll(finding.estimate().match(ResultsCsv::numbers, none -> List.of("", "", "", "", "", "", "")));
        row.add(cell(finding.pAdjusted()));
        row.addAll(counts(finding.support()));
        row.add(Status.of(finding.estimate()));
        return row;
    }

    private static List<String> numbers(Estimated estimated) {
        return Stream.of(new @Nullable Double[] {
                    estimated.estimate(),
                    estimated.standardError(),
                    estimated.statistic(),
                    estimated.degreesOfFreedom(),
                    estimated.pValue(),
                    estimated.low(),
                    estimated.high()
                })
                .map(ResultsCsv::cell)
                .toList();
    }

    private static List<String> counts(@Nullable Support support) {
        return support == null
                ? List.of("", "", "", "")
                : List.of(
                        Long.toString(support.sessionsTherapeutic()),
                        Long.toString(support.sessionsRegular()),
                        Integer.toString(support.clientsTherapeutic()),
                        Integer.toString(support.clientsRegular()));
    }

    private static String cell(@Nullable Double number) {
        return number == null ? "" : ShortestDecimal.of(number);
    }

    /** The status column. */
    static final class Status {
        static final String OK = "ok";

        private Status() {}

        static String of(Estimate estimate) {
            return estimate.match(estimated -> OK, none -> none.reason().code());
        }
    }
}
