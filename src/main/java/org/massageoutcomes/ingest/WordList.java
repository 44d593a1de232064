package org.massageoutcomes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words of a resource beside this class, in the order of their UTF-8 bytes: searched where they lie, never unpacked. */
final class WordList {
    private final byte[] text;
    private final int first;

    private WordList(byte[] text, int first) {
        this.text = text;
        this.first = first;
    }

    /** @param resource lines that begin with {@code #} come first, then words between blanks or line ends */
    static WordList of(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not beside the program's classes");
            }
            byte[] text = in.readAllBytes();
            int first = 0;
            while (first < text.length && text[first] == '#') {
                while (text[first++] != '\n') {
                    // to the line's end
                }
            }
            return new WordList(text, first);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean contains(String word) {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        int low = first;
        int high = text.length;
        while (low < high) {
            int start = startOfWord((low + high) >>> 1, low);
            int end = endOfWord(start);
            int order = Arrays.compareUnsigned(text, start, end, wanted, 0, wanted.length);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? end + 1 : low;
            high = order < 0 ? high : start;
        }
        return false;
    }

    private int startOfWord(int at, int least) {
        int start = at;
        while (start > least && isInWord(text[start - 1])) {
            start--;
        }
        return start;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length && isInWord(text[end])) {
            end++;
        }
        return end;
    }

    /** Bytes of letters beyond ASCII are negative. */
    private static boolean isInWord(byte b) {
        return b > ' ' || b < 0;
    }
}
