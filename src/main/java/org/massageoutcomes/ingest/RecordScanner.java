package org.massageoutcomes.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
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

    /** The next physical line that is not blank, with quotes as they are; null at the end. Lines in quotes are one. */
    @Nullable
    String heading() throws IOException, DataRefused {
        fill();
        while (start < limit) {
            int at = start;
            int breaks = 0;
            boolean quoted = false;
            for (; at < limit && (quoted || !isLineEnd(buffer[at])); at++) {
                quoted ^= buffer[at] == '"';
                breaks += RecordEnd.isBreak(buffer, at, limit) ? 1 : 0;
                refuseNul(buffer[at], line + breaks);
            }
            String text = new String(buffer, start, at - start);
            start = at + 1 < limit && buffer[at] == '\r' && buffer[at + 1] == '\n' ? at + 2 : Math.min(at + 1, limit);
            line += breaks + 1;
            if (!text.isBlank()) {
                return text;
            }
            records++;
            blank++;
        }
        return null;
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
        int at = start;
        while (at < limit && !isLineEnd(buffer[at])) {
            at++;
        }
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
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        full = false;
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
                    + ": save it as UTF-8, or name its encoding with --charset (windows-1252, say)");
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
