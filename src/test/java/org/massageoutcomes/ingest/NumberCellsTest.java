package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.session.CompactLongs;

class NumberCellsTest {
    private static final Field ANY =
            new Field("price", Field.Kind.NUMBER, -999_999_999_999_000_000L, 999_999_999_999_000_000L);

    private final NumberCells cells = new NumberCells(ANY);

    /** The steps of cells that are all taken. */
    private long[] take(String... texts) {
        for (int row = 0; row < texts.length; row++) {
            int outcome = cells.put(texts[row], row, false);
            assertThat(outcome & Cells.FAULTY).isZero();
            if ((outcome & Cells.NEW) != 0) {
                cells.admit(row);
            }
        }
        Packed packed = cells.seal(texts.length);
        return IntStream.range(0, texts.length).mapToLong(packed::get).toArray();
    }

    @Test
    void theStepIsThatOfTheMostPreciseNumber() {
        assertThat(take("7", "", "7.050", "7", "NA", "7.00", "-0.1"))
                .containsExactly(700, CompactLongs.MISSING, 705, 700, CompactLongs.MISSING, 700, -10);
        assertThat(cells.places()).isEqualTo(2);
    }

    @Test
    void zeroesAfterThePointCostNothing() {
        assertThat(take("70.000000", "0.0", "70.000000")).containsExactly(70, 0, 70);
        assertThat(cells.places()).isZero();
    }

    @Test
    void aNumberThatIsNotTakenDoesNotRefineTheStep() {
        assertThat(cells.put("1.25", 0, false)).isEqualTo(Cells.RECORDED | Cells.NEW);
        assertThat(take("3")).containsExactly(3);
        assertThat(cells.places()).isZero();
    }

    @Test
    void twelveDigitsBeforeThePointAreTheMost() {
        assertThat(take("999999999998.999999")).containsExactly(999_999_999_998_999_999L);
        assertThat(cells.put("1999999999999", 0, false)).isEqualTo(Cells.RECORDED | Cells.FAULTY);
        assertThat(cells.fault("1999999999999", false)).isEqualTo(Rule.OUT_OF_RANGE);
    }

    @Test
    void theOrderOfNumbersDoesNotMatter() {
        Random random = new Random(5);
        List<String> texts = Arrays.asList(IntStream.range(0, 500)
                .mapToObj(i -> random.nextInt(2_000) - 1_000 + "." + "125".substring(0, 1 + random.nextInt(3)))
                .toArray(String[]::new));
        long[] forwards = take(texts.toArray(String[]::new));
        NumberCellsTest other = new NumberCellsTest();
        Collections.reverse(texts);
        long[] backwards = other.take(texts.toArray(String[]::new));
        assertThat(forwards)
                .isEqualTo(IntStream.range(0, 500)
                        .mapToLong(i -> backwards[499 - i])
                        .toArray());
    }
}
