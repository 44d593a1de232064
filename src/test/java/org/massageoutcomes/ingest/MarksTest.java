package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final int SIZE = 3 * Marks.BLOCK + 7;

    @Test
    void everyNumberIsHandedOverOnceWhereverTheBlocksEnd() {
        for (int from : new int[] {0, 1, Marks.BLOCK - 1, Marks.BLOCK, Marks.BLOCK + 1}) {
            for (int to : new int[] {from, from + 1, 2 * Marks.BLOCK, SIZE}) {
                AtomicIntegerArray met = new AtomicIntegerArray(SIZE);
                Marks.forEachAtOnce(from, to, met::incrementAndGet);
                int first = from;
                assertThat(IntStream.range(0, SIZE))
                        .allMatch(number -> met.get(number) == (number >= first && number < to ? 1 : 0));
            }
        }
    }

    @Test
    void whatThreadsAddIsThereAndNothingElse() {
        Marks marks = new Marks(SIZE);
        Marks.forEachAtOnce(0, SIZE, number -> marks.add(number, number % 3 == 0));
        assertThat(IntStream.range(0, SIZE)).allMatch(number -> marks.has(number) == (number % 3 == 0));
        assertThat(marks.size()).isEqualTo((SIZE + 2) / 3);
        Marks others = new Marks(SIZE);
        others.add(SIZE - 1, true);
        others.add(0, true);
        marks.addAll(others);
        assertThat(marks.size()).isEqualTo((SIZE + 2) / 3 + ((SIZE - 1) % 3 == 0 ? 0 : 1));
    }
}
