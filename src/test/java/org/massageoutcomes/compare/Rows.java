package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Rows of an export, to change and to write. */
final class Rows {
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A row of fields, each heading before its field. */
    Rows add(String... headingsAndFields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headingsAndFields.length; i += 2) {
            row.put(headingsAndFields[i], headingsAndFields[i + 1]);
        }
        rows.add(row);
        return this;
    }

    /** Reads an export without quotes. */
    static Rows parse(String export) {
        Rows all = new Rows();
        List<String> lines = export.lines().toList();
        String[] headings = lines.get(0).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < fields.length; i++) {
                row.put(headings[i], fields[i]);
            }
            all.rows.add(row);
        }
        return all;
    }

    /** Other fields of a column, those not blank. */
    Rows with(String heading, UnaryOperator<String> change) {
        return map(row -> {
            String field = row.getOrDefault(heading, "");
            if (!field.isEmpty()) {
                row.put(heading, change.apply(field));
            }
            return row;
        });
    }

    Rows map(UnaryOperator<Map<String, String>> change) {
        Rows changed = new Rows();
        rows.forEach(row -> changed.rows.add(change.apply(new LinkedHashMap<>(row))));
        return changed;
    }

    Rows without(String... headings) {
        return map(row -> {
            List.of(headings).forEach(row::remove);
            return row;
        });
    }

    Rows and(Rows others) {
        Rows both = new Rows();
        both.rows.addAll(rows);
        both.rows.addAll(others.rows);
        return both;
    }

    Rows where(String heading, String field) {
        Rows some = new Rows();
        rows.stream().filter(row -> field.equals(row.get(heading))).forEach(some.rows::add);
        return some;
    }

    Rows first(int number) {
        Rows some = new Rows();
        some.rows.addAll(rows.subList(0, Math.min(number, rows.size())));
        return some;
    }

    Rows shuffled(long seed) {
        Rows other = and(new Rows());
        java.util.Collections.shuffle(other.rows, new Random(seed));
        return other;
    }

    int size() {
        return rows.size();
    }

    String export() {
        List<String> headings =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        StringBuilder text = new StringBuilder(String.join(",", headings)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(String.join(
                            ",",
                            headings.stream()
                                    .map(heading -> Objects.requireNonNullElse(row.get(heading), ""))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
