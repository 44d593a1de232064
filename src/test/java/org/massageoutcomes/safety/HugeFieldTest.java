package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field of a gibibyte costs its row: in 256 MB of heap, and five seconds at most beside what the other rows take. */
@Tag("endurance")
class HugeFieldTest {
    private static final int MEBIBYTES = 1024;
    private static final double MOST_SECONDS = 5;
    private static final int TRIES = 3;
    private static final String HEADER = "client_id,massage_type,condition,session_date,pain_before,pain_after\n";
    private static final List<String> COMMANDS = List.of("validate", "analyze");

    /** What the field is filled with, and what stands around it. */
    private static final SortedMap<String, List<String>> KINDS = new TreeMap<>(Map.of(
            "letters", List.of("x", ""),
            "letters in quotes", List.of("x", "\""),
            "letters of two bytes", List.of("\u00E9", ""),
            "quotes in quotes", List.of("\"\"", "\""),
            "commas", List.of(",", "")));

    @TempDir
    private Path folder;

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 160; i++) {
            int client = i % 40;
            rows.append("C%d,%s,Migraine,2026-10-%02d,%d,%d\n"
                    .formatted(client, client % 2 == 0 ? "regular" : "therapeutic", 1 + i % 28, 5 + i % 4, i * 7 % 5));
        }
        return rows.toString();
    }

    private static void writeHuge(Path export, String piece, String quote) throws IOException {
        boolean zipped = export.toString().endsWith(".gz");
        byte[] mebibyte = stored(piece.repeat((1 << 20) / piece.getBytes(StandardCharsets.UTF_8).length), zipped);
        try (OutputStream file = Files.newOutputStream(export)) {
            file.write(stored(HEADER + rows() + "C1,regular," + quote, zipped));
            for (int i = 0; i < MEBIBYTES; i++) {
                file.write(mebibyte);
            }
            file.write(stored(quote + ",2026-10-01,7,3\n" + rows(), zipped));
        }
    }

    /** As it is, or as a member of a compressed file. */
    private static byte[] stored(String text, boolean zipped) throws IOException {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!zipped) {
            return plain;
        }
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(1); // less than 500-fold, or it would be refused at once
            }
        }) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    /** The shell tells the processor time, which other work on the machine does not change much. */
    private Program timed() {
        Program plain = Program.underTest(folder, "-Xmx256m");
        List<String> java = new ArrayList<>(plain.command());
        java.removeIf(word -> word.startsWith("-XX:"));
        String line = "\"$0\" \"$@\"; code=$?; times >&2; exit $code";
        return new Program(
                Stream.concat(Stream.of("/bin/sh", "-c", line), java.stream()).toList(), Map.of(), folder);
    }

    /** User and system seconds of what the shell ran: the last line, such as {@code 0m1.520s 0m0.110s}. */
    private static double processor(String said) {
        String[] lines = said.strip().split("\n", -1);
        double seconds = 0;
        for (String time : lines[lines.length - 1].strip().split(" ", -1)) {
            String[] parts = time.replace("s", "").split("m", -1);
            seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }
        return seconds;
    }

    @Test
    void costsItsRow() throws Exception {
        List<String> table = new ArrayList<>(List.of("field\tstored as\tcommand\twall seconds\tprocessor seconds"));
        Path small = Files.writeString(folder.resolve("small.csv"), HEADER + rows());
        for (String command : COMMANDS) {
            Seconds without = run(command, small);
            table.add("none\tcsv\t" + command + "\t" + without);
            for (Map.Entry<String, List<String>> kind : KINDS.entrySet()) {
                for (String name : List.of("huge.csv", "huge.csv.gz")) {
                    Path export = folder.resolve(name);
                    writeHuge(export, kind.getValue().get(0), kind.getValue().get(1));
                    Seconds with = fastest(command, export, without);
                    table.add(kind.getKey() + "\t" + name.substring(5) + "\t" + command + "\t" + with);
                    Files.delete(export);
                }
            }
        }
        Table.write("huge-field.tsv", table);
    }

    private Seconds fastest(String command, Path export, Seconds without) throws Exception {
        Seconds fastest = run(command, export);
        for (int i = 1; i < TRIES && fastest.isLong(without); i++) {
            fastest = fastest.or(run(command, export));
        }
        assertThat(fastest.isLong(without))
                .as(command + " " + export + ": " + fastest)
                .isFalse();
        return fastest;
    }

    private Seconds run(String command, Path export) throws Exception {
        Path out = folder.resolve("out");
        List<Object> words = new ArrayList<>(List.of(command, export));
        words.addAll(command.equals("analyze") ? List.of("--out", out) : List.of());
        Program.Ended ended = timed().run(words.toArray());
        assertThat(ended.exit()).as(ended.said()).isZero();
        boolean huge = export.getFileName().toString().startsWith("huge");
        if (command.equals("analyze")) {
            assertThat(Files.readAllLines(out.resolve("current/internal/quarantine.csv")))
                    .containsExactlyElementsOf(
                            huge
                                    ? List.of("file,line,column,rule", export.getFileName() + ",162,,field-too-long")
                                    : List.of("file,line,column,rule"));
            Folder.remove(out);
        } else if (huge) {
            assertThat(ended.err()).contains("field-too-long", "line 162");
        }
        return new Seconds(ended.took().toMillis() / 1_000.0, processor(ended.err()));
    }

    /** What a run took. */
    private record Seconds(double wall, double processor) {
        boolean isLong(Seconds without) {
            return wall > MOST_SECONDS && processor - without.processor > MOST_SECONDS;
        }

        Seconds or(Seconds other) {
            return new Seconds(Math.min(wall, other.wall), Math.min(processor, other.processor));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f\t%.2f", wall, processor);
        }
    }
}
