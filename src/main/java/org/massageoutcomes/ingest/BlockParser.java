package org.massageoutcomes.ingest;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.massageoutcomes.session.CompactLongs;
import org.massageoutcomes.study.Study;

/** Splits blocks into rows and judges their fields; several parsers may share the blocks of an input in any way. */
final class BlockParser {
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(false)
            .get();

    private final Fields fields;
    private final RowsBuilder rows;
    private final QuarantineLog quarantine = new QuarantineLog();
    private final CompactLongs blankByFile = new CompactLongs();
    private final LabelCensus commonTypes;
    private final LabelCensus commonConditions;
    private final boolean counting;

    /** @param counting whether clients are counted by label */
    BlockParser(Study study, Fields fields, boolean counting) {
        this.counting = counting;
        this.commonTypes = new LabelCensus(study.minimumClients());
        this.commonConditions = new LabelCensus(study.minimumClients());
        this.fields = fields;
        this.rows = new RowsBuilder(fields, study.types());
    }

    RowsBuilder rows() {
        return rows;
    }

    QuarantineLog quarantine() {
        return quarantine;
    }

    LabelCensus commonTypes() {
        return commonTypes;
    }

    LabelCensus commonConditions() {
        return commonConditions;
    }

    /** Rows of a file without any text. */
    int blank(int file) {
        return file < blankByFile.size() ? (int) blankByFile.get(file) : 0;
    }

    void parse(Block block) {
        Layout layout = block.layout();
        CSVFormat format = FORMAT.builder().setDelimiter(layout.delimiter()).get();
        int record = 0;
        rows.startBlock();
        try (CSVParser records = CSVParser.builder()
                .setReader(new CharArrayReader(block.chars(), 0, block.length()))
                .setFormat(format)
                .get()) {
            for (CSVRecord fieldsOfRecord : records) {
                take(layout, fieldsOfRecord.values(), block.lines()[record]);
                record++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (record != block.records()) {
            throw new IllegalStateException(block.records() + " records were scanned, but " + record + " split");
        }
    }

    private void take(Layout layout, String[] cells, int line) {
        if (cells.length != layout.width()) {
            throw new IllegalStateException("line " + line + " was scanned to another width than it was split");
        }
        int outcome = rows.put(layout, cells);
        if ((outcome & Cells.RECORDED) == 0 && isBlank(cells)) {
            while (blankByFile.size() <= layout.file()) {
                blankByFile.add(0);
            }
            blankByFile.set(layout.file(), blankByFile.get(layout.file()) + 1);
            return;
        }
        if (counting) {
            count(layout, cells);
        }
        boolean stray =
                layout.nameless() && !Cells.trim(cells[layout.width() - 1]).isEmpty();
        if (stray || (outcome & Cells.FAULTY) != 0) {
            setAside(layout, cells, line, stray);
        } else {
            rows.take(layout.file(), line);
        }
    }

    private void count(Layout layout, String[] cells) {
        String clinic = text(layout, cells, Fields.CLINIC);
        String client = text(layout, cells, Fields.CLIENT);
        commonTypes.add(text(layout, cells, Fields.TYPE), clinic, client);
        commonConditions.add(text(layout, cells, Fields.CONDITION), clinic, client);
    }

    private static String text(Layout layout, String[] cells, int field) {
        int column = layout.columnOf()[field];
        return column < 0 ? "" : Cells.recorded(cells[column]);
    }

    /** The type is asked first: of a row of a left-out type nothing else matters. */
    private void setAside(Layout layout, String[] cells, int line, boolean stray) {
        Rule rule = rows.fault(layout, Fields.TYPE, text(layout, cells, Fields.TYPE));
        int at = Fields.TYPE;
        if (rule == null && stray) {
            rule = Rule.NAMELESS_VALUE;
            at = QuarantineLog.WHOLE_ROW;
        }
        for (int field = 0; field < fields.size() && rule == null; field++) {
            rule = rows.fault(layout, field, text(layout, cells, field));
            at = field;
        }
        if (rule == null) {
            throw new IllegalStateException("line " + line + " is at fault, but none of its fields is");
        }
        quarantine.add(layout.file(), line, at, rule);
    }

    private static boolean isBlank(String[] cells) {
        for (String text : cells) {
            if (!Cells.trim(text).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
