package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideSumTest {
    private static final long EXACT = 1L << 53;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, EXACT - 1, EXACT, EXACT + 1, -EXACT, -EXACT - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void noUnitOfASumIsLostInTwoDoubles(long term) {
        WideSum sum = new WideSum();
        sum.add(term);
        assertThat(drained(sum)).isEqualTo(BigInteger.valueOf(term));
        sum.add(term);
        sum.add(term);
        assertThat(drained(sum))
                .as("it starts again at 0")
                .isEqualTo(BigInteger.valueOf(term).shiftLeft(1));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -1,
                0x1p53,
                -0x1p53,
                0x1p53 + 2,
                -0x1.8p60,
                0x1p63,
                0x1.000001p63,
                -0x1p63,
                0x1.8p100,
                -0x1.8p100
            })
    void aWholeDoubleIsTakenUpWhole(double term) {
        WideSum sum = new WideSum();
        sum.add(3);
        sum.addWhole(term);
        assertThat(sum.exact())
                .isEqualTo(new BigDecimal(term).toBigIntegerExact().add(BigInteger.valueOf(3)));
    }

    @Test
    void aFractionIsNoWholeDouble() {
        assertThatThrownBy(() -> new WideSum().addWhole(2.5)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void productsAndMergedSumsGoBeyond64Bits() {
        WideSum sum = new WideSum();
        sum.addProduct(Long.MAX_VALUE, 3);
        sum.addProduct(Long.MIN_VALUE, 5);
        WideSum other = new WideSum();
        other.addProduct(Long.MIN_VALUE, Long.MIN_VALUE);
        sum.merge(other);
        BigInteger expected = BigInteger.valueOf(Long.MAX_VALUE)
                .multiply(BigInteger.valueOf(3))
                .add(BigInteger.valueOf(Long.MIN_VALUE).multiply(BigInteger.valueOf(5)))
                .add(BigInteger.ONE.shiftLeft(126));
        assertThat(sum.exact()).isEqualTo(expected);
        assertThat(other.exact()).isEqualTo(BigInteger.ONE.shiftLeft(126));
    }

    @Test
    void whatPasses128BitsIsRefused() {
        WideSum sum = new WideSum();
        sum.addProduct(Long.MIN_VALUE, Long.MIN_VALUE);
        assertThatThrownBy(() -> sum.addProduct(Long.MIN_VALUE, Long.MIN_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    private static BigInteger drained(WideSum sum) {
        TwofoldColumn column = new TwofoldColumn();
        sum.drainTo(column);
        return new BigDecimal(column.high(0)).add(new BigDecimal(column.low(0))).toBigIntegerExact();
    }
}
