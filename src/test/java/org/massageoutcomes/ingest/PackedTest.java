package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.session.CompactLongs;

/** Numbers come back as they were, whatever their spread: those at the borders of one, two, four and eight bytes. */
class PackedTest {
    private static final long MISSING = CompactLongs.MISSING;

    private static void assertComesBack(long[] numbers) {
        Packed packed = Packed.of(numbers, numbers.length - 1);
        long[] expected = Arrays.copyOf(numbers, numbers.length - 1);
        assertThat(IntStream.range(0, expected.length).mapToLong(packed::get)).containsExactly(box(expected));
        long[] copied = new long[numbers.length];
        copied[expected.length] = 77;
        packed.copyTo(copied, expected.length);
        assertThat(copied).startsWith(expected).endsWith(77);
    }

    private static void assertComesBack(int[] numbers) {
        Packed packed = Packed.of(numbers, numbers.length - 1);
        int[] expected = Arrays.copyOf(numbers, numbers.length - 1);
        assertThat(IntStream.range(0, expected.length).map(i -> (int) packed.get(i)))
                .containsExactly(Arrays.stream(expected).boxed().toArray(Integer[]::new));
        int[] copied = new int[numbers.length];
        copied[expected.length] = 77;
        packed.copyTo(copied, expected.length);
        assertThat(copied).startsWith(expected).endsWith(77);
    }

    private static Long[] box(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Long[]::new);
    }

    /** The last number is not packed: only the first so many are. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                2,
                253,
                254,
                255,
                256,
                257,
                65_533,
                65_534,
                65_535,
                65_536,
                65_537,
                0xFFFF_FFFDL,
                0xFFFF_FFFEL,
                0xFFFF_FFFFL,
                0x1_0000_0000L,
                0x1_0000_0001L,
                Long.MAX_VALUE / 2
            })
    void numbersOfAnySpreadComeBack(long spread) {
        for (long least : new long[] {0, -1, 1, -300, 7_000_000_000L, -7_000_000_000L}) {
            assertComesBack(new long[] {least, least + spread, least + spread / 2, least, 5});
            assertComesBack(new long[] {least, MISSING, least + spread, least + spread / 2, 5});
        }
        int small = (int) Math.min(spread, Integer.MAX_VALUE);
        for (int least : new int[] {0, -1, -300, Integer.MIN_VALUE}) {
            assertComesBack(new int[] {least, least + small, least + small / 2, 5});
        }
    }

    @Test
    void theWholeRangeOfIntComesBack() {
        assertComesBack(new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 5});
        assertComesBack(new long[] {-Long.MAX_VALUE, Long.MAX_VALUE, MISSING, 0, 5});
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 3",
        "-3, -3, 3",
        "-9, 4, 9",
        "-4, 9, 9",
        "0, 300, 300",
        "-70000, 2, 70000",
        "-5, 8000000000, 8000000000"
    })
    void theLargestWhateverItsSignIsKnown(long one, long other, long most) {
        assertThat(Packed.of(new long[] {one, other, 1L << 50}, 2).most()).isEqualTo(most);
        assertThat(Packed.of(new long[] {MISSING, one, other}, 3).most()).isEqualTo(most);
        if (other == (int) other) {
            assertThat(Packed.of(new int[] {(int) one, (int) other, 1 << 30}, 2).most())
                    .isEqualTo(most);
        }
    }

    @Test
    void nothingButMissingNumbersIsMissing() {
        Packed packed = Packed.of(new long[] {MISSING, MISSING}, 2);
        assertThat(packed.get(1)).isEqualTo(MISSING);
        assertThat(packed.most()).isZero();
        assertComesBack(new long[] {MISSING, MISSING, 5});
        assertComesBack(new long[] {MISSING, 4, 5});
    }

    @Test
    void numbersOfEightBytesAreNoInts() {
        Packed packed = Packed.of(new long[] {0, 1L << 40}, 2);
        assertThatIllegalStateException().isThrownBy(() -> packed.copyTo(new int[2], 2));
    }
}
