package org.massageoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jazzer starts from is read or refused, too; so that nobody has to run it to see that a target still works. */
class FuzzSeedsTest {
    private static final Path SEEDS = Path.of("src/test/resources/fuzz");

    @ParameterizedTest
    @ValueSource(strings = {"ingest.FuzzExports", "study.FuzzStudyFile", "pool.FuzzSiteReport", "report.FuzzManifest"})
    void everySeed(String target) throws Exception {
        var fuzzed = Class.forName("org.massageoutcomes." + target).getMethod("fuzzerTestOneInput", byte[].class);
        for (Path seed : files(SEEDS.resolve(target))) {
            fuzzed.invoke(null, (Object) Files.readAllBytes(seed));
        }
        fuzzed.invoke(null, (Object) new byte[0]);
        assertThat(SEEDS.resolve(target + ".dict")).isNotEmptyFile();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> seeds = files.sorted().toList();
            assertThat(seeds).hasSizeGreaterThan(1);
            return seeds;
        }
    }
}
