package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.session.CompactLongs;

/** A number that was met before is what it was the first time, in today's steps. */
class RepeatedNumbersTest {
    private static final long MISSING = CompactLongs.MISSING;

    private final NumberCells cells = new NumberCells(new Field("price", Field.Kind.NUMBER, 0, 5_000_000_000L));

    private int put(String text, int row) {
        int outcome = cells.put(text, row, false);
        if ((outcome & Cells.NEW) != 0) {
            cells.admit(row);
        }
        return outcome & ~Cells.NEW;
    }

    private Long[] steps(int rows) {
        Packed packed = cells.seal(rows);
        return IntStream.range(0, rows).mapToObj(packed::get).toArray(Long[]::new);
    }

    @Test
    void stepsThatBecameFinerAreThoseOfRepeatedNumbersToo() {
        String[] texts = {"7.5", "7.5", "1234", "7.25", "7.5", "4200", "4200", "7.25", "NA", "NA"};
        for (int row = 0; row < texts.length; row++) {
            put(texts[row], row);
        }
        assertThat(steps(texts.length))
                .containsExactly(750L, 750L, 123_400L, 725L, 750L, 420_000L, 420_000L, 725L, MISSING, MISSING);
    }

    @Test
    void whatWasRecordedOnceIsRecordedAgainAndWhatWasNotIsNot() {
        for (int row = 0; row < 4; row += 2) {
            assertThat(put("+7", row)).isEqualTo(Cells.RECORDED);
            assertThat(put("n/a", row + 1)).isZero();
        }
        assertThat(steps(4)).containsExactly(7L, MISSING, 7L, MISSING);
    }

    @Test
    void theBordersOfTheRangeAreWithinIt() {
        assertThat(put("0", 0)).isEqualTo(Cells.RECORDED);
        assertThat(put("5000", 1)).isEqualTo(Cells.RECORDED);
        assertThat(put("5000.000000", 2)).isEqualTo(Cells.RECORDED);
        assertThat(put("5001", 3)).isEqualTo(Cells.RECORDED | Cells.FAULTY);
        assertThat(put("5000.000001", 3)).isEqualTo(Cells.RECORDED | Cells.FAULTY);
        assertThat(put("-0.000001", 3)).isEqualTo(Cells.RECORDED | Cells.FAULTY);
    }
}
