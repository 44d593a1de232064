package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.study.Study;

/** The order of rows is that of a stable sort by condition, client and what is asked last, as a list sorts. */
class SessionOrderTest {
    private static final Fields FIELDS = Fields.of(Study.standard());

    private static Rows rows(int size) {
        RowsBuilder builder = new RowsBuilder(FIELDS, Study.standard().types());
        Layout nothing = new Layout(0, ',', 1, columns(), false, List.of("x"));
        for (int row = 0; row < size; row++) {
            builder.put(nothing, new String[] {""});
            builder.take(0, row + 2);
        }
        return new Rows(FIELDS, List.of(builder));
    }

    private static int[] columns() {
        return IntStream.range(0, FIELDS.size()).map(field -> -1).toArray();
    }

    /** Few clients have many sessions each, and clients of over ten bits are sorted by more than one digit. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "2, 1, 1",
        "12, 1, 1",
        "13, 1, 1",
        "14, 1, 1",
        "40, 1, 1",
        "100, 3, 2",
        "1000, 2, 40",
        "1023, 1, 2000",
        "1024, 1, 2000",
        "1025, 1, 900",
        "3000, 1, 1500",
        "3000, 2, 3000000",
        "9000, 3, 700"
    })
    void rowsAreSortedAsAStableSortSortsThem(int size, int conditions, int clients) {
        Rows rows = rows(size);
        Random random = new Random(size);
        Fates fates = new Fates(rows, new QuarantineLog());
        int[] condition = random.ints(rows.capacity(), 0, conditions).toArray();
        int[] client = random.ints(rows.capacity(), 1, clients + 1).toArray();
        int[] last = random.ints(rows.capacity(), 0, 30).toArray();
        List<Integer> expected = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            if (random.nextInt(10) == 0) {
                fates.markDuplicate(row);
            } else {
                expected.add(row);
            }
        }
        expected.sort(Comparator.<Integer>comparingInt(row -> condition[row])
                .thenComparingInt(row -> client[row])
                .thenComparingInt(row -> last[row]));
        int[] order = SessionOrder.sort(
                rows,
                fates,
                (segment, to) -> System.arraycopy(
                        condition, Rows.start(segment), to, 0, rows.end(segment) - Rows.start(segment)),
                conditions,
                client,
                (row, other) -> Integer.compare(last[row], last[other]));
        assertThat(IntStream.of(order).boxed()).isEqualTo(expected);
    }
}
