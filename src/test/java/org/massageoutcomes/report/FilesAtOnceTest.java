package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FilesAtOnceTest {
    private final Map<String, ByteArrayOutputStream> written = new ConcurrentSkipListMap<>();

    private OutputStream create(String name) {
        return written.computeIfAbsent(name, any -> new ByteArrayOutputStream());
    }

    @Test
    void everyFileIsWhole() throws IOException {
        try (FilesAtOnce files = new FilesAtOnce(this::create)) {
            for (int i = 0; i < 100; i++) {
                byte[] content = {(byte) i};
                files.begin("file" + i, out -> out.write(content));
            }
            files.await();
        }
        assertThat(written).hasSize(100);
        assertThat(Objects.requireNonNull(written.get("file42")).toByteArray()).containsExactly(42);
    }

    /** The PDF is begun before what is drawn faster. */
    @Test
    void filesAreWrittenInTheOrderInWhichTheyWereBegun() throws IOException {
        List<String> order = new ArrayList<>();
        try (FilesAtOnce files = new FilesAtOnce(this::create, 1)) {
            for (String name : List.of("b", "a", "d", "c")) {
                files.begin(name, out -> order.add(name));
            }
            files.await();
        }
        assertThat(order).containsExactly("b", "a", "d", "c");
    }

    /** The program says what to do about it; wrapped it would be taken for a fault. */
    @Test
    void wantOfMemoryIsNotWrapped() {
        try (FilesAtOnce files = new FilesAtOnce(this::create)) {
            files.begin("large", out -> {
                throw new OutOfMemoryError("Java heap space");
            });
            assertThatThrownBy(files::await).isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void whatCannotBeWrittenIsToldAsItIs() throws IOException {
        try (FilesAtOnce files = new FilesAtOnce(this::create)) {
            files.begin("full", out -> {
                throw new IOException("no space left");
            });
            files.begin("after", out -> out.write(1));
            assertThatIOException().isThrownBy(files::await).withMessage("no space left");
        }
        try (FilesAtOnce files = new FilesAtOnce(this::create)) {
            files.begin("wrong", out -> {
                throw new IllegalStateException("a fault");
            });
            assertThatIllegalStateException().isThrownBy(files::await).withMessage("a fault");
        }
    }

    /** Whoever throws a report away must be alone with it, also where what stopped it was no file. */
    @Test
    void nothingIsWrittenOnceItIsClosed() throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (FilesAtOnce files = new FilesAtOnce(this::create)) {
                        files.begin("slow", out -> {
                            begun.countDown();
                            pause();
                            ended.set(true);
                        });
                        begun.await();
                        throw new IllegalStateException("no words for it");
                    }
                })
                .withMessage("no words for it");
        assertThat(ended).isTrue();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
