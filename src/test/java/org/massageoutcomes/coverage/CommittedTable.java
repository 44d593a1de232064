package org.massageoutcomes.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A table of results beside the tests. What a run gives is written to {@code target/coverage}, from where it is taken
 * over when a method changes on purpose.
 */
public final class CommittedTable {
    private static final Path COMMITTED = Path.of("src/test/resources/coverage");
    private static final Path REPRODUCED = Path.of("target/coverage");

    private CommittedTable() {}

    /** Holds that the committed table has exactly these lines. */
    public static void assertReproduced(String file, List<String> lines) throws IOException {
        Files.createDirectories(REPRODUCED);
        Files.write(REPRODUCED.resolve(file), lines);
        assertThat(lines).as(file).isEqualTo(Files.readAllLines(COMMITTED.resolve(file)));
    }

    /** Fields of one line: doubles with four decimals, nothing for what has no number. */
    public static String line(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : ",").append(text(field));
        }
        return line.toString();
    }

    private static String text(Object field) {
        if (field instanceof Double number) {
            return number.isNaN() ? "" : String.format(Locale.ROOT, "%.4f", number);
        }
        return field.toString();
    }
}
