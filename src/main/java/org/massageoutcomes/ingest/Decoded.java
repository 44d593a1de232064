package org.massageoutcomes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bytes as text: what does not decode is an error, after everything before it was handed over. */
final class Decoded {
    private static final int BUFFER = 1 << 16;

    /** Charsets whose bytes 0 to 127 are ASCII wherever they stand. */
    private static final Set<String> ASCII_FIRST = Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharsetDecoder decoder;
    private final boolean isMarked;
    private final Utf8Watch watch = new Utf8Watch();
    private final boolean watching;
    private boolean ended;

    /**
     * @param fallback charset where no byte order mark tells it; null: UTF-8
     * @throws IOException where reading fails
     */
    Decoded(InputStream in, @Nullable Charset fallback) throws IOException {
        this.in = in;
        watching = fallback != null && !fallback.equals(StandardCharsets.UTF_8);
        fillBytes(4);
        Charset marked = marked();
        isMarked = marked != null;
        Charset charset = marked != null ? marked : fallback != null ? fallback : StandardCharsets.UTF_8;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The charset of a byte order mark, which is consumed. */
    private @Nullable Charset marked() {
        int first = at(0);
        int second = at(1);
        if (first == 0xEF && second == 0xBB && at(2) == 0xBF) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFF && second == 0xFE && at(2) == 0 && at(3) == 0) {
            return null; // UTF-32, which --charset names
        }
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            bytes.position(2);
            return first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private int at(int index) {
        return index < bytes.limit() ? bytes.get(index) & 0xFF : -1;
    }

    Charset charset() {
        return decoder.charset();
    }

    /** Whether a byte order mark told the charset. */
    boolean isMarked() {
        return isMarked;
    }

    /** Whether what was read so far in another charset is UTF-8 beyond ASCII. */
    boolean seemsUtf8() {
        return watching && !isMarked && watch.isUtf8();
    }

    /**
     * Reads some text.
     *
     * @return how many characters; 0 where there is no room for the next; −1 at the end
     * @throws java.nio.charset.CharacterCodingException where the next bytes do not decode
     */
    int read(char[] chars, int from, int room) throws IOException {
        CharBuffer text = CharBuffer.wrap(chars, from, room).slice();
        while (true) {
            CoderResult outcome = decoder.decode(bytes, text, ended);
            if (text.position() > 0 || outcome.isOverflow()) {
                return text.position();
            }
            if (outcome.isError()) {
                outcome.throwException();
            }
            if (ended) {
                return -1;
            }
            fillBytes(bytes.remaining() + 1);
        }
    }

    /**
     * Passes over ASCII up to the end of a line, without making text of it: a field of a gibibyte is looked at once. Anything
     * else is left to be read, and so to be decoded.
     */
    void passOverLine() throws IOException {
        boolean goesOn = ASCII_FIRST.contains(decoder.charset().name());
        byte[] read = bytes.array();
        while (goesOn) {
            int at = bytes.position();
            int limit = bytes.limit();
            while (at < limit && (read[at] > '\r' || read[at] >= 0 && read[at] != '\n' && read[at] != '\r')) {
                at++;
            }
            bytes.position(at);
            goesOn = at == limit && !ended;
            if (goesOn) {
                fillBytes(1);
            }
        }
    }

    private void fillBytes(int wanted) throws IOException {
        bytes.compact();
        while (!ended && bytes.position() < wanted) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            int end = bytes.position() + Math.max(0, read);
            if (watching) {
                watch.look(bytes.array(), bytes.position(), end);
            }
            bytes.position(end);
        }
        bytes.flip();
    }
}
