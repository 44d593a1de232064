package org.massageoutcomes.ingest;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.CompactLongs;
import org.massageoutcomes.study.Study;

/** Splits blocks into rows and judges their fields; several parsers may share the blocks of an input in any way. */
final class BlockParser {
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(false)
            .get();

    /** What a dictionary keeps: whole notes would fill the memory. */
    private static final int LONGEST_LABEL = 1_000;

    private final Fields fields;
    private final Rows rows;
    private final QuarantineLog quarantine = new QuarantineLog();
    private final CompactLongs blankByFile = new CompactLongs();
    private final TypeJudge types;
    private final LabelCensus commonTypes;
    private final LabelCensus commonConditions;
    private final boolean counting;
    private final Decimals decimals = new Decimals();
    private final String[] texts;
    private final long[] unscaled;
    private final int[] scales;
    private int date;

    /** @param counting whether clients are counted by label */
    BlockParser(Study study, Fields fields, boolean counting) {
        this.counting = counting;
        this.commonTypes = new LabelCensus(study.minimumClients());
        this.commonConditions = new LabelCensus(study.minimumClients());
        this.fields = fields;
        this.rows = new Rows(fields);
        this.types = new TypeJudge(study.types());
        this.texts = new String[fields.size()];
        this.unscaled = new long[fields.numbers()];
        this.scales = new int[fields.numbers()];
    }

    Rows rows() {
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
        try (CSVParser records = CSVParser.builder()
                .setReader(new CharArrayReader(block.chars(), 0, block.length()))
                .setFormat(format)
                .get()) {
            for (CSVRecord fieldsOfRecord : records) {
                take(layout, fieldsOfRecord, block.lines()[record]);
                record++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (record != block.records()) {
            throw new IllegalStateException(block.records() + " records were scanned, but " + record + " split");
        }
    }

    private void take(Layout layout, CSVRecord record, int line) {
        if (record.size() != layout.width()) {
            throw new IllegalStateException("line " + line + " was scanned to another width than it was split");
        }
        boolean empty = true;
        for (int field = 0; field < texts.length; field++) {
            int column = layout.columnOf()[field];
            texts[field] = column < 0 ? "" : Cells.recorded(record.get(column));
            empty &= texts[field].isEmpty();
        }
        if (empty && isBlank(record)) {
            while (blankByFile.size() <= layout.file()) {
                blankByFile.add(0);
            }
            blankByFile.set(layout.file(), blankByFile.get(layout.file()) + 1);
            return;
        }
        if (counting) {
            commonTypes.add(texts[Fields.TYPE], texts[Fields.CLINIC], texts[Fields.CLIENT]);
            commonConditions.add(texts[Fields.CONDITION], texts[Fields.CLINIC], texts[Fields.CLIENT]);
        }
        judge(layout, record, line);
    }

    private void judge(Layout layout, CSVRecord record, int line) {
        int at = QuarantineLog.WHOLE_ROW;
        Rule rule = types.judge(texts[Fields.TYPE]);
        if (rule != null) {
            at = Fields.TYPE;
        } else if (layout.nameless()
                && !Cells.trim(record.get(layout.width() - 1)).isEmpty()) {
            rule = Rule.NAMELESS_VALUE;
        }
        for (int field = 0; field < texts.length && rule == null; field++) {
            rule = fault(layout, field, texts[field]);
            at = field;
        }
        if (rule == null) {
            addRow(layout, line);
        } else {
            quarantine.add(layout.file(), line, at, rule);
        }
    }

    private @Nullable Rule fault(Layout layout, int field, String text) {
        if (text.isEmpty() || field == Fields.CLIENT && isInvisible(text)) {
            return field == Fields.CLIENT && layout.has(field)
                    ? Rule.BLANK_CLIENT
                    : field == Fields.CONDITION ? Rule.BLANK_CONDITION : null;
        }
        if (field == Fields.DATE) {
            date = Dates.parse(text);
            return date == Dates.NOT_A_DATE
                    ? Rule.NOT_A_DATE
                    : date == Dates.OUT_OF_RANGE ? Rule.DATE_OUT_OF_RANGE : null;
        }
        if (field < fields.firstNumber()) {
            return text.length() > LONGEST_LABEL ? Rule.LABEL_TOO_LONG : null;
        }
        return numberFault(layout, field, text);
    }

    private static boolean isInvisible(String text) {
        return text.charAt(0) > '~' && LabelText.shown(text).isEmpty();
    }

    private @Nullable Rule numberFault(Layout layout, int field, String text) {
        Decimals.Verdict verdict = decimals.parse(text, layout.decimalComma());
        int number = field - fields.firstNumber();
        unscaled[number] = decimals.unscaled();
        scales[number] = decimals.scale();
        return switch (verdict) {
            case NOT_A_NUMBER -> Rule.NOT_A_NUMBER;
            case TOO_MANY_DECIMALS -> Rule.TOO_MANY_DECIMALS;
            case TOO_LARGE -> Rule.OUT_OF_RANGE;
            case NUMBER -> {
                long millionths = decimals.millionths();
                Field range = fields.get(field);
                yield millionths < range.least() || millionths > range.greatest() ? Rule.OUT_OF_RANGE : null;
            }
        };
    }

    private void addRow(Layout layout, int line) {
        rows.add(layout.file(), line, texts[Fields.DATE].isEmpty() ? 0 : date, texts[Fields.SESSION]);
        for (int field = 0; field < fields.firstNumber(); field++) {
            if (Rows.hasCodes(field)) {
                rows.addText(field, texts[field]);
            }
        }
        for (int field = fields.firstNumber(); field < texts.length; field++) {
            int number = field - fields.firstNumber();
            if (texts[field].isEmpty()) {
                rows.numbers(field).addMissing();
            } else {
                rows.numbers(field).add(unscaled[number], scales[number]);
            }
        }
    }

    private static boolean isBlank(CSVRecord record) {
        for (String text : record) {
            if (!Cells.trim(text).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
