package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Test
    void isTheCorrectlyRoundedSumOfAnyDoubles() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 2000; trial++) {
            ExactSum sum = new ExactSum();
            BigDecimal exact = BigDecimal.ZERO;
            int spread = 1 + random.nextInt(2000);
            for (int i = 0; i < 1 + trial % 30; i++) {
                double term = anyDouble(random, spread);
                sum.add(term);
                exact = exact.add(new BigDecimal(term));
            }
            assertThat(sum.finish()).isEqualTo(Double.parseDouble(exact.toString()) + 0.0);
        }
    }

    @Test
    void orderAndSplitChangeNoBit() {
        SplittableRandom random = new SplittableRandom(8);
        double[] terms = random.doubles(10_000, -1e6, 1e6).map(x -> x * x * x).toArray();
        ExactSum forwards = new ExactSum();
        ExactSum[] parts = {new ExactSum(), new ExactSum(), new ExactSum()};
        for (int i = 0; i < terms.length; i++) {
            forwards.add(terms[i]);
            parts[random.nextInt(3)].add(terms[terms.length - 1 - i]);
        }
        parts[2].merge(parts[0]);
        parts[2].merge(parts[1]);
        assertThat(parts[2].finish()).isEqualTo(forwards.finish());
    }

    @Test
    void nothingIsLostToCancellation() {
        ExactSum sum = new ExactSum();
        sum.add(Double.MAX_VALUE);
        sum.add(Double.MAX_VALUE);
        sum.add(Double.MIN_VALUE);
        sum.add(-Double.MAX_VALUE);
        sum.add(-Double.MAX_VALUE);
        assertThat(sum.finish()).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void aHalfIsRoundedToEven() {
        ExactSum sum = new ExactSum();
        sum.add(1);
        sum.add(0x1p-53);
        assertThat(sum.finish()).isEqualTo(1);
        sum.add(0x1p-1000);
        assertThat(sum.finish()).isEqualTo(1 + 0x1p-52);
        sum.add(-0x1p-1000);
        assertThat(sum.finish()).isEqualTo(1);
        sum.add(Double.MIN_VALUE);
        assertThat(sum.finish()).isEqualTo(1 + 0x1p-52);
    }

    @Test
    void whatCancelsIsNothingWithoutASign() {
        ExactSum sum = new ExactSum();
        for (double term : new double[] {-0.0, 0.1, -0.3, -0.1, 0.3}) {
            sum.add(term);
        }
        assertThat(Double.doubleToRawLongBits(sum.finish())).isZero();
        sum.add(-Double.MIN_VALUE);
        assertThat(sum.finish()).isEqualTo(-Double.MIN_VALUE);
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        assertThatThrownBy(() -> new ExactSum().add(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExactSum().add(Double.NEGATIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        ExactSum sum = new ExactSum();
        sum.add(Double.MAX_VALUE);
        sum.add(Double.MAX_VALUE);
        assertThatThrownBy(sum::finish).isInstanceOf(ArithmeticException.class);
    }

    /** Half the last place beyond the largest double is the first sum that rounds to none. */
    @Test
    void theLargestDoubleIsReachedFromBothSides() {
        ExactSum sum = new ExactSum();
        sum.add(Double.MAX_VALUE);
        sum.add(0x1p969);
        assertThat(sum.finish()).isEqualTo(Double.MAX_VALUE);
        sum.add(0x1p969);
        assertThatThrownBy(sum::finish).isInstanceOf(ArithmeticException.class);
        sum.add(-Double.MIN_VALUE);
        assertThat(sum.finish()).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void aTermAddedSoManyTimesIsThatTermEachTime() {
        ExactSum atOnce = new ExactSum();
        ExactSum each = new ExactSum();
        for (double term : new double[] {0.1, -1e-9, 1e20 / 3}) {
            for (int times : new int[] {0, 1, 3, 7}) {
                atOnce.add(term, times);
                for (int i = 0; i < times; i++) {
                    each.add(term);
                }
            }
        }
        each.add(-atOnce.finish());
        ExactSum rest = new ExactSum();
        rest.merge(atOnce);
        rest.add(-atOnce.finish());
        assertThat(each.finish()).isEqualTo(rest.finish());
    }

    private static double anyDouble(SplittableRandom random, int spread) {
        int exponent = Math.min(1022, -1074 + random.nextInt(spread) + (spread < 1000 ? 700 : 0));
        double term = Math.scalb(1 + random.nextDouble(), exponent);
        return random.nextBoolean() ? term : -term;
    }
}
