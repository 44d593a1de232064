package org.massageoutcomes.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberColumnTest {
    private static final int[] THREE = {2, 0, 1};

    @Test
    void theStepIsThatOfTheMostPreciseNumber() {
        NumberColumnBuilder builder = new NumberColumnBuilder();
        builder.add(7, 0);
        builder.addMissing();
        builder.add(7_050, 3);
        NumberColumn column = builder.permuted(THREE);
        assertThat(column.decimals()).isEqualTo(2);
        assertThat(column.steps(0)).isEqualTo(705);
        assertThat(column.steps(1)).isEqualTo(700);
        assertThat(column.isRecorded(1)).isTrue();
        assertThat(column.isRecorded(2)).isFalse();
    }

    @Test
    void zeroesAfterThePointCostNothing() {
        NumberColumnBuilder builder = new NumberColumnBuilder();
        builder.add(70_000_000, 6);
        builder.add(0, 6);
        assertThat(builder.decimals()).isZero();
        assertThat(builder.steps(0)).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                127,
                128,
                -127,
                -128,
                32_767,
                32_768,
                -32_768,
                2_147_483_647L,
                2_147_483_648L,
                -9_000_000_000_000_000L
            })
    void aListKeepsWhatItIsGiven(long extreme) {
        CompactLongs list = new CompactLongs();
        for (long i = 0; i < 200; i++) {
            list.add(i % 7 == 0 ? CompactLongs.MISSING : i % 50);
        }
        list.add(extreme);
        list.set(3, extreme);
        assertThat(list.get(200)).isEqualTo(extreme);
        assertThat(list.get(3)).isEqualTo(extreme);
        assertThat(list.get(7)).isEqualTo(CompactLongs.MISSING);
        assertThat(list.get(51)).isEqualTo(1);
    }

    @Test
    void theOrderOfNumbersDoesNotMatter() {
        SplittableRandom random = new SplittableRandom(5);
        long[] unscaled = random.longs(500, -999_999, 999_999).toArray();
        int[] scales = random.ints(500, 0, 7).toArray();
        NumberColumnBuilder forwards = new NumberColumnBuilder();
        NumberColumnBuilder backwards = new NumberColumnBuilder();
        for (int i = 0; i < 500; i++) {
            forwards.add(unscaled[i], scales[i]);
            backwards.add(unscaled[499 - i], scales[499 - i]);
        }
        NumberColumn one = forwards.permuted(IntStream.range(0, 500).toArray());
        NumberColumn other =
                backwards.permuted(IntStream.range(0, 500).map(i -> 499 - i).toArray());
        assertThat(one.decimals()).isEqualTo(other.decimals());
        assertThat(IntStream.range(0, 500).mapToLong(one::steps).toArray())
                .isEqualTo(IntStream.range(0, 500).mapToLong(other::steps).toArray());
    }

    @Test
    void twelveDigitsBeforeThePointAreTheMost() {
        NumberColumnBuilder builder = new NumberColumnBuilder();
        builder.add(999_999_999_999_999_999L, 6);
        assertThat(builder.steps(0)).isEqualTo(999_999_999_999_999_999L);
        assertThatThrownBy(() -> builder.add(Long.MAX_VALUE, 0)).isInstanceOf(ArithmeticException.class);
    }
}
