package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    private static final long JUST_SMALL = (1L << 21) - 1;
    private static final double WEIGHT = 0.1;
    private static final double BEFORE = 0.3;
    private static final double AFTER = 0.7;

    @ParameterizedTest
    @ValueSource(longs = {1, JUST_SMALL, -JUST_SMALL, 1L << 21, -(1L << 21), 3_000_000_000L, -4_000_000_000L})
    void sumsOfWholeStepsAreExactHoweverLarge(long steps) {
        Cell.Whole cell = new Cell.Whole();
        cell.add(steps, 3);
        cell.add(2, steps);
        cell.add(steps, -steps);
        Moments moments = drained(cell);
        BigInteger s = BigInteger.valueOf(steps);
        BigInteger square = s.multiply(s);
        assertThat(exact(moments.n)).isEqualByComparingTo("3");
        assertThat(exact(moments.b))
                .isEqualByComparingTo(new BigDecimal(s.multiply(BigInteger.TWO).add(BigInteger.TWO)));
        assertThat(exact(moments.y)).isEqualByComparingTo("3");
        assertThat(exact(moments.bb))
                .isEqualByComparingTo(
                        new BigDecimal(square.multiply(BigInteger.TWO).add(BigInteger.valueOf(4))));
        assertThat(exact(moments.by))
                .isEqualByComparingTo(
                        new BigDecimal(s.multiply(BigInteger.valueOf(5)).subtract(square)));
        assertThat(exact(moments.yy))
                .isEqualByComparingTo(
                        new BigDecimal(square.multiply(BigInteger.TWO).add(BigInteger.valueOf(9))));
    }

    /** Squares of so many rows pass 64 bits. */
    @Test
    void sumsOfMillionsOfRowsAreExactToo() {
        Cell.Whole cell = new Cell.Whole();
        int rows = (1 << 22) + 3;
        for (int i = 0; i < rows; i++) {
            cell.add(JUST_SMALL, -JUST_SMALL);
        }
        Moments moments = drained(cell);
        BigDecimal square = BigDecimal.valueOf(JUST_SMALL).pow(2).multiply(BigDecimal.valueOf(rows));
        assertThat(exact(moments.bb)).isEqualByComparingTo(square);
        assertThat(exact(moments.by)).isEqualByComparingTo(square.negate());
        assertThat(exact(moments.yy)).isEqualByComparingTo(square);
    }

    @Test
    void aCellThatWasDrainedStartsAgain() {
        Cell.Whole cell = new Cell.Whole();
        cell.add(5, 7);
        drained(cell);
        cell.add(1, 2);
        Moments moments = drained(cell);
        assertThat(exact(moments.n)).isEqualByComparingTo("1");
        assertThat(exact(moments.by)).isEqualByComparingTo("2");
    }

    /** A product of two needs all of two doubles, and one of three is held to 100 bits. */
    @Test
    void theProductsOfARealRowAreHeldInTwoDoubles() {
        Cell.Real cell = new Cell.Real();
        cell.add(WEIGHT, BEFORE, AFTER);
        assertRow(drained(cell), 1);
        cell.add(WEIGHT, BEFORE, AFTER);
        cell.add(WEIGHT, BEFORE, AFTER);
        cell.add(WEIGHT, BEFORE, AFTER);
        assertRow(drained(cell), 3);
    }

    private static void assertRow(Moments moments, int times) {
        BigDecimal weight = new BigDecimal(WEIGHT).multiply(BigDecimal.valueOf(times));
        BigDecimal b = new BigDecimal(BEFORE);
        BigDecimal y = new BigDecimal(AFTER);
        assertHeld(moments.n, weight);
        assertHeld(moments.b, weight.multiply(b));
        assertHeld(moments.y, weight.multiply(y));
        assertHeld(moments.bb, weight.multiply(b).multiply(b));
        assertHeld(moments.by, weight.multiply(b).multiply(y));
        assertHeld(moments.yy, weight.multiply(y).multiply(y));
    }

    private static void assertHeld(TwofoldColumn column, BigDecimal expected) {
        assertThat(exact(column).subtract(expected).abs()).isLessThan(expected.movePointLeft(30));
        assertThat(Math.abs(column.low(0))).isLessThanOrEqualTo(Math.ulp(column.high(0)) / 2);
    }

    private static Moments drained(Cell cell) {
        Moments moments = new Moments();
        cell.drainTo(moments);
        return moments;
    }

    private static BigDecimal exact(TwofoldColumn column) {
        return new BigDecimal(column.high(0)).add(new BigDecimal(column.low(0)));
    }
}
