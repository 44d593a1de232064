package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an oracle script wrote: one row of named fields a line. */
record Oracle(Map<String, String> fields) {

    /** The rows of a file beside the tests, e.g. {@code oracle/Holm.csv}. */
    static List<Oracle> rows(String resource) {
        try (InputStream in = Oracle.class.getResourceAsStream("/" + resource);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines()
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
            return lines.stream().skip(1).map(line -> of(lines.get(0), line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }

    int whole(String name) {
        return Integer.parseInt(text(name));
    }

    /** The numbers of a field in which they stand apart by spaces. */
    double[] numbers(String name) {
        return Arrays.stream(text(name).trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** A column of some rows. */
    static double[] column(List<Oracle> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    /** Holds two numbers together, relative to the larger of the expected one and {@code floor}. */
    static void assertClose(String what, @Nullable Double present, double expected, double tolerance) {
        double actual = Objects.requireNonNull(present, what);
        double distance = Math.abs(actual - expected);
        assertThat(distance)
                .as("%s: %s against %s", what, actual, expected)
                .isLessThanOrEqualTo(Math.max(tolerance * Math.abs(expected), tolerance / 10));
    }

    private static Oracle of(String[] names, String[] values) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], values[i]);
        }
        return new Oracle(Map.copyOf(fields));
    }
}
