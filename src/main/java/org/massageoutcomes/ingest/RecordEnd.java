package org.massageoutcomes.ingest;

/** Finds the end of one record, and judges its quotes. */
final class RecordEnd {
    static final int LONGEST_FIELD = 1 << 16;
    static final int MOST_BREAKS_A_FIELD = 100;

    private static final char QUOTE = '"';

    /** What was found. */
    enum Kind {
        RECORD,
        /** The text ends within the record, and more can be read. */
        INCOMPLETE,
        STRAY_QUOTE,
        UNCLOSED_QUOTE,
        FIELD_TOO_LONG,
        NUL,
        /** The end of a field's text; never the end of a search. */
        FIELD
    }

    private char[] chars = {};
    private int limit;
    private boolean ended;
    private char delimiter;
    private int at;
    private int width;
    private int breaks;

    /** The character after the record and its line end. */
    int end() {
        return at;
    }

    /** Fields of the record. */
    int width() {
        return width;
    }

    /** Line breaks within its quotes. */
    int breaks() {
        return breaks;
    }

    /** Whether a line ends with this character; of CR LF, with the second. */
    static boolean isBreak(char[] chars, int at, int limit) {
        char c = chars[at];
        return c == '\n' || c == '\r' && (at + 1 == limit || chars[at + 1] != '\n');
    }

    /**
     * @param start where the record starts, before {@code limit}
     * @param limit the end of what was read
     * @param ended whether nothing more can be read
     */
    Kind find(char[] chars, int start, int limit, boolean ended, char delimiter) {
        this.chars = chars;
        this.limit = limit;
        this.ended = ended;
        this.delimiter = delimiter;
        breaks = 0;
        if (isPlainRecord(start)) {
            return Kind.RECORD;
        }
        at = start;
        width = 0;
        Kind kind;
        do {
            width++;
            kind = field();
        } while (kind == Kind.FIELD);
        return kind;
    }

    /** Goes over a record of one line without quotes, as most are, at once; false where it may be of another kind. */
    private boolean isPlainRecord(int start) {
        char separator = delimiter;
        int stop = Math.min(limit, start + LONGEST_FIELD);
        int fields = 1;
        int next = start;
        while (next < stop) {
            char c = chars[next++];
            fields += c == separator ? 1 : 0;
            if (c <= QUOTE && (c == QUOTE || c < ' ' && c != '\t')) {
                boolean isCr = c == '\r' && next < limit;
                at = isCr && chars[next] == '\n' ? next + 1 : next;
                width = fields;
                return isCr || c == '\n';
            }
        }
        return false;
    }

    private Kind field() {
        int from = at;
        Kind kind = at < limit && chars[at] == QUOTE ? quoted() : plain();
        if (at - from > LONGEST_FIELD) {
            return Kind.FIELD_TOO_LONG;
        }
        return kind == Kind.FIELD ? afterText() : kind;
    }

    private Kind plain() {
        char separator = delimiter;
        int stop = (int) Math.min(limit, at + LONGEST_FIELD + 1L);
        for (; at < stop; at++) {
            char c = chars[at];
            if (c == separator || c == '\n' || c == '\r') {
                return Kind.FIELD;
            }
            if (c == QUOTE) {
                return Kind.STRAY_QUOTE;
            }
            if (c == '\0') {
                return Kind.NUL;
            }
        }
        return ended ? Kind.FIELD : Kind.INCOMPLETE;
    }

    private Kind quoted() {
        int stop = (int) Math.min(limit, at + LONGEST_FIELD + 1L);
        int most = breaks + MOST_BREAKS_A_FIELD;
        at++;
        while (at < stop) {
            char c = chars[at++];
            if (c == QUOTE) {
                if (at == limit || chars[at] != QUOTE) {
                    return at == limit && !ended ? Kind.INCOMPLETE : Kind.FIELD;
                }
                at++;
            } else if (c <= '\r') {
                breaks += isBreak(chars, at - 1, limit) ? 1 : 0;
                if (c == '\0' || breaks > most) {
                    return c == '\0' ? Kind.NUL : Kind.UNCLOSED_QUOTE;
                }
            }
        }
        return ended && at >= limit ? Kind.UNCLOSED_QUOTE : Kind.INCOMPLETE;
    }

    private Kind afterText() {
        if (at == limit) {
            return Kind.RECORD;
        }
        char c = chars[at++];
        if (c == delimiter) {
            return Kind.FIELD;
        }
        if (c == '\n') {
            return Kind.RECORD;
        }
        if (c != '\r') {
            return c == '\0' ? Kind.NUL : Kind.STRAY_QUOTE;
        }
        if (at == limit) {
            return ended ? Kind.RECORD : Kind.INCOMPLETE;
        }
        at += chars[at] == '\n' ? 1 : 0;
        return Kind.RECORD;
    }
}
