package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {
    private static final List<Integer> PIECES = IntStream.range(0, 200).boxed().toList();

    @Test
    void resultsComeInTheOrderOfThePiecesEachDoneOnce() {
        AtomicIntegerArray times = new AtomicIntegerArray(PIECES.size());
        assertThat(InParallel.map(PIECES, piece -> {
                    times.incrementAndGet(piece);
                    return 2 * piece;
                }))
                .containsExactlyElementsOf(
                        PIECES.stream().map(piece -> 2 * piece).toList());
        assertThat(IntStream.range(0, PIECES.size()).map(times::get)).containsOnly(1);
    }

    @Test
    void aPieceMayHavePiecesOfItsOwn() {
        assertThat(InParallel.map(
                        PIECES, outer -> InParallel.map(PIECES, inner -> inner).size()))
                .containsOnly(PIECES.size());
    }

    @Test
    void whatFailsFailsAsItWouldAlone() {
        assertThatThrownBy(() -> InParallel.map(PIECES, piece -> {
                    if (piece == 150) {
                        throw new OutOfMemoryError("on purpose");
                    }
                    return piece;
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whatWasBegunIsWorkedOnBesideTheRest() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        var other = InParallel.begin(() -> {
            begun.countDown();
            return "done";
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.join()).isEqualTo("done");
    }
}
