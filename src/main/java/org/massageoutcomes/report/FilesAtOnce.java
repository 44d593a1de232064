package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Files of a report, written by one thread a processor, in the order in which they were begun. */
final class FilesAtOnce implements AutoCloseable {
    private final Sink sink;
    private final ExecutorService threads;
    private final List<CompletableFuture<Void>> files = new ArrayList<>();

    FilesAtOnce(Sink sink) {
        this(sink, Runtime.getRuntime().availableProcessors());
    }

    FilesAtOnce(Sink sink, int atOnce) {
        this.sink = sink;
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    /** Begins a file as soon as a thread is free. */
    void begin(String name, Content content) {
        files.add(CompletableFuture.runAsync(
                () -> {
                    try (OutputStream out = sink.create(name)) {
                        content.write(out);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                },
                threads));
    }

    /** Until every file is written. */
    void await() throws IOException {
        try {
            all().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            if (failed.getCause() instanceof Error grave) {
                throw grave;
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
    }

    private CompletableFuture<Void> all() {
        return CompletableFuture.allOf(files.toArray(CompletableFuture<?>[]::new));
    }

    /** Waits for all, also after a failure: nobody may write to what is then thrown away. */
    @Override
    public void close() {
        all().handle((nothing, failed) -> failed == null).join();
        threads.shutdown();
    }
}
