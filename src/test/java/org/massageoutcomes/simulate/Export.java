package org.massageoutcomes.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An export read back by the simplest means: its fields hold no comma, quote or line break. */
record Export(List<String> header, List<String[]> rows) {
    static final Months YEAR = new Months(YearMonth.of(2025, 11), 12);

    static Export of(Scenario scenario) {
        String[] lines = new String(bytes(scenario), StandardCharsets.US_ASCII).split("\n", -1);
        List<String[]> rows = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length - 1)) {
            rows.add(line.split(",", -1));
        }
        return new Export(List.of(lines[0].split(",", -1)), rows);
    }

    static byte[] bytes(Scenario scenario) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Simulation.write(out, scenario);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    int column(String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(name);
        }
        return column;
    }

    /** Rows by the text of one column; clients are unique over all clinics here. */
    Map<String, List<String[]>> by(String name) {
        int column = column(name);
        Function<String[], String> key = row -> row[column];
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
