package org.massageoutcomes.ingest;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.massageoutcomes.session.CompactLongs;

/**
 * The table of well-formed rows, by columns, as spelled.
 *
 * <p>A column takes in each segment as many bytes a row as its numbers there need; distinct texts are kept once.
 * Rows lie in segments of one size, but for the last of each parser: a row's number is its segment's and its place there,
 * so not every number below {@link #capacity()} is a row. What is made of a table does not depend on their order.
 */
final class Rows {
    static final int SEGMENT_BITS = 13;

    private static final int PLACE = (1 << SEGMENT_BITS) - 1;

    private final Fields fields;
    private final Segment[] segments;
    private final int[] parserOf;
    private final Vocabulary[] vocabularies;
    private final int[][][] codes;
    private final Texts[] sessionTexts;
    private final int[] places;
    private final boolean distinctSessions;
    private int size;

    /** Joins what parsers read; they are used up. */
    Rows(Fields fields, List<RowsBuilder> parsed) {
        this.fields = fields;
        segments = parsed.stream().flatMap(rows -> rows.segments().stream()).toArray(Segment[]::new);
        parserOf = IntStream.range(0, parsed.size())
                .flatMap(parser -> parsed.get(parser).segments().stream().mapToInt(segment -> parser))
                .toArray();
        sessionTexts = parsed.stream().map(RowsBuilder::sessionTexts).toArray(Texts[]::new);
        vocabularies = new Vocabulary[fields.firstNumber()];
        codes = new int[parsed.size()][fields.firstNumber()][];
        for (int field = 0; field < vocabularies.length; field++) {
            if (hasCodes(field)) {
                joinVocabularies(field, parsed);
            }
        }
        distinctSessions = RisingIds.areDistinct(
                parsed.stream().map(RowsBuilder::risingSessions).toList());
        places = new int[fields.numbers()];
        for (Segment segment : segments) {
            size = Math.addExact(size, segment.size());
            for (int number = 0; number < places.length; number++) {
                places[number] = Math.max(places[number], segment.places(number));
            }
        }
    }

    private void joinVocabularies(int field, List<RowsBuilder> parsed) {
        vocabularies[field] = parsed.get(0).vocabulary(field);
        codes[0][field] = IntStream.range(0, vocabularies[field].size()).toArray();
        for (int parser = 1; parser < parsed.size(); parser++) {
            codes[parser][field] = vocabularies[field].addAll(parsed.get(parser).vocabulary(field));
        }
    }

    /** How many rows there are. */
    int size() {
        return size;
    }

    /** Above every row's number. */
    int capacity() {
        return Math.multiplyExact(segments.length, 1 << SEGMENT_BITS);
    }

    int segments() {
        return segments.length;
    }

    /** The first row of a segment. */
    static int start(int segment) {
        return segment << SEGMENT_BITS;
    }

    /** The row after the last of a segment. */
    int end(int segment) {
        return start(segment) + segments[segment].size();
    }

    /** Looks at one segment, with room for two numbers of each of its rows. */
    @FunctionalInterface
    interface Look {
        void at(int segment, int[] room, int[] more);
    }

    /** Hands every segment to the look, on as many threads as there are processors. */
    void forEachSegmentAtOnce(Look look) {
        IntStream.range(0, segments.length)
                .parallel()
                .forEach(segment -> look.at(segment, new int[1 << SEGMENT_BITS], new int[1 << SEGMENT_BITS]));
    }

    /** Hands every row to the consumer, on as many threads as there are processors. */
    void forEachAtOnce(IntConsumer consumer) {
        IntStream.range(0, segments.length).parallel().forEach(segment -> {
            int end = end(segment);
            for (int row = start(segment); row < end; row++) {
                consumer.accept(row);
            }
        });
    }

    /** Hands every row to the consumer. */
    void forEach(IntConsumer consumer) {
        for (int segment = 0; segment < segments.length; segment++) {
            int end = end(segment);
            for (int row = start(segment); row < end; row++) {
                consumer.accept(row);
            }
        }
    }

    Fields fields() {
        return fields;
    }

    private long get(int column, int row) {
        return segments[row >>> SEGMENT_BITS].get(column, row & PLACE);
    }

    int file(int row) {
        return (int) get(fields.size(), row);
    }

    int line(int row) {
        return (int) get(fields.size() + 1, row);
    }

    int date(int row) {
        return (int) get(Fields.DATE, row);
    }

