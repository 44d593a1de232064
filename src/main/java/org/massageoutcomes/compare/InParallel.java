package org.massageoutcomes.compare;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Pieces of work that do not need each other, one by one to whichever processor is free. A parallel stream parts its
 * source in a few halves of halves; where pieces differ in size, the last of them is then worked on alone.
 */
public final class InParallel {
    private InParallel() {}

    /**
     * Does one kind of work on every piece.
     *
     * @param work on a piece, whatever has been done on the others by then
     * @return results in the order of the pieces
     */
    public static <T, R> List<R> map(Collection<T> pieces, Function<? super T, ? extends R> work) {
        List<ForkJoinTask<R>> tasks =
                pieces.stream().map(piece -> task(() -> (R) work.apply(piece))).toList();
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
    }

    /** The same for pieces that are known by their numbers, 0 to {@code pieces − 1}. */
    public static <R> List<R> map(int pieces, IntFunction<? extends R> work) {
        return map(IntStream.range(0, pieces).boxed().toList(), work::apply);
    }

    private static <R> ForkJoinTask<R> task(Callable<R> work) {
        return ForkJoinTask.adapt(work);
    }

    /** Begins what is waited for with {@link ForkJoinTask#join()}, after other work of the same thread. */
    static <R> ForkJoinTask<R> begin(Callable<R> work) {
        return ForkJoinPool.commonPool().submit(work);
    }
}
