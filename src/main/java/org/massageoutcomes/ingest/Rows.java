package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.session.CompactLongs;
import org.massageoutcomes.session.NumberColumnBuilder;

/**
 * A growing table of well-formed rows, by columns, as spelled: codes of one to four bytes a field.
 *
 * <p>A row of twenty fields takes about 50 bytes here with its session id, up to 150 while tables are joined, duplicates
 * found and rows sorted, and 30 in the end as a session; distinct texts are kept once.
 *
 * <p>Tables filled apart are joined with {@link #addAll}; what is made of a table does not depend on its order.
 */
final class Rows {
    private final Fields fields;
    private final CompactLongs file = new CompactLongs();
    private final CompactLongs line = new CompactLongs();
    private final CompactLongs date = new CompactLongs();
    private final List<Vocabulary> vocabularies = new ArrayList<>();
    private final List<CompactLongs> codes = new ArrayList<>();
    private final List<NumberColumnBuilder> numbers = new ArrayList<>();
    private final Texts sessionIds = new Texts();

    Rows(Fields fields) {
        this.fields = fields;
        for (int field = 0; field < fields.firstNumber(); field++) {
            vocabularies.add(new Vocabulary());
            codes.add(new CompactLongs());
        }
        for (int number = 0; number < fields.numbers(); number++) {
            numbers.add(new NumberColumnBuilder());
        }
    }

    int size() {
        return file.size();
    }

    Fields fields() {
        return fields;
    }

    int file(int row) {
        return (int) file.get(row);
    }

    int line(int row) {
        return (int) line.get(row);
    }

    int date(int row) {
        return (int) date.get(row);
    }

    /** The code of a field's text; 0 where nothing is recorded. */
    int code(int field, int row) {
        return (int) codes.get(field).get(row);
    }

    Vocabulary vocabulary(int field) {
        return vocabularies.get(field);
    }

    Texts sessionIds() {
        return sessionIds;
    }

    NumberColumnBuilder numbers(int field) {
        return numbers.get(field - fields.firstNumber());
    }

    /** Starts a row; every column then gets its entry once. */
    void add(int fromFile, int fromLine, int onDate, String sessionId) {
        file.add(fromFile);
        line.add(fromLine);
        date.add(onDate);
        sessionIds.add(sessionId);
    }

    void addText(int field, String text) {
        codes.get(field).add(vocabularies.get(field).codeOf(text));
    }

    static boolean hasCodes(int field) {
        return field != Fields.SESSION && field != Fields.DATE;
    }

    /** Gives back the room of what tells where a row was, once no more rows will be set aside. */
    void forgetPlaces() {
        line.clear();
        sessionIds.clear();
    }

    /** Adds every row of another table, after these; the other gives back its room, column by column. */
    void addAll(Rows other) {
        move(other.file, file);
        move(other.line, line);
        move(other.date, date);
        sessionIds.addAll(other.sessionIds);
        other.sessionIds.clear();
        for (int field = 0; field < fields.firstNumber(); field++) {
            if (hasCodes(field)) {
                int[] translated = vocabularies.get(field).addAll(other.vocabularies.get(field));
                CompactLongs mine = codes.get(field);
                CompactLongs theirs = other.codes.get(field);
                other.vocabularies.set(field, new Vocabulary());
                for (int row = 0; row < theirs.size(); row++) {
                    mine.add(translated[(int) theirs.get(row)]);
                }
                theirs.clear();
            }
        }
        for (int number = 0; number < numbers.size(); number++) {
            numbers.get(number).addAll(other.numbers.get(number));
            other.numbers.get(number).clear();
        }
    }

    private static void move(CompactLongs from, CompactLongs to) {
        to.addAll(from);
        from.clear();
    }
}
