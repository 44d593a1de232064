package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sessions;

/**
 * The memory that work has beside the tables of sessions, in bytes. Where it is short, fewer pieces are worked on at a
 * time: that takes longer and finds the same, and too many would end the run.
 */
final class Room {
    /** Bytes of a session in a table: see {@link Sessions}. */
    private static final int IN_A_TABLE = 33;

    /**
     * Bytes of a session in a sample of all conditions while it is gathered and compared: the sample itself, the rows
     * that it is sorted from, and the sums of its clients. With 26 a run of 10 million sessions ran out of memory.
     */
    private static final int IN_A_SAMPLE = 32;

    /** The same of a cell with all that its analyses share; 75 were too few. */
    private static final int IN_A_CELL = 90;

    /** The rest is for what comes and goes. */
    private static final double TO_KEEP = 0.9;

    private final long bytes;
    private final int threads;

    /** @param threads pieces at a time if the memory lasts */
    Room(long bytes, int threads) {
        this.bytes = bytes;
        this.threads = threads;
    }

    /** What the virtual machine may take beside tables of so many sessions in all. */
    static Room beside(long sessions) {
        return new Room(
                (long) (TO_KEEP * Runtime.getRuntime().maxMemory()) - IN_A_TABLE * sessions,
                // Who waits for work to be done joins in it, so there are two where there is one processor.
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

    /** Whether pieces of a size may be worked on without a thought of memory. */
    boolean isAmpleFor(long size) {
        return size <= bytes / threads;
    }

    /**
     * Does one kind of work on every piece, on all processors if the memory lasts. If it does not, the largest piece is
     * begun each time that there is room for; with nothing under way, the largest whatever its size.
     *
     * @param size bytes that the work on a piece takes
     * @return results in the order of the pieces
     */
    <T, R> List<R> map(List<T> pieces, ToLongFunction<? super T> size, Function<? super T, ? extends R> work) {
        if (pieces.stream().mapToLong(size).allMatch(this::isAmpleFor)) {
            return InParallel.map(pieces, work);
        }
        AtomicReferenceArray<R> done = new AtomicReferenceArray<>(pieces.size());
        Waiting waiting = new Waiting(bytes, pieces.stream().mapToLong(size).toArray());
        workOff(waiting, i -> done.set(i, work.apply(pieces.get(i))));
        return IntStream.range(0, pieces.size()).mapToObj(done::get).toList();
    }

    /** Works on one piece after the other, and has another thread look for one beside each. */
    private static void workOff(Waiting waiting, IntWork work) {
        List<ForkJoinTask<?>> others = new ArrayList<>();
        Integer piece = waiting.take();
        while (piece != null) {
            others.add(InParallel.begin(() -> {
                workOff(waiting, work);
                return true;
            }));
            boolean whole = false;
            try {
                work.on(piece);
                whole = true;
            } finally {
                waiting.end(piece, whole);
            }
            piece = waiting.take();
        }
        others.forEach(ForkJoinTask::join);
    }

    @FunctionalInterface
    private interface IntWork {
        void on(int piece);
    }

    /** Pieces that nobody works on yet, and the bytes of those that somebody does. */
    private static final class Waiting {
        private final long bytes;
        private final long[] sizes;
        private final List<Integer> largestFirst;
        private long underWay;
        private int begun;

        Waiting(long bytes, long[] sizes) {
            this.bytes = bytes;
            this.sizes = sizes;
            this.largestFirst = new ArrayList<>(IntStream.range(0, sizes.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> -sizes[i]))
                    .toList());
        }

        /** The largest that fits; null where none does, or none is left. */
        synchronized @Nullable Integer take() {
            for (Integer piece : largestFirst) {
                if (begun == 0 || underWay + sizes[piece] <= bytes) {
                    largestFirst.remove(piece);
                    begun++;
                    underWay += sizes[piece];
                    return piece;
                }
            }
            return null;
        }

        /** @param whole otherwise it failed, and nobody needs the rest */
        synchronized void end(int piece, boolean whole) {
            begun--;
            underWay -= sizes[piece];
            if (!whole) {
                largestFirst.clear();
            }
        }
    }
}
