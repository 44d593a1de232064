package org.massageoutcomes.compare;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sessions;

/**
 * The memory that work has beside the table of sessions. Where it is short, fewer pieces are worked on at a time: that
 * takes longer and finds the same, and too many would end the run.
 */
final class Room {
    /** Bytes of a session in the table: see {@link Sessions}. */
    private static final int IN_THE_TABLE = 33;

    /** Bytes of a session in a sample of all conditions, while it is gathered and compared. */
    private static final int IN_A_SAMPLE = 32;

    /** Bytes of a session in a cell with all that its analyses share. */
    private static final int IN_A_CELL = 90;

    private final long bytes;

    /** Pieces at a time if the memory lasts: one a processor, and two where there is but one. */
    private final int threads;

    Room(long bytes, int threads) {
        this.bytes = bytes;
        this.threads = threads;
    }

    /** What the virtual machine may take beside these sessions. */
    static Room beside(Sessions sessions) {
        return new Room(
                Runtime.getRuntime().maxMemory() - (long) IN_THE_TABLE * sessions.size(),
                Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** Bytes that it takes to compare the sessions of all conditions in one. */
    static long ofSample(Sessions sessions) {
        return (long) IN_A_SAMPLE * sessions.size();
    }

    /** Bytes that the analyses of a condition take. */
    static long ofCell(Sessions sessions, int condition) {
        return (long) IN_A_CELL * (sessions.end(condition) - sessions.start(condition));
    }

    /**
     * Does one kind of work on every piece, on all processors if the memory lasts. If it does not, the largest pieces
     * are worked on one after the other, and beside them the smallest, if there is room for that.
     *
     * @param size bytes that the work on a piece takes
     * @return results in the order of the pieces
     */
    <T, R> List<R> map(List<T> pieces, ToLongFunction<? super T> size, Function<? super T, ? extends R> work) {
        long[] sizes = pieces.stream().mapToLong(size).sorted().toArray();
        if (sizes.length < 2 || sizes[sizes.length - 1] <= bytes / threads) {
            return InParallel.map(pieces, work);
        }
        boolean hasRoomForTwo = sizes[sizes.length - 1] + sizes[sizes.length / 2] <= bytes;
        Deque<Integer> fromSmallToLarge = new ArrayDeque<>(IntStream.range(0, pieces.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> size.applyAsLong(pieces.get(i))))
                .toList());
        Map<Integer, R> done = new ConcurrentHashMap<>();
        InParallel.map(hasRoomForTwo ? 2 : 1, worker -> {
            try {
                Integer i = next(fromSmallToLarge, worker == 0);
                while (i != null) {
                    done.put(i, work.apply(pieces.get(i)));
                    i = next(fromSmallToLarge, worker == 0);
                }
            } finally {
                // Where a piece failed nobody needs the rest.
                clear(fromSmallToLarge);
            }
            return worker;
        });
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> Objects.requireNonNull(done.get(i)))
                .toList();
    }

    private static void clear(Deque<Integer> pieces) {
        synchronized (pieces) {
            pieces.clear();
        }
    }

    private static @Nullable Integer next(Deque<Integer> fromSmallToLarge, boolean large) {
        synchronized (fromSmallToLarge) {
            return large ? fromSmallToLarge.pollLast() : fromSmallToLarge.pollFirst();
        }
    }
}
