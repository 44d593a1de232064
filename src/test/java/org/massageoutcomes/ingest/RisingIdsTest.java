package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Runs that do not overlap prove that no number was met twice, whoever met it; nothing else proves it. */
class RisingIdsTest {
    private static RisingIds met(long... numbers) {
        RisingIds ids = new RisingIds();
        for (long number : numbers) {
            if (number == 0) {
                ids.cut();
            } else {
                ids.add(number);
            }
        }
        return ids;
    }

    private static boolean areDistinct(RisingIds... all) {
        return RisingIds.areDistinct(List.of(all));
    }

    @Test
    void risingNumbersAreDistinctAlsoInBlocksThatTwoShare() {
        assertThat(areDistinct()).isTrue();
        assertThat(areDistinct(met(), met(5))).isTrue();
        assertThat(areDistinct(met(1, 2, 3))).isTrue();
        assertThat(areDistinct(met(1, 2, 0, 7, 9), met(3, 4, 0, 10, 12))).isTrue();
        assertThat(areDistinct(met(7, 9, 1, 2), met(3, 4))).isTrue();
    }

    @Test
    void aNumberMetTwiceIsNeverProvedDistinct() {
        assertThat(areDistinct(met(3, 3))).isFalse();
        assertThat(areDistinct(met(3, 0, 3))).isFalse();
        assertThat(areDistinct(met(1, 2, 3), met(3, 4))).isFalse();
        assertThat(areDistinct(met(1, 2, 9), met(5))).isFalse();
        assertThat(areDistinct(met(1, 2, 9, 5, 6))).isFalse();
    }

    @Test
    void whoGaveUpProvesNothing() {
        RisingIds ids = met(1, 2);
        ids.giveUp();
        ids.add(3);
        assertThat(areDistinct(ids, met(9))).isFalse();
    }

    @Test
    void numbersInNoOrderAreGivenUpBeforeTheyFillTheMemory() {
        long[] falling = LongStream.iterate(1_000_000, number -> number - 1)
                .limit(70_000)
                .toArray();
        assertThat(areDistinct(met(Arrays.copyOf(falling, 60_000)))).isTrue();
        assertThat(areDistinct(met(falling))).isFalse();
    }

    @Test
    void whereDistinctnessIsProvedASetFindsItToo() {
        Random random = new Random(3);
        int proved = 0;
        for (int trial = 0; trial < 3_000; trial++) {
            Set<Long> set = new HashSet<>();
            boolean distinct = true;
            List<RisingIds> all = new ArrayList<>();
            for (int parser = 0; parser < 2; parser++) {
                long[] numbers = random.longs(random.nextInt(6), 0, 20).toArray();
                all.add(met(numbers));
                for (long number : numbers) {
                    distinct &= number == 0 || set.add(number);
                }
            }
            boolean claimed = RisingIds.areDistinct(all);
            proved += claimed ? 1 : 0;
            assertThat(!claimed || distinct).isTrue();
        }
        assertThat(proved).isGreaterThan(300);
    }
}
