package org.massageoutcomes.safety;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** One export told in another way: rows in any order, over several files, columns anywhere, other line ends, packed. */
final class ShuffledExport {
    private final List<String> headings;
    private final List<List<String>> rows;

    private ShuffledExport(List<String> lines) {
        this.headings = cells(lines.get(0));
        this.rows = lines.stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(ShuffledExport::cells)
                .toList();
    }

    /** @param export without quoted fields */
    static ShuffledExport of(Path export) throws IOException {
        return new ShuffledExport(Files.readAllLines(export));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    /** Writes the export in a way that the seed picks; the files, in the order to name them. */
    List<Path> write(Path folder, long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> order = new ArrayList<>(rows);
        Collections.shuffle(order, random);
        int count = 1 + random.nextInt(3);
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < count; file++) {
            int from = order.size() * file / count;
            int to = order.size() * (file + 1) / count;
            boolean packed = random.nextInt(4) == 0;
            Path path =
                    folder.resolve("synthetic-" + random.nextInt(1_000) + "-" + file + (packed ? ".csv.gz" : ".csv"));
            try (OutputStream out =
                    packed ? new GZIPOutputStream(Files.newOutputStream(path)) : Files.newOutputStream(path)) {
                out.write(text(order.subList(from, to), random).getBytes(StandardCharsets.UTF_8));
            }
            files.add(path);
        }
        Collections.shuffle(files, random);
        return files;
    }

    private String text(List<List<String>> some, Random random) {
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, headings.size()).boxed().toList());
        Collections.shuffle(columns, random);
        String delimiter = random.nextBoolean() ? "," : "\t";
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        for (List<String> row :
                Stream.of(List.of(headings), some).flatMap(List::stream).toList()) {
            text.append(String.join(delimiter, columns.stream().map(row::get).toList()))
                    .append(end);
        }
        return text.toString();
    }
}
