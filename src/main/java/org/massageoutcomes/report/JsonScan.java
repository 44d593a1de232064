package org.massageoutcomes.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where the parts of a JSON text end. As strict as a parser, and several times as fast where most is to be passed over,
 * because nothing is made of it.
 */
final class JsonScan {
    private static final int DEEPEST = 20;
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final byte[] json;

    JsonScan(byte[] json) {
        this.json = json;
    }

    /** The first place from here on that is no white space. */
    int skipSpace(int from) throws IOException {
        byte[] bytes = json;
        for (int i = from; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return i;
            }
        }
        throw ends();
    }

    /** Whether there is nothing from here on but white space. */
    boolean isEnd(int from) {
        for (int i = from; i < json.length; i++) {
            if (json[i] != ' ' && json[i] != '\n' && json[i] != '\r' && json[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether this byte stands here. */
    boolean is(int here, char expected) throws IOException {
        return at(here) == expected;
    }

    /** The place after this byte, which must stand here or after white space. */
    int after(int from, char expected) throws IOException {
        int here = skipSpace(from);
        if (at(here) != expected) {
            throw wrong(here, "'" + expected + "' is missing");
        }
        return here + 1;
    }

    /** The place of the next member or entry after one that ended here, or of the end of them all. */
    int afterComma(int from, char end) throws IOException {
        int here = skipSpace(from);
        if (at(here) == end) {
            return here;
        }
        int next = skipSpace(after(here, ','));
        if (at(next) == end) {
            throw wrong(next, "a value is missing");
        }
        return next;
    }

    /** The place after the value that begins here or after white space. */
    int afterValue(int from) throws IOException {
        return value(skipSpace(from), 0);
    }

    /** The place after the text that begins here. */
    int afterText(int from) throws IOException {
        byte[] bytes = json;
        int i = after(from, '"');
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b == '"') {
                return i + 1;
            }
            if (b == '\\') {
                i = escape(i + 1);
            } else if (b < ' ' && b >= 0) {
                throw wrong(i, "a control character stands in a text");
            } else {
                i++;
            }
        }
        throw ends();
    }

    /** Whether a text begins here that is this one, letter for letter. */
    boolean isText(int from, byte[] text) {
        int end = from + 1 + text.length;
        return end < json.length
                && json[from] == '"'
                && json[end] == '"'
                && Arrays.equals(json, from + 1, end, text, 0, text.length);
    }

    private int value(int from, int depth) throws IOException {
        return switch (at(from)) {
            case '{' -> container(from, depth, '}', true);
            case '[' -> container(from, depth, ']', false);
            case '"' -> afterText(from);
            case 't' -> word(from, TRUE);
            case 'f' -> word(from, FALSE);
            case 'n' -> word(from, NULL);
            default -> number(from);
        };
    }

    private int container(int from, int depth, char end, boolean named) throws IOException {
        if (depth == DEEPEST) {
            throw wrong(from, "nested too deep");
        }
        int i = skipSpace(from + 1);
        while (at(i) != end) {
            if (named) {
                i = skipSpace(after(afterText(i), ':'));
            }
            i = afterComma(value(i, depth + 1), end);
        }
        return i + 1;
    }

    private int escape(int from) throws IOException {
        byte b = at(from);
        if (b == 'u') {
            for (int i = from + 1; i <= from + 4; i++) {
                if (Character.digit(at(i), 16) < 0) {
                    throw wrong(i, "not a hexadecimal digit");
                }
            }
            return from + 5;
        }
        if ("\"\\/bfnrt".indexOf(b) < 0) {
            throw wrong(from, "not an escape");
        }
        return from + 1;
    }

    private int word(int from, byte[] word) throws IOException {
        int end = from + word.length;
        if (end > json.length) {
            throw ends();
        }
        if (!Arrays.equals(json, from, end, word, 0, word.length)) {
            throw wrong(from, "not a value");
        }
        return end;
    }

    private int number(int from) throws IOException {
        int i = at(from) == '-' ? from + 1 : from;
        int whole = digits(i);
        if (at(i) == '0' && whole > i + 1) {
            throw wrong(i, "a number begins with 0");
        }
        i = whole;
        if (i < json.length && json[i] == '.') {
            i = digits(i + 1);
        }
        if (i < json.length && (json[i] == 'e' || json[i] == 'E')) {
            i++;
            i = digits(at(i) == '+' || at(i) == '-' ? i + 1 : i);
        }
        return i;
    }

    private int digits(int from) throws IOException {
        byte[] bytes = json;
        int i = from;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        if (i == from) {
            at(i);
            throw wrong(i, "not a value");
        }
        return i;
    }

    private byte at(int i) throws IOException {
        if (i >= json.length) {
            throw ends();
        }
        return json[i];
    }

    private static IOException ends() {
        return new JsonEOFException(null, JsonToken.NOT_AVAILABLE, "ends before it is whole");
    }

    private IOException wrong(int where, String what) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < where; i++) {
            if (json[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new JsonParseException(
                null, what, new JsonLocation(ContentReference.unknown(), where, line, where - start + 1));
    }
}
