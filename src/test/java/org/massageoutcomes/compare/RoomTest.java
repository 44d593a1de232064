package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
    private static final List<Long> SIZES =
            LongStream.of(20, 100, 30, 90, 10, 50, 40).boxed().toList();

    /** One more than the processors that a small machine has: some of them wait. */
    private static final int THREADS = 3;

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 100, 150, 10_000, Long.MAX_VALUE})
    void whatShortMemoryFindsIsWhatAmpleMemoryFinds(long bytes) {
        assertThat(new Room(bytes, THREADS).map(SIZES, size -> size, size -> -size))
                .containsExactlyElementsOf(SIZES.stream().map(size -> -size).toList());
    }

    @Test
    void neverIsMoreUnderWayThanThereIsRoomForOrOnePiece() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            List<Long> sizes =
                    random.longs(random.nextInt(1, 12), 1, 100).boxed().toList();
            long bytes = random.nextLong(1, 300);
            long largest = Collections.max(sizes);
            AtomicLong underWay = new AtomicLong();
            AtomicLong most = new AtomicLong();
            Room room = new Room(bytes, THREADS);
            List<Long> found = room.map(sizes, size -> size, size -> {
                most.accumulateAndGet(underWay.addAndGet(size), Math::max);
                LockSupport.parkNanos(20_000 * size);
                underWay.addAndGet(-size);
                return size;
            });
            assertThat(found).isEqualTo(sizes);
            assertThat(most.get())
                    .as("%s of %s", bytes, sizes)
                    .isLessThanOrEqualTo(room.isAmpleFor(largest) ? Long.MAX_VALUE : Math.max(bytes, largest));
        }
    }

    @Test
    void besideTheLargestGoesTheLargestThatFits() {
        CountDownLatch both = new CountDownLatch(2);
        List<Long> first = Collections.synchronizedList(new ArrayList<>());
        new Room(150, THREADS).map(SIZES, size -> size, size -> {
            if (size == 100 || size == 50) {
                first.add(size);
                both.countDown();
                return awaited(both);
            }
            return true;
        });
        assertThat(both.getCount()).isZero();
        assertThat(first).containsExactlyInAnyOrder(100L, 50L);
    }

    @Test
    void afterAFailureNothingIsBegun() {
        CountDownLatch beside = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        List<Long> begun = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> new Room(150, THREADS).map(SIZES, size -> size, size -> {
                    begun.add(size);
                    if (size == 100) {
                        awaited(beside);
                        throw new OutOfMemoryError("on purpose");
                    }
                    beside.countDown();
                    return awaited(failed);
                }))
                .isInstanceOf(OutOfMemoryError.class);
        failed.countDown();
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(begun).containsExactlyInAnyOrder(100L, 50L);
    }

    @Test
    void nothingIsNothing() {
        assertThat(new Room(-1, THREADS).map(List.<Long>of(), size -> size, size -> size))
                .isEmpty();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
