package org.massageoutcomes.ingest;

import java.util.Arrays;
import org.massageoutcomes.session.CompactLongs;

/** A growing list of texts in few arrays of bytes: about their length plus four or eight bytes each. */
final class Texts {
    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x4000;
    private static final int MOST_BYTES = 3;
    private static final int BLOCK_BITS = 22;
    private static final int BLOCK = 1 << BLOCK_BITS;

    /** Every text lies in one of them; all but the first are of one size. */
    private byte[][] blocks = {new byte[256]};

    /** Over all blocks. */
    private long used;

    private final CompactLongs ends = new CompactLongs();

    int size() {
        return ends.size();
    }

    /**
     * Adds a text at the end, and returns its index.
     *
     * @throws IllegalArgumentException for one of more than a million characters
     */
    int add(CharSequence text) {
        byte[] block = blockWithRoomFor(text);
        int at = offset(used);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                block[at++] = (byte) c;
            } else if (c < TWO_BYTES) {
                block[at++] = (byte) (0x80 | c >> 8);
                block[at++] = (byte) c;
            } else {
                block[at++] = (byte) 0xC0;
                block[at++] = (byte) (c >> 8);
                block[at++] = (byte) c;
            }
        }
        used += at - offset(used);
        ends.add(used);
        return ends.size() - 1;
    }

    /** Moves on to the next block where the rest of this one may be too short. */
    private byte[] blockWithRoomFor(CharSequence text) {
        long most = (long) MOST_BYTES * text.length();
        if (most > BLOCK) {
            throw new IllegalArgumentException(text.length() + " characters are no cell of a table");
        }
        if (offset(used) + most > BLOCK) {
            used = (used | BLOCK - 1) + 1;
        }
        int block = block(used);
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + 1);
            blocks[block] = new byte[BLOCK];
        }
        int needed = offset(used) + (int) most;
        if (needed > blocks[block].length) {
            blocks[block] = Arrays.copyOf(blocks[block], Math.min(BLOCK, 2 * needed));
        }
        return blocks[block];
    }

    private static int block(long place) {
        return (int) (place >>> BLOCK_BITS);
    }

    private static int offset(long place) {
        return (int) place & BLOCK - 1;
    }

    /** Gives back the room of every text; the list must not be used again. */
    void clear() {
        blocks = new byte[][] {};
        used = 0;
        ends.clear();
    }

    String get(int index) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = bytes(index);
        int end = end(index);
        for (int i = start(index); i < end; i++) {
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
        byte[] bytes = bytes(index);
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
                bytes(index),
                start(index),
                end(index),
                other.bytes(otherIndex),
                other.start(otherIndex),
                other.end(otherIndex));
    }

    /** A 64-bit hash of a text, the same on every machine. */
    long hash(int index) {
        byte[] bytes = bytes(index);
        int end = end(index);
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = start(index); i < end; i++) {
            hash = mixed(hash, bytes[i]);
        }
        return hash;
    }

    /** The block that a text lies in. */
    private byte[] bytes(int index) {
        return blocks[block(last(index))];
    }

    /** Where in its block it starts: behind the one before, or with the block. */
    private int start(int index) {
        long before = index == 0 ? 0 : ends.get(index - 1);
        if (before == ends.get(index)) {
            return end(index);
        }
        return block(before) == block(last(index)) ? offset(before) : 0;
    }

    /** Where in its block it ends. */
    private int end(int index) {
        return ends.get(index) == 0 ? 0 : offset(last(index)) + 1;
    }

    /** The place of its last byte. */
    private long last(int index) {
        return Math.max(0, ends.get(index) - 1);
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
