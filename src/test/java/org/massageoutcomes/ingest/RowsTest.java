package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.session.CompactLongs;
import org.massageoutcomes.study.Study;

/** What two parsers read, as one table: their dictionaries and the steps of their numbers are made one. */
class RowsTest {
    private static final Fields FIELDS = Fields.of(Study.standard());
    private static final List<String> HEADINGS = List.of(
            "client_id", "clinic_id", "session_id", "session_date", "massage_type", "condition", "movement", "price");
    private static final int MOVEMENT = field("movement");
    private static final int PRICE = field("price");
    private static final int SECOND = 1 << Rows.SEGMENT_BITS;

    private static int field(String heading) {
        return IntStream.range(0, FIELDS.size())
                .filter(field -> FIELDS.get(field).heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    static Layout layout(int file) {
        int[] columnOf = IntStream.range(0, FIELDS.size())
                .map(field -> HEADINGS.indexOf(FIELDS.get(field).heading()))
                .toArray();
        return new Layout(file, ',', HEADINGS.size(), columnOf, false, HEADINGS);
    }

    /** A table of parsers, each with lines of its own file. */
    static Rows rows(List<List<String>> parsers) {
        List<RowsBuilder> builders = new ArrayList<>();
        for (List<String> lines : parsers) {
            RowsBuilder builder = builder();
            int file = builders.size();
            for (int i = 0; i < lines.size(); i++) {
                take(builder, file, i + 2, lines.get(i));
            }
            builders.add(builder);
        }
        return new Rows(FIELDS, builders);
    }

    static RowsBuilder builder() {
        return new RowsBuilder(FIELDS, Study.standard().types());
    }

    static void take(RowsBuilder builder, int file, int line, String text) {
        assertThat(builder.put(layout(file), text.split(",", -1)) & Cells.FAULTY)
                .isZero();
        builder.take(file, line);
    }

    private final Rows rows = rows(List.of(
            List.of(
                    "C1,K1,S1,2024-05-06,regular,gout,hip,7",
                    "C2,K1,the long session id,2024-05,regular,gout,,",
                    "C1,K2,,,regular,acne,knee,30"),
            List.of(
                    "C9,K2,S1,,regular,acne,hip,0.25",
                    "C1,K1,the long session id,,regular,gout,,-0",
                    "C1,K1,S1,,regular,gout,,",
                    "C1,K1,another long session,,regular,gout,,3")));

    private String text(int field, int row) {
        return rows.vocabulary(field).text(rows.code(field, row));
    }

    @Test
    void everyRowHasItsNumberBelowTheCapacity() {
        List<Integer> met = new ArrayList<>();
        rows.forEach(met::add);
        assertThat(met).containsExactly(0, 1, 2, SECOND, SECOND + 1, SECOND + 2, SECOND + 3);
        assertThat(rows.size()).isEqualTo(7);
        assertThat(rows.segments()).isEqualTo(2);
        assertThat(rows.capacity()).isEqualTo(2 * SECOND);
        assertThat(rows.end(0)).isEqualTo(3);
        assertThat(rows.end(1)).isEqualTo(SECOND + 4);
    }

    @Test
    void aTextHasOneCodeWhoeverReadIt() {
        assertThat(text(Fields.CLIENT, 0)).isEqualTo("C1");
        assertThat(text(Fields.CLIENT, SECOND)).isEqualTo("C9");
        assertThat(rows.code(Fields.CLIENT, SECOND + 1)).isEqualTo(rows.code(Fields.CLIENT, 2));
        assertThat(text(MOVEMENT, SECOND)).isEqualTo("hip");
        assertThat(rows.code(MOVEMENT, SECOND + 1)).isZero();
        int[] codes = new int[5];
        codes[4] = 77;
        rows.codes(MOVEMENT, 1, codes);
        assertThat(codes).containsExactly(rows.code(MOVEMENT, 0), 0, 0, 0, 77);
    }

    @Test
    void everyRowKeepsItsFileLineAndDate() {
        assertThat(rows.file(2)).isZero();
        assertThat(rows.file(SECOND)).isEqualTo(1);
        assertThat(rows.line(2)).isEqualTo(4);
        assertThat(rows.line(SECOND + 3)).isEqualTo(5);
        assertThat(rows.date(0)).isEqualTo(20_240_506);
        int[] dates = new int[3];
        rows.dates(0, dates);
        assertThat(dates).containsExactly(20_240_506, 20_240_500, 0);
    }

    @Test
    void theStepIsThatOfTheMostPreciseNumberOfAnyParser() {
        long none = CompactLongs.MISSING;
        assertThat(rows.places(PRICE)).isEqualTo(2);
        assertThat(IntStream.range(0, 3).mapToLong(row -> rows.steps(PRICE, row)))
                .containsExactly(700L, none, 3_000L);
        assertThat(IntStream.range(SECOND, SECOND + 4).mapToLong(row -> rows.steps(PRICE, row)))
                .containsExactly(25L, 0L, none, 300L);
        long[] steps = new long[4];
        steps[3] = 77;
        rows.steps(PRICE, 0, steps);
        assertThat(steps).containsExactly(700, none, 3_000, 77);
        rows.steps(PRICE, 1, steps);
        assertThat(steps).containsExactly(25, 0, none, 300);
        assertThat(rows.mostSteps(PRICE)).isEqualTo(3_000);
    }

    @Test
    void sessionsAreTheSameWhereClinicAndIdAreWhoeverReadThem() {
        assertThat(rows.sessionIds()).isEqualTo(6);
        assertThat(rows.hasSessionId(2)).isFalse();
        assertThat(rows.hasSessionId(1)).isTrue();
        assertThat(rows.sessionId(0)).isEqualTo("S1");
        assertThat(rows.sessionId(SECOND + 1)).isEqualTo("the long session id");
        List<Integer> all = List.of(0, 1, SECOND, SECOND + 1, SECOND + 2, SECOND + 3);
        for (int row : all) {
            for (int other : all) {
                boolean same = rows.sessionId(row).equals(rows.sessionId(other))
                        && text(Fields.CLINIC, row).equals(text(Fields.CLINIC, other));
                assertThat(rows.isSameSession(row, other)).isEqualTo(same);
                assertThat(rows.sessionHash(row) == rows.sessionHash(other)).isEqualTo(same);
            }
        }
    }

    @Test
    void sessionIdsThatMayBeIdentitiesAreHandedOver() {
        Rows suspicious = rows(List.of(
                List.of("C1,K1,S1,,regular,gout,,", "C1,K1,4111111111111111,,regular,gout,,"),
                List.of("C1,K1,943-476-5919,,regular,gout,,", "C1,K1,,,regular,gout,,")));
        Set<Integer> met = ConcurrentHashMap.newKeySet();
        suspicious.forEachSuspectAtOnce(met::add);
        assertThat(met).containsExactlyInAnyOrder(1, SECOND);
    }

    @Test
    void aFieldThatIsGivenBackSaysNothingMore() {
        rows.clear(PRICE);
        rows.clear(Fields.CLIENT);
        rows.forEach(row -> {
            assertThat(rows.steps(PRICE, row)).isEqualTo(CompactLongs.MISSING);
            assertThat(rows.code(Fields.CLIENT, row)).isZero();
        });
        assertThat(text(Fields.CLINIC, 0)).isEqualTo("K1");
    }

    @Test
    void whereRowsWereIsForgottenAndWhoseTheyAreIsNot() {
        rows.forgetPlaces();
        rows.forEach(row -> assertThat(rows.line(row)).isZero());
        assertThat(rows.file(SECOND)).isEqualTo(1);
        assertThat(text(Fields.CLIENT, 0)).isEqualTo("C1");
    }

    @Test
    void aSegmentIsFullAtEightThousandAndSome() {
        List<String> lines = IntStream.rangeClosed(1, SECOND + 1)
                .mapToObj(i -> "C" + i + ",K,S,,regular,gout,," + i % 5)
                .toList();
        Rows table = rows(List.of(lines));
        assertThat(table.segments()).isEqualTo(2);
        assertThat(table.end(0)).isEqualTo(SECOND);
        assertThat(table.size()).isEqualTo(SECOND + 1);
        assertThat(table.vocabulary(Fields.CLIENT).text(table.code(Fields.CLIENT, SECOND)))
                .isEqualTo("C" + (SECOND + 1));
        assertThat(table.sessionIds()).isEqualTo(SECOND + 1);
        assertThat(table.line(SECOND)).isEqualTo(SECOND + 2);
    }

    @Test
    void sessionsTakeTheTableUp() {
        LabelCodes[] labels = new LabelCodes[FIELDS.size()];
        for (int field = Fields.TYPE; field < FIELDS.firstNumber(); field++) {
            if (Rows.hasCodes(field)) {
                labels[field] = new LabelCodes(rows.vocabulary(field), label -> "");
            }
        }
        assertThat(new Assembly(
                                Study.standard(),
                                rows,
                                List.of(layout(0), layout(1)),
                                labels,
                                new Fates(rows, new QuarantineLog()))
                        .sessions()
                        .size())
                .isEqualTo(7);
        rows.forEach(row -> {
            for (int field = 0; field < FIELDS.size(); field++) {
                if (field < FIELDS.firstNumber() && Rows.hasCodes(field)) {
                    assertThat(rows.code(field, row)).isZero();
                } else if (field >= FIELDS.firstNumber()) {
                    assertThat(rows.steps(field, row)).isEqualTo(CompactLongs.MISSING);
                }
            }
            assertThat(rows.date(row)).isZero();
        });
        assertThat(rows.vocabulary(Fields.CLIENT).size())
                .as("the empty one too")
                .isEqualTo(4);
    }
}
