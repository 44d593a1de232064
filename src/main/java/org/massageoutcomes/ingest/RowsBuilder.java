package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.study.Conditions;
import org.massageoutcomes.study.MassageTypes;

/**
 * The rows of one parser while they are read.
 *
 * <p>A row's cells are judged and put in their columns at once; the row counts only when it is taken, and else the next
 * takes its place. Dictionaries know texts of rows that were taken, and no others.
 */
final class RowsBuilder {
    /** Rows kept wide before they are packed: few enough for the cache. */
    static final int STAGED = 1 << Rows.SEGMENT_BITS;

    private final Fields fields;
    private final int[] file = new int[STAGED];
    private final int[] line = new int[STAGED];
    private final IdCells[] ids = new IdCells[Fields.SESSION];
    private final SessionCells session = new SessionCells();
    private final LabelCells[] labels;
    private final DateCells date = new DateCells();
    private final NumberCells[] numbers;
    private final List<Segment> segments = new ArrayList<>();
    private final int[] newIn;
    private int news;
    private int staged;

    RowsBuilder(Fields fields, MassageTypes types) {
        this.fields = fields;
        for (int field = 0; field < ids.length; field++) {
            ids[field] = new IdCells(field == Fields.CLIENT);
        }
        TypeJudge judge = new TypeJudge(types);
        labels = new LabelCells[fields.firstNumber()];
        for (int field = Fields.TYPE; field < labels.length; field++) {
            if (field != Fields.DATE) {
                labels[field] = new LabelCells(
                        field == Fields.TYPE
                                ? judge::judge
                                : field == Fields.CONDITION ? RowsBuilder::conditionFault : label -> null);
            }
        }
        newIn = new int[fields.size()];
        numbers = new NumberCells[fields.numbers()];
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = new NumberCells(fields.get(fields.firstNumber() + number));
        }
    }

    /**
     * Judges a row's cells.
     *
     * @return what is true of any of them: {@link Cells#RECORDED}, {@link Cells#FAULTY}, {@link Cells#NEW}
     */
    int put(Layout layout, String[] cells) {
        int[] columnOf = layout.columnOf();
        int at = staged;
        news = 0;
        int all = 0;
        for (int field = 0; field < ids.length; field++) {
            all |= noted(layout, field, ids[field].put(cell(cells, columnOf[field]), at));
        }
        all |= noted(layout, Fields.SESSION, session.put(cell(cells, columnOf[Fields.SESSION]), at));
        for (int field = Fields.TYPE; field < labels.length; field++) {
            if (field != Fields.DATE) {
                all |= noted(layout, field, labels[field].put(cell(cells, columnOf[field]), at));
            }
        }
        all |= date.put(cell(cells, columnOf[Fields.DATE]), at);
        boolean comma = layout.decimalComma();
        for (int number = 0; number < numbers.length; number++) {
            int field = labels.length + number;
            all |= noted(layout, field, numbers[number].put(cell(cells, columnOf[field]), at, comma));
        }
        return all;
    }

    private static String cell(String[] cells, int column) {
        return column < 0 ? "" : cells[column];
    }

    private int noted(Layout layout, int field, int outcome) {
        if ((outcome & Cells.NEW) != 0) {
            newIn[news++] = field;
        }
        return outcome == 0 && layout.needs(field) ? Cells.FAULTY : outcome;
    }

    /** The rows to come do not follow those before: there may be others between them. */
    void startBlock() {
        session.rising().cut();
    }

    /** Takes the row that was put. */
    void take(int fromFile, int fromLine) {
        for (int i = 0; i < news; i++) {
            admit(newIn[i]);
        }
        session.take(staged);
        file[staged] = fromFile;
        line[staged] = fromLine;
        staged++;
        if (staged == STAGED) {
            seal();
        }
    }

    private void admit(int field) {
        if (field < ids.length) {
            ids[field].admit(staged);
        } else if (field == Fields.SESSION) {
            session.admit(staged);
        } else if (field < labels.length) {
            labels[field].admit(staged);
        } else {
            numbers[field - labels.length].admit(staged);
        }
    }

    private static @Nullable Rule conditionFault(String label) {
        return Conditions.areAll(LabelText.shown(label)) ? Rule.BLANK_CONDITION : null;
    }

    /** What is wrong with a field's text; null: nothing. */
    @Nullable
    Rule fault(Layout layout, int field, String text) {
        if (field == Fields.TYPE) {
            return labels[field].fault(text);
        }
        if (text.isEmpty()) {
            boolean needed = field == Fields.CLIENT && layout.has(field);
            return needed ? Rule.BLANK_CLIENT : field == Fields.CONDITION ? Rule.BLANK_CONDITION : null;
        }
        if (field < ids.length) {
            return ids[field].fault(text);
        }
        if (field == Fields.SESSION) {
            return SessionCells.fault(text);
        }
        if (field == Fields.DATE) {
            return DateCells.fault(text);
        }
        return field < labels.length
                ? labels[field].fault(text)
                : numbers[field - labels.length].fault(text, layout.decimalComma());
    }

    private void seal() {
        Packed[] columns = new Packed[fields.size() + 2];
        byte[] places = new byte[numbers.length];
        for (int field = 0; field < fields.size(); field++) {
            if (field < ids.length) {
                columns[field] = ids[field].seal(staged);
            } else if (field == Fields.SESSION) {
                columns[field] = session.seal(staged);
            } else if (field == Fields.DATE) {
                columns[field] = date.seal(staged);
            } else if (field < labels.length) {
                columns[field] = labels[field].seal(staged);
            } else {
                NumberCells number = numbers[field - labels.length];
                columns[field] = number.seal(staged);
                places[field - labels.length] = (byte) number.places();
            }
        }
        columns[fields.size()] = Packed.of(file, staged);
        columns[fields.size() + 1] = Packed.of(line, staged);
        segments.add(new Segment(staged, session.countRecorded(), session.suspects(), places, columns));
        staged = 0;
    }

    /** Every row taken; no more may come. */
    List<Segment> segments() {
        if (staged > 0) {
            seal();
        }
        return segments;
    }

    /** The dictionary of a field of identifiers or labels. */
    Vocabulary vocabulary(int field) {
        return field < ids.length ? ids[field].vocabulary() : labels[field].vocabulary();
    }

    /** The marks of each column of numbers. */
    List<DecimalMarks> marks() {
        return Arrays.stream(numbers).map(NumberCells::marks).toList();
    }

    /** Session ids that pack, by their runs. */
    RisingIds risingSessions() {
        return session.rising();
    }

    /** Session ids that do not pack. */
    Texts sessionTexts() {
        return session.texts();
    }
}
