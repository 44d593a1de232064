package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parses blocks on several threads, each filling a table of its own.
 *
 * <p>Which thread gets which block does not matter: nothing that is made of the tables depends on their order. An input
 * of one block starts no thread.
 */
final class Parsers implements AutoCloseable {
    private final List<BlockParser> parsers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final BlockingQueue<Block> waiting;
    private final BlockingQueue<char[]> spare;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final int blockSize;
    private @Nullable Block only;

    Parsers(int workers, int blockSize, Supplier<BlockParser> parser) {
        for (int worker = 0; worker < workers; worker++) {
            parsers.add(parser.get());
        }
        this.blockSize = blockSize;
        waiting = new ArrayBlockingQueue<>(2 * workers);
        spare = new ArrayBlockingQueue<>(4 * workers);
    }

    /** An empty buffer of a block's size. */
    char[] buffer() {
        char[] used = spare.poll();
        return used == null ? new char[blockSize] : used;
    }

    void parse(Block block) {
        if (threads.isEmpty() && only == null) {
            only = block;
            return;
        }
        start();
        enqueue(block);
    }

    private void start() {
        if (!threads.isEmpty()) {
            return;
        }
        for (BlockParser parser : parsers) {
            Thread thread = new Thread(() -> work(parser), "ingest-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        if (only != null) {
            enqueue(only);
            only = null;
        }
    }

    private void enqueue(Block block) {
        try {
            boolean taken = false;
            while (!taken) {
                rethrow();
                taken = waiting.offer(block, 100, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", stopped);
        }
    }

    private void work(BlockParser parser) {
        try {
            Block block = waiting.take();
            while (block.records() > 0) {
                parser.parse(block);
                spare.offer(block.chars());
                block = waiting.take();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
        }
    }

    private void rethrow() {
        Throwable broken = failure.get();
        if (broken instanceof Error error) {
            throw error;
        }
        if (broken instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Waits for every block; then all parsers have what they found. */
    List<BlockParser> finish() {
        if (only != null) {
            parsers.get(0).parse(only);
            only = null;
        }
        threads.forEach(thread -> enqueue(Block.LAST));
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", stopped);
        }
        rethrow();
        return parsers;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
