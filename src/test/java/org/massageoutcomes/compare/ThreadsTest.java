package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** What is found of a table does not depend on how many threads look for it. */
final class ThreadsTest {
    @Test
    void oneThreadAndSevenFindTheSame() throws IOException {
        String export = syntheticYear();

        Findings byOne = on(1, export);
        Findings bySeven = on(7, export);

        assertThat(bySeven).isEqualTo(byOne);
    }

    private static String syntheticYear() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("data"), "*.csv")) {
            return Files.readString(files.iterator().next(), StandardCharsets.UTF_8);
        }
    }

    private static Findings on(int threads, String export) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Trial.of(export)).join();
        } finally {
            pool.shutdown();
        }
    }
}
