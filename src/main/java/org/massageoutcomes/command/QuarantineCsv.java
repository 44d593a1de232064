package org.massageoutcomes.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.massageoutcomes.ingest.QuarantinedRow;
import org.massageoutcomes.report.Publication;
import org.massageoutcomes.report.SpreadsheetText;

/** {@code internal/quarantine.csv}: rows not used, by file and line, with the rule they break; never a value. */
final class QuarantineCsv {
    private static final String NAME = "internal/quarantine.csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("file", "line", "column", "rule")
            .get();

    private QuarantineCsv() {}

    static void write(List<QuarantinedRow> rows, Publication publication) throws IOException {
        try (CSVPrinter printer = FORMAT.print(
                new BufferedWriter(new OutputStreamWriter(publication.create(NAME), StandardCharsets.UTF_8)))) {
            for (QuarantinedRow row : rows) {
                printer.printRecord(
                        SpreadsheetText.of(row.file()),
                        row.line(),
                        row.column(),
                        row.rule().code());
            }
        }
    }
}
