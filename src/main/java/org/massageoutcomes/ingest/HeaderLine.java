package org.massageoutcomes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** Reads a file's first line: its delimiter and its headings. */
final class HeaderLine {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final int MOST_COLUMNS = 1_000;

    private HeaderLine() {}

    /** The header row, split. */
    record Row(char delimiter, List<String> headings) {
        Row {
            headings = List.copyOf(headings);
        }
    }

    static Row row(RecordScanner scanner, Header header, String name) throws IOException, DataRefused {
        String line = scanner.heading();
        List<Character> delimiters = DELIMITERS;
        if (line != null && line.replace("\"", "").toLowerCase(Locale.ROOT).startsWith("sep=")) {
            delimiters = List.of(declared(line.replace("\"", ""), name));
            line = scanner.heading();
        }
        if (line == null) {
            throw DataRefused.unusable(name + ": the file is empty; export it again, with a header row");
        }
        char delimiter = ',';
        @Nullable List<String> headings = null;
        for (char candidate : delimiters) {
            List<String> split = split(line, candidate);
            if (headings == null || isBetter(header, split, headings)) {
                delimiter = candidate;
                headings = split;
            }
        }
        if (headings == null || headings.isEmpty()) {
            throw DataRefused.unusable(name + ": the header row cannot be split; look at its quotes");
        }
        if (headings.size() > MOST_COLUMNS) {
            throw DataRefused.unusable(name + ": more than 1,000 columns; export only those of the sessions");
        }
        return new Row(delimiter, headings);
    }

    private static char declared(String line, String name) throws DataRefused {
        String told = line.substring("sep=".length());
        char delimiter = told.isEmpty() ? ' ' : told.charAt(0);
        if (!DELIMITERS.contains(delimiter)) {
            throw DataRefused.unusable(name + ": its first line declares a delimiter that is neither comma,"
                    + " semicolon nor tab; export it with one of these");
        }
        return delimiter;
    }

    private static boolean isBetter(Header header, List<String> split, List<String> best) {
        int more = header.recognised(split) - header.recognised(best);
        return more > 0 || more == 0 && split.size() > best.size();
    }

    private static List<String> split(String line, char delimiter) {
        CSVFormat format =
                CSVFormat.Builder.create().setDelimiter(delimiter).setQuote('"').get();
        List<String> headings = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            parser.iterator().next().forEach(heading -> headings.add(Cells.trim(heading)));
        } catch (IOException | java.io.UncheckedIOException badQuotes) {
            return List.of();
        }
        return headings;
    }
}
