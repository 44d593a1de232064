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
        assertThat(exact(moments, Moments.N)).isEqualByComparingTo("3");
        assertThat(exact(moments, Moments.B))
                .isEqualByComparingTo(new BigDecimal(s.multiply(BigInteger.TWO).add(BigInteger.TWO)));
        assertThat(exact(moments, Moments.Y)).isEqualByComparingTo("3");
        assertThat(exact(moments, Moments.BB))
                .isEqualByComparingTo(
                        new BigDecimal(square.multiply(BigInteger.TWO).add(BigInteger.valueOf(4))));
        assertThat(exact(moments, Moments.BY))
                .isEqualByComparingTo(
                        new BigDecimal(s.multiply(BigInteger.valueOf(5)).subtract(square)));
        assertThat(exact(moments, Moments.YY))
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
        assertThat(exact(moments, Moments.BB)).isEqualByComparingTo(square);
        assertThat(exact(moments, Moments.BY)).isEqualByComparingTo(square.negate());
        assertThat(exact(moments, Moments.YY)).isEqualByComparingTo(square);
    }

    @Test
    void aCellThatWasDrainedStartsAgain() {
        Cell.Whole cell = new Cell.Whole();
        cell.add(5, 7);
        drained(cell);
        cell.add(1, 2);
        Moments moments = drained(cell);
        assertThat(exact(moments, Moments.N)).isEqualByComparingTo("1");
        assertThat(exact(moments, Moments.BY)).isEqualByComparingTo("2");
    }

    /** A product of two needs all of two doubles, and one of three is held to 100 bits. */
    @Test
    void theProductsOfARealRowAreHeldInTwoDoubles() {
        Cell.Real cell = new Cell.Real();
        cell.add(WEIGHT, BEFORE, AFTER, 1);
        assertRow(drained(cell), 1);
        cell.add(WEIGHT, BEFORE, AFTER, 1);
        cell.add(WEIGHT, BEFORE, AFTER, 1);
        cell.add(WEIGHT, BEFORE, AFTER, 1);
        assertRow(drained(cell), 3);
    }

    @Test
    void rowsThatAreTheSameCountAsIfEachWereAdded() {
        Cell.Real each = new Cell.Real();
        Cell.Real atOnce = new Cell.Real();
        for (double covariate : new double[] {0, BEFORE, -AFTER}) {
            atOnce.add(WEIGHT, covariate, AFTER, 3);
            for (int i = 0; i < 3; i++) {
                each.add(WEIGHT, covariate, AFTER, 1);
            }
            atOnce.add(WEIGHT, covariate, BEFORE, 1);
            each.add(WEIGHT, covariate, BEFORE, 1);
        }
        Moments expected = drained(each);
        Moments moments = drained(atOnce);
        for (int sum = Moments.N; sum <= Moments.YY; sum++) {
            assertThat(exact(moments, sum)).isEqualByComparingTo(exact(expected, sum));
        }
    }

    /** A row without a covariate leaves nothing of the row that was before it. */
    @Test
    void aRowWithoutACovariateHasNoProductsOfIt() {
        Cell.Real cell = new Cell.Real();
        cell.add(WEIGHT, BEFORE, AFTER, 1);
        drained(cell);
        cell.add(WEIGHT, 0, AFTER, 1);
        Moments moments = drained(cell);
        assertThat(exact(moments, Moments.B)).isZero();
        assertThat(exact(moments, Moments.BB)).isZero();
        assertThat(exact(moments, Moments.BY)).isZero();
        assertHeld(moments, Moments.Y, new BigDecimal(WEIGHT).multiply(new BigDecimal(AFTER)));
    }

    private static void assertRow(Moments moments, int times) {
        BigDecimal weight = new BigDecimal(WEIGHT).multiply(BigDecimal.valueOf(times));
        BigDecimal b = new BigDecimal(BEFORE);
        BigDecimal y = new BigDecimal(AFTER);
        assertHeld(moments, Moments.N, weight);
        assertHeld(moments, Moments.B, weight.multiply(b));
        assertHeld(moments, Moments.Y, weight.multiply(y));
        assertHeld(moments, Moments.BB, weight.multiply(b).multiply(b));
        assertHeld(moments, Moments.BY, weight.multiply(b).multiply(y));
        assertHeld(moments, Moments.YY, weight.multiply(y).multiply(y));
    }

    private static void assertHeld(Moments moments, int sum, BigDecimal expected) {
        assertThat(exact(moments, sum).subtract(expected).abs()).isLessThan(expected.movePointLeft(30));
        assertThat(Math.abs(moments.low(0, sum))).isLessThanOrEqualTo(Math.ulp(moments.high(0, sum)) / 2);
    }

    private static Moments drained(Cell cell) {
        Moments moments = new Moments();
        cell.drainTo(moments);
        return moments;
    }

    private static BigDecimal exact(Moments moments, int sum) {
        return new BigDecimal(moments.high(0, sum)).add(new BigDecimal(moments.low(0, sum)));
    }
}
