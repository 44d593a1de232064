package org.massageoutcomes.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a long test counted, for {@code src/site/markdown/endurance.md}. */
final class Table {
    private static final Path FOLDER = Path.of("target/endurance");

    private Table() {}

    static void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name), lines);
    }
}