    /** The code of a field's text; 0 where nothing is recorded. */
    int code(int field, int row) {
        return codes[parserOf[row >>> SEGMENT_BITS]][field][(int) get(field, row)];
    }

    /** The codes of a segment's rows. */
    void codes(int field, int segment, int[] to) {
        int size = segments[segment].size();
        segments[segment].column(field).copyTo(to, size);
        int[] joined = codes[parserOf[segment]][field];
        for (int i = 0; i < size; i++) {
            to[i] = joined[to[i]];
        }
    }

    /** The dates of a segment's rows. */
    void dates(int segment, int[] to) {
        segments[segment].column(Fields.DATE).copyTo(to, segments[segment].size());
    }

    /** The numbers of a segment's rows, as {@link #steps(int, int)}. */
    void steps(int field, int segment, long[] to) {
        int size = segments[segment].size();
        segments[segment].column(field).copyTo(to, size);
        int number = field - fields.firstNumber();
        int coarser = places[number] - segments[segment].places(number);
        for (int i = 0; coarser > 0 && i < size; i++) {
            to[i] = to[i] == CompactLongs.MISSING ? to[i] : Math.multiplyExact(to[i], NumberCells.power(coarser));
        }
    }

    /** A row's number in steps of {@link #places}, or {@link CompactLongs#MISSING}. */
    long steps(int field, int row) {
        long steps = get(field, row);
        int number = field - fields.firstNumber();
        int coarser = places[number] - segments[row >>> SEGMENT_BITS].places(number);
        return coarser == 0 || steps == CompactLongs.MISSING
                ? steps
                : Math.multiplyExact(steps, NumberCells.power(coarser));
    }

    /** Decimals of the step of a number's field: those of its most precise number. */
    int places(int field) {
        return places[field - fields.firstNumber()];
    }

    /** At least as large as any number of a field, in steps, whatever its sign. */
    long mostSteps(int field) {
        long most = 0;
        int number = field - fields.firstNumber();
        for (Segment segment : segments) {
            long power = NumberCells.power(places[number] - segment.places(number));
            most = Math.max(most, Math.multiplyExact(segment.column(field).most(), power));
        }
        return most;
    }

    static boolean hasCodes(int field) {
        return field != Fields.SESSION && field != Fields.DATE;
    }

    Vocabulary vocabulary(int field) {
        return vocabularies[field];
    }

    /** How many rows have a session id. */
    int sessionIds() {
        int count = 0;
        for (Segment segment : segments) {
            count += segment.sessions();
        }
        return count;
    }

    /** Whether no two rows have the same session id, whatever their clinic; they may have, where it is false. */
    boolean haveDistinctSessions() {
        return distinctSessions;
    }

    /**
     * Hands over every row whose session id may be an identity, on as many threads as there are processors; those of a
     * segment on one.
     */
    void forEachSuspectAtOnce(IntConsumer consumer) {
        IntStream.range(0, segments.length).parallel().forEach(segment -> {
            for (int place : segments[segment].suspects()) {
                consumer.accept(start(segment) + place);
            }
        });
    }

    boolean hasSessionId(int row) {
        return get(Fields.SESSION, row) != 0;
    }

    String sessionId(int row) {
        long id = get(Fields.SESSION, row);
        return id >= 0 ? PackedId.text(id) : texts(row).get((int) ~id);
    }

    /** A 64-bit number that rows of the same session share, and few others. */
    long sessionHash(int row) {
        long id = get(Fields.SESSION, row);
        long hash = id >= 0 ? id : texts(row).hash((int) ~id);
        return (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L + code(Fields.CLINIC, row) * 0xD6E8FEB86659FD93L;
    }

    boolean isSameSession(int row, int other) {
        long one = get(Fields.SESSION, row);
        long two = get(Fields.SESSION, other);
        boolean same = one < 0 && two < 0 ? texts(row).equals((int) ~one, texts(other), (int) ~two) : one == two;
        return same && code(Fields.CLINIC, row) == code(Fields.CLINIC, other);
    }

    private Texts texts(int row) {
        return sessionTexts[parserOf[row >>> SEGMENT_BITS]];
    }

    /** Gives back the room of what tells where a row was, once no more rows will be set aside. */
    void forgetPlaces() {
        clear(fields.size() + 1);
        clear(Fields.SESSION);
        for (Texts texts : sessionTexts) {
            texts.clear();
        }
    }

    /** Gives back the room of a field, which must not be asked again. */
    void clear(int field) {
        for (Segment segment : segments) {
            segment.clear(field);
        }
    }
}
