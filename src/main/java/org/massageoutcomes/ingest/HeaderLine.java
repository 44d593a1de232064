package org.massageoutcomes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** Reads a file's header row: its delimiter and its headings. */
final class HeaderLine {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    static final int MOST_COLUMNS = 1_000;
    private static final int MOST_TITLE_LINES = 20;

    /** What other systems end lines with: next line, line and paragraph separator, vertical tab, form feed, record separator. */
    private static final Pattern OTHER_LINE_END = Pattern.compile("[\\x{85}\\x{2028}\\x{2029}\\x0b\\x0c\\x1e]");

    /** Recognised ones, to tell a header row from a row of values. */
    private static final int FEWEST_HEADINGS = 3;

    private HeaderLine() {}

    /**
     * The header row, split.
     *
     * @param line physical line on which it starts
     */
    record Row(int line, char delimiter, List<String> headings) {
        Row {
            headings = List.copyOf(headings);
        }
    }

    static Row row(RecordScanner scanner, Header header, String name) throws IOException, DataRefused {
        RecordScanner.@Nullable Heading heading = scanner.heading(DELIMITERS);
        if (heading != null && declares(heading.text())) {
            heading = scanner.heading(List.of(declared(heading.text().replace("\"", ""), name)));
        }
        if (heading == null) {
            throw DataRefused.unusable(name + ": the file is empty; export it again, with a header row");
        }
        if (OTHER_LINE_END.matcher(heading.text()).find()) {
            throw DataRefused.unusable(name
                    + ": lines end in a way that is not known here, so that rows stand in its header row; export it"
                    + " again with the line ends of Windows, Unix or the old Macintosh (CR LF, LF or CR)");
        }
        Row row = best(heading, header);
        if (row.headings().size() > MOST_COLUMNS) {
            throw DataRefused.unusable(name + ": more than 1,000 columns; export only those of the sessions");
        }
        if (header.recognised(row.headings()) == 0) {
            refuseATitle(scanner, header, row, name);
        }
        return row;
    }

    private static Row best(RecordScanner.Heading heading, Header header) {
        Row best = new Row(heading.line(), ',', List.of());
        for (char candidate : heading.delimiters()) {
            List<String> split = split(heading.text(), candidate);
            if (best.headings().isEmpty() || isBetter(header, split, best.headings())) {
                best = new Row(heading.line(), candidate, split);
            }
        }
        return best;
    }

    /** Exports for people have a title above their header row. */
    private static void refuseATitle(RecordScanner scanner, Header header, Row title, String name) throws DataRefused {
        List<String> lines = scanner.linesAhead(MOST_TITLE_LINES);
        for (int ahead = 0; ahead < lines.size(); ahead++) {
            for (char delimiter : DELIMITERS) {
                if (header.recognised(split(lines.get(ahead), delimiter)) >= FEWEST_HEADINGS) {
                    throw DataRefused.unusable(name + ": line " + (title.line() + 1 + ahead)
                            + " looks like the header row; delete what stands above it");
                }
            }
        }
    }

    /** Whether a line is what Excel writes to tell the delimiter. */
    private static boolean declares(String line) {
        return line.replace("\"", "").toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    private static char declared(String line, String name) throws DataRefused {
        String told = line.substring("sep=".length());
        char delimiter = told.isEmpty() ? ' ' : told.startsWith("\\t") ? '\t' : told.charAt(0);
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
            parser.stream().limit(1).forEach(row -> row.forEach(heading -> headings.add(Cells.trim(heading))));
        } catch (IOException | java.io.UncheckedIOException badQuotes) {
            return List.of();
        }
        return headings;
    }
}
