package org.massageoutcomes.ingest;

import java.util.Arrays;
import org.massageoutcomes.session.CompactLongs;

/** A growing list of texts in one array of bytes: about their length plus four bytes each. */
final class Texts {
    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x4000;

    private byte[] bytes = new byte[256];
    private int used;
    private final CompactLongs ends = new CompactLongs();

    int size() {
        return ends.size();
    }

    /** Adds a text at the end, and returns its index. */
    int add(CharSequence text) {
        int most = Math.addExact(used, Math.multiplyExact(3, text.length()));
        if (most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(most, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 3L / 2)));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                bytes[used++] = (byte) c;
            } else if (c < TWO_BYTES) {
                bytes[used++] = (byte) (0x80 | c >> 8);
                bytes[used++] = (byte) c;
            } else {
                bytes[used++] = (byte) 0xC0;
                bytes[used++] = (byte) (c >> 8);
                bytes[used++] = (byte) c;
            }
        }
        ends.add(used);
        return ends.size() - 1;
    }

    /** Gives back the room of every text; the list must not be used again. */
    void clear() {
        bytes = new byte[] {};
        used = 0;
        ends.clear();
    }

    String get(int index) {
        StringBuilder text = new StringBuilder();
        for (int i = start(index); i < end(index); i++) {
            int first = bytes[i] & 0xFF;
            if (first < 0x80) {
                text.append((char) first);
            } else if (first < 0xC0) {
                text.append((char) ((first & 0x3F) << 8 | bytes[++i] & 0xFF));
            } else {
                text.append((char) ((bytes[++i] & 0xFF) << 8 | bytes[++i] & 0xFF));
            }
        }
        return text.toString();
    }

    boolean equals(int index, CharSequence text) {
        int from = start(index);
        int length = end(index) - from;
        int i = 0;
        while (i < text.length() && i < length && text.charAt(i) < ASCII && bytes[from + i] == text.charAt(i)) {
            i++;
        }
        return i == text.length() && i == length || get(index).contentEquals(text);
    }

    boolean equals(int index, Texts other, int otherIndex) {
        return Arrays.equals(
                bytes, start(index), end(index), other.bytes, other.start(otherIndex), other.end(otherIndex));
    }

    /** A 64-bit hash of a text, the same on every machine. */
    long hash(int index) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = start(index); i < end(index); i++) {
            hash = mixed(hash, bytes[i]);
        }
        return hash;
    }

    private int start(int index) {
        return index == 0 ? 0 : (int) ends.get(index - 1);
    }

    private int end(int index) {
        return (int) ends.get(index);
    }

    /** The hash that a text would have in a list. */
    static long hash(CharSequence text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                hash = mixed(hash, (byte) c);
            } else if (c < TWO_BYTES) {
                hash = mixed(mixed(hash, (byte) (0x80 | c >> 8)), (byte) c);
            } else {
                hash = mixed(mixed(mixed(hash, (byte) 0xC0), (byte) (c >> 8)), (byte) c);
            }
        }
        return hash;
    }

    private static long mixed(long hash, byte next) {
        long mixed = (hash ^ next) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
