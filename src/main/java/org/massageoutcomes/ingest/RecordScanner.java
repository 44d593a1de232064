package org.massageoutcomes.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds where records end, before anything splits them.
 *
 * <p>LF, CRLF and lone CR end a record outside quotes. Only well-formed records of the header's width are handed on, in
 * blocks; of any other, the first physical line is set aside and reading resumes at the next, so that an unclosed quote
 * costs one row. Memory is bounded by the block, whatever the file holds.
 */
final class RecordScanner {
    /** What lines and records are counted with holds no more, and a block. */
    static final int MOST_LINES = 2_000_000_000;

    private final int file;
    private final String name;
    private final Decoded reader;
    private final QuarantineLog quarantine;
    private final RecordEnd record = new RecordEnd();
    private final Supplier<char[]> buffers;
    private char[] buffer;
    private int start;
    private int limit;
    private boolean full;
    private boolean ended;
    private boolean skipping;
    private int line = 1;
    private int records;
    private int blank;
    private int[] lines = new int[1024];
    private int kept;
    private int keptRecords;

    RecordScanner(int file, String name, Decoded reader, QuarantineLog quarantine, Supplier<char[]> buffers) {
        this.file = file;
        this.name = name;
        this.reader = reader;
        this.quarantine = quarantine;
        this.buffers = buffers;
        this.buffer = buffers.get();
    }

    /** Records met, the header not counted. */
    int records() {
        return records;
    }

    /** Records that are too narrow or too wide, but without any text. */
    int blank() {
        return blank;
    }

    /**
     * A record as it stands, quotes and all, without its line end.
     *
     * @param delimiters those that take it apart
     * @param line physical line on which it starts
     */
    record Heading(String text, List<Character> delimiters, int line) {
        Heading {
            delimiters = List.copyOf(delimiters);
        }
    }

    /** The next record that is not blank and that one of the delimiters takes apart; null at the end. */
    @Nullable
    Heading heading(List<Character> candidates) throws IOException, DataRefused {
        skipBlankLines();
        if (start == limit) {
            return null;
        }
        List<Character> delimiters = new ArrayList<>();
        RecordEnd.Kind kind = RecordEnd.Kind.RECORD;
        int behind = limit;
        for (char candidate : candidates) {
            RecordEnd.Kind found = record.find(buffer, start, limit, ended, candidate);
            if (found == RecordEnd.Kind.RECORD) {
                delimiters.add(candidate);
                behind = record.end();
            } else {
                refuseNul(found == RecordEnd.Kind.NUL ? '\0' : ' ', line + record.breaks());
                kind = found;
            }
        }
        if (delimiters.isEmpty()) {
            throw headingRefused(kind);
        }
        Heading heading = new Heading(withoutLineEnd(new String(buffer, start, behind - start)), delimiters, line);
        for (int at = start; at < behind; at++) {
            line += RecordEnd.isBreak(buffer, at, limit) ? 1 : 0;
        }
        start = behind;
        return heading;
    }

    private void skipBlankLines() throws IOException, DataRefused {
        fill();
        while (start < limit) {
            int end = endOfLine(start);
            boolean cut = !ended && end + 1 >= limit;
            if (cut && start > 0) {
                fill();
                continue;
            }
            if (cut || !isBlank(start, end)) {
                fill();
                return;
            }
            start = Math.min(limit, end + (isCrLf(end) ? 2 : 1));
            line++;
            records++;
            blank++;
            if (start == limit) {
                fill();
            }
        }
    }

    private DataRefused headingRefused(RecordEnd.Kind kind) {
        boolean quotes = kind == RecordEnd.Kind.STRAY_QUOTE || kind == RecordEnd.Kind.UNCLOSED_QUOTE;
        return DataRefused.unusable(name + ": line " + line + ", the header row, "
                + (quotes
                        ? "has a quote inside a heading, or one that is not closed; remove the quotes from the headings"
                        : "is too long; export only the columns of the sessions, under short headings"));
    }

