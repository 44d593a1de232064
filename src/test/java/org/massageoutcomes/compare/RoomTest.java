package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final List<Long> SIZES =
            LongStream.of(20, 100, 30, 90, 10, 50, 40).boxed().toList();

    @Test
    void whatShortMemoryFindsIsWhatAmpleMemoryFinds() {
        for (long bytes : new long[] {0, 100, 150, 10_000}) {
            for (int threads : new int[] {2, 8}) {
                assertThat(new Room(bytes, threads).map(SIZES, size -> size, size -> -size))
                        .containsExactlyElementsOf(
                                SIZES.stream().map(size -> -size).toList());
            }
        }
    }

    @Test
    void withoutRoomForTwoThereIsOnlyOneAtATime() {
        assertThat(mostUnderway(new Room(139, 8))).isEqualTo(100);
        assertThat(mostUnderway(new Room(139, 2))).isEqualTo(100);
    }

    @Test
    void theLargestGoesWithTheSmallest() throws InterruptedException {
        CountDownLatch smallBegun = new CountDownLatch(1);
        List<Long> begun = Collections.synchronizedList(new ArrayList<>());
        List<Boolean> together = new Room(150, 2).map(SIZES, size -> size, size -> {
            begun.add(size);
            if (size == 10) {
                smallBegun.countDown();
            }
            return size != 100 || await(smallBegun);
        });
        assertThat(together).containsOnly(true);
        assertThat(begun.subList(0, 2)).containsExactlyInAnyOrder(100L, 10L);
    }

    @Test
    void aFailureEndsTheWork() {
        List<Long> begun = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> new Room(0, 2).map(SIZES, size -> size, size -> {
                    begun.add(size);
                    if (size == 90) {
                        throw new OutOfMemoryError("on purpose");
                    }
                    return size;
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(begun).containsExactly(100L, 90L);
    }

    @Test
    void nothingIsNothing() {
        assertThat(new Room(-1, 2).map(List.<Long>of(), size -> size, size -> size))
                .isEmpty();
    }

    private static long mostUnderway(Room room) {
        AtomicLong underway = new AtomicLong();
        AtomicLong most = new AtomicLong();
        room.map(SIZES, size -> size, size -> {
            most.accumulateAndGet(underway.addAndGet(size), Math::max);
            LockSupport.parkNanos(2_000_000);
            return underway.addAndGet(-size);
        });
        return most.get();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
