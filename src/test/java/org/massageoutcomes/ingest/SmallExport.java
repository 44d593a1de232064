package org.massageoutcomes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.NumberColumn;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Study;

/** Forty sessions to spoil in one place, and what reading makes of them. */
final class SmallExport {
    static final String HEADER = "session_id,client_id,session_date,condition,massage_type,pain_before,pain_after,"
            + "rom_before,rom_after,duration_min";

    private static final String[] CONDITIONS = {"low back pain", "neck pain", "Frozen shoulder", "knee osteoarthritis"};

    private SmallExport() {}

    /** The header and forty rows. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 40; i++) {
            lines.add("S%04d,C%03d,2024-%02d-%02d,%s,%s,%d,%d,%d.%d,%d,60"
                    .formatted(
                            i,
                            i * 5 % 14,
                            i % 12 + 1,
                            i % 28 + 1,
                            CONDITIONS[i % 4],
                            i % 3 == 0 ? "regular" : "therapeutic",
                            4 + i % 6,
                            i % 5,
                            60 + i,
                            i % 10,
                            90 + i));
        }
        return lines;
    }

    static String text() {
        return String.join("\n", lines()) + "\n";
    }

    /** The export with one field of its 11th line, a therapeutic session, replaced. */
    static String with(String heading, String cell) {
        List<String> lines = lines();
        List<String> cells = new ArrayList<>(List.of(lines.get(10).split(",")));
        cells.set(List.of(HEADER.split(",")).indexOf(heading), cell);
        lines.set(10, String.join(",", cells));
        return String.join("\n", lines) + "\n";
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Ingested read(Path... inputs) throws DataRefused {
        return Exports.read(List.of(inputs), Study.standard(), ReadOptions.standard());
    }

    /** Why inputs are not read. */
    static DataRefused refusal(Path... inputs) {
        try {
            read(inputs);
        } catch (DataRefused refused) {
            return refused;
        }
        throw new AssertionError("it was read");
    }

    /** Every session with all that can be asked of it, a line each. */
    static String table(Sessions sessions) {
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < sessions.size(); row++) {
            table.append(label(sessions.condition(), row)).append('|').append(sessions.client(row));
            table.append('|')
                    .append(label(sessions.type(), row))
                    .append('|')
                    .append(sessions.arm(row).id());
            table.append('|').append(sessions.isAmbiguous(row)).append('|').append(sessions.date(row));
            table.append('|').append(label(sessions.therapist(), row));
            for (String heading : headings()) {
                final int at = row;
                sessions.labels(heading).ifPresent(column -> table.append('|').append(label(column, at)));
                sessions.numbers(heading).ifPresent(column -> table.append('|').append(number(column, at)));
            }
            table.append('\n');
        }
        return table.append(sessions.clients()).toString();
    }

    private static Iterable<String> headings() {
        TreeMap<String, Boolean> headings = new TreeMap<>();
        Fields.of(Study.standard()).all().forEach(field -> headings.put(field.heading(), true));
        return headings.keySet();
    }

    private static String label(CodeColumn column, int row) {
        return column.label(column.code(row));
    }

    private static String number(NumberColumn column, int row) {
        return column.isRecorded(row) ? column.steps(row) + "e-" + column.decimals() : "";
    }
}
