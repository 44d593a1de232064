package org.massageoutcomes.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.report.document.Cell;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.document.Table;
import org.massageoutcomes.stats.Estimated;

/** workbook.xlsx: the report's tables, one a sheet, with real numbers; the first sheet explains. */
final class WorkbookFile {
    private static final double NUMBER_WIDTH = 16;
    private static final double LABEL_WIDTH = 30;
    private static final double WORDS_WIDTH = 44;

    private final Workbook workbook;

    private WorkbookFile(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes the workbook, for the same document the same bytes; the stream stays open. */
    static void write(Document document, Findings findings, OutputStream out) throws IOException {
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        List<Table> tables = tables(document);
        try (Workbook workbook = new Workbook(stamped, "massage-outcomes", "1.0")) {
            // What is copied is packed then.
            workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
            WorkbookFile file = new WorkbookFile(workbook);
            file.explain(document, tables);
            file.estimates(findings);
            for (Table table : tables) {
                file.table(table);
            }
        }
        TimelessZip.copy(stamped.toByteArray(), out);
    }

    private static List<Table> tables(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private void explain(Document document, List<Table> tables) {
        Worksheet sheet = workbook.newWorksheet("Read me");
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, 110);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(document.front().title(), document.front().period()));
        document.front().notices().forEach(notice -> lines.add(List.of("Notice", notice)));
        lines.add(List.of("Question", document.front().question()));
        document.front().facts().forEach(line -> lines.add(List.of(line.heading(), line.text())));
        lines.add(List.of("Reading", "Differences are therapeutic minus regular; positive favours therapeutic."));
        lines.add(List.of("Sheet", "What is in it"));
        lines.add(List.of("estimates", "Every estimate, as in results.csv, with its unit"));
        tables.forEach(table -> lines.add(List.of(name(table), table.caption())));
        for (int row = 0; row < lines.size(); row++) {
            text(sheet, row, 0, lines.get(row).get(0));
            text(sheet, row, 1, lines.get(row).get(1));
            sheet.style(row, 0).bold().set();
            sheet.style(row, 1).wrapText(true).set();
        }
    }

    private void estimates(Findings findings) {
        Worksheet sheet = workbook.newWorksheet("estimates");
        String[] headings = {
            "outcome",
            "condition",
            "analysis",
            "term",
            "unit",
            "estimate",
            "std.error",
            "statistic",
            "df",
            "p.value",
            "conf.low",
            "conf.high",
            "p.adjusted",
            "status"
        };
        for (int column = 0; column < headings.length; column++) {
            heading(sheet, column, headings[column], column < 5 ? LABEL_WIDTH : NUMBER_WIDTH);
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (Finding finding : findings.list()) {
            estimate(sheet, row, finding, Units.of(finding.key(), findings));
            row++;
        }
    }

    private static void estimate(Worksheet sheet, int row, Finding finding, String unit) {
        text(sheet, row, 0, finding.key().outcome());
        text(sheet, row, 1, finding.key().condition());
        text(sheet, row, 2, finding.key().analysis());
        text(sheet, row, 3, finding.key().term());
        text(sheet, row, 4, unit);
        Estimated estimated = finding.estimate().match(found -> found, none -> Estimated.point(0));
        boolean ok = finding.estimate().match(found -> true, none -> false);
        if (ok) {
            number(sheet, row, 5, estimated.estimate());
            number(sheet, row, 6, estimated.standardError());
            number(sheet, row, 7, estimated.statistic());
            number(sheet, row, 8, estimated.degreesOfFreedom());
            number(sheet, row, 9, estimated.pValue());
            number(sheet, row, 10, estimated.low());
            number(sheet, row, 11, estimated.high());
        }
        number(sheet, row, 12, finding.pAdjusted());
        text(sheet, row, 13, ResultsCsv.Status.of(finding.estimate()));
    }

    private void table(Table table) {
        Worksheet sheet = workbook.newWorksheet(name(table));
        int at = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            at += column(sheet, table, column, at);
        }
        sheet.freezePane(1, 1);
    }

    /** A column with intervals takes three: the estimate and both ends. */
    private static int column(Worksheet sheet, Table table, int column, int at) {
        Table.Column head = table.columns().get(column);
        String heading = head.unit().isEmpty() ? head.heading() : head.heading() + " (" + head.unit() + ")";
        boolean ranged = table.rows().stream().anyMatch(row -> row.get(column).low() != null);
        boolean numeric = table.rows().stream().allMatch(row -> row.get(column).isNumeric());
        heading(sheet, at, heading, column == 0 ? LABEL_WIDTH : numeric ? NUMBER_WIDTH : WORDS_WIDTH);
        if (ranged) {
            heading(sheet, at + 1, "low", NUMBER_WIDTH);
            heading(sheet, at + 2, "high", NUMBER_WIDTH);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            Cell cell = table.rows().get(row).get(column);
            if (cell.number() == null) {
                text(sheet, row + 1, at, cell.equals(Cell.NONE) ? "" : cell.text());
            } else {
                number(sheet, row + 1, at, cell.number());
            }
            number(sheet, row + 1, at + 1, cell.low());
            number(sheet, row + 1, at + 2, cell.high());
        }
        return ranged ? 3 : 1;
    }

    private static void heading(Worksheet sheet, int column, String text, double width) {
        text(sheet, 0, column, text);
        sheet.style(0, column).bold().wrapText(true).set();
        sheet.width(column, width);
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, SpreadsheetText.of(text));
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Double number) {
        if (number != null) {
            sheet.value(row, column, ShortestDecimal.exactly(number));
        }
    }

    /** Ids are ours; a sheet's name has at most 31 characters. */
    private static String name(Table table) {
        return table.id().length() <= 31 ? table.id() : table.id().substring(0, 31);
    }
}