    /** The next physical lines, as far as they were read, without moving on. */
    List<String> linesAhead(int most) {
        List<String> lines = new ArrayList<>();
        int from = start;
        while (from < limit && lines.size() < most) {
            int end = endOfLine(from);
            lines.add(new String(buffer, from, end - from));
            from = end + (isCrLf(end) ? 2 : 1);
        }
        return lines;
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < limit && !isLineEnd(buffer[at])) {
            at++;
        }
        return at;
    }

    private boolean isCrLf(int at) {
        return at + 1 < limit && buffer[at] == '\r' && buffer[at + 1] == '\n';
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(buffer[at])) {
                return false;
            }
        }
        return true;
    }

    private static String withoutLineEnd(String text) {
        int end = text.length();
        while (end > 0 && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The next well-formed records; null at the end. */
    @Nullable
    Block next(Layout layout) throws IOException, DataRefused {
        while (true) {
            fill();
            if (start == limit) {
                return null;
            }
            boolean complete = true;
            while (start < limit && complete) {
                complete = skipping ? skipLine() : take(layout);
            }
            if (keptRecords > 0) {
                return handOver(layout);
            }
        }
    }

    /** Scans one record; false where the buffer ends within it. */
    private boolean take(Layout layout) throws DataRefused {
        RecordEnd.Kind kind = record.find(buffer, start, limit, ended, layout.delimiter());
        switch (kind) {
            case INCOMPLETE -> {
                if (!full || start > 0) {
                    return false;
                }
                setAside(Rule.FIELD_TOO_LONG);
            }
            case NUL -> refuseNul('\0', line + record.breaks());
            case STRAY_QUOTE -> setAside(Rule.STRAY_QUOTE);
            case UNCLOSED_QUOTE -> setAside(Rule.UNCLOSED_QUOTE);
            case FIELD_TOO_LONG -> setAside(Rule.FIELD_TOO_LONG);
            case RECORD -> takeWhole(layout);
            case FIELD -> throw new IllegalStateException("a record does not end with a field's end");
        }
        return true;
    }

    private void takeWhole(Layout layout) {
        if (record.width() == layout.width()) {
            keep();
        } else if (isBlank(layout.delimiter())) {
            records++;
            blank++;
        } else {
            setAside(Rule.WRONG_WIDTH);
            return;
        }
        line += record.breaks() + 1;
        start = record.end();
    }

    private void keep() {
        if (keptRecords == lines.length) {
            lines = Arrays.copyOf(lines, 2 * keptRecords);
        }
        lines[keptRecords++] = line;
        records++;
        int length = record.end() - start;
        if (kept != start) {
            System.arraycopy(buffer, start, buffer, kept, length);
        }
        kept += length;
    }

    private void setAside(Rule rule) {
        quarantine.add(file, line, QuarantineLog.WHOLE_ROW, rule);
        records++;
        skipping = true;
    }

    /** Goes to the line after; false where the buffer ends before. */
    private boolean skipLine() {
        int at = endOfLine(start);
        boolean perhapsCrLf = at == limit - 1 && buffer[at] == '\r';
        if (!ended && (at == limit || perhapsCrLf)) {
            start = at;
            return false;
        }
        start = Math.min(limit, at + 1);
        if (start < limit && buffer[at] == '\r' && buffer[start] == '\n') {
            start++;
        }
        line++;
        skipping = false;
        return true;
    }

    private boolean isBlank(char delimiter) {
        for (int at = start; at < record.end(); at++) {
            char c = buffer[at];
            if (c != delimiter && c != '"' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private Block handOver(Layout layout) {
        Block block = new Block(layout, buffer, kept, Arrays.copyOf(lines, keptRecords), keptRecords);
        char[] next = buffers.get();
        System.arraycopy(buffer, start, next, 0, limit - start);
        limit -= start;
        start = 0;
        kept = 0;
        keptRecords = 0;
        buffer = next;
        return block;
    }

    private void fill() throws IOException, DataRefused {
        if (line > MOST_LINES) {
            throw DataRefused.unusable(name + ": more than 2,000,000,000 lines; split the file");
        }
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        full = false;
        if (skipping && limit == 0) {
            reader.passOverLine();
        }
        while (!ended && !full) {
            int read = limit == buffer.length ? 0 : readOn();
            full = read == 0;
            ended = read < 0;
            limit += Math.max(0, read);
        }
    }

    private int readOn() throws IOException, DataRefused {
        try {
            return reader.read(buffer, limit, buffer.length - limit);
        } catch (CharacterCodingException undecodable) {
            int at = line;
            for (int i = start; i < limit; i++) {
                at += RecordEnd.isBreak(buffer, i, limit) ? 1 : 0;
            }
            throw DataRefused.unusable(name + ": line " + at + " holds bytes that are not " + reader.charset()
                    + (reader.isMarked()
                            ? ", which its byte order mark says it is: it is damaged, or cut short; export it again"
                            : ": save it as UTF-8, or name its encoding with --charset (windows-1252 in western Europe, windows-1250"
                                    + " in central, say)"));
        }
    }

    private void refuseNul(char c, int at) throws DataRefused {
        if (c == '\0') {
            throw DataRefused.unusable(name + ": line " + at + " holds NUL characters, which UTF-8 text has not;"
                    + " perhaps it is UTF-16 without a byte order mark: save it as UTF-8,"
                    + " or name its encoding with --charset (UTF-16LE, UTF-16BE)");
        }
    }
}
