package org.massageoutcomes.ingest;

import java.util.Arrays;

/**
 * Distinct texts and their codes, in the order they were first met; code 0 is the empty text.
 *
 * <p>A short identifier takes about 20 bytes, any other text its length and 24 more.
 */
final class Vocabulary {
    /** No code: the text was not added. */
    static final int NONE = -1;

    /** By code: the packed text, or where it does not pack its index among the texts, inverted. */
    private long[] keys = new long[64];

    private final Texts texts = new Texts();
    private int[] slots = new int[256];
    private int size;

    Vocabulary() {
        codeOf("");
    }

    int size() {
        return size;
    }

    String text(int code) {
        long key = keys[code];
        return key >= 0 ? PackedId.text(key) : texts.get((int) ~key);
    }

    /** The code's text as a number that sorts like it, or {@link PackedId#NONE}. */
    long packed(int code) {
        return Math.max(PackedId.NONE, keys[code]);
    }

    /** Whether every text packs. */
    boolean isPacked() {
        return texts.size() == 0;
    }

    /** The code of a text, which is added where it is new. */
    int codeOf(String text) {
        long packed = PackedId.of(text);
        int code = packed >= 0 ? find(packed) : find(text);
        return code != NONE ? code : add(text, packed);
    }

    /** The code of a packed text, or {@link #NONE}. */
    int find(long packed) {
        int mask = slots.length - 1;
        int slot = hash(packed) & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (keys[code] == packed) {
                return code;
            }
            slot = slot + 1 & mask;
        }
        return NONE;
    }

    /** The code of a text that does not pack, or {@link #NONE}. */
    int find(String text) {
        int mask = slots.length - 1;
        int slot = hash(Texts.hash(text)) & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (keys[code] < 0 && texts.equals((int) ~keys[code], text)) {
                return code;
            }
            slot = slot + 1 & mask;
        }
        return NONE;
    }

    /** Adds a text that is not there yet; returns its code. */
    int add(String text, long packed) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
        }
        keys[size] = packed >= 0 ? packed : ~(long) texts.add(text);
        put(size++);
        if (size * 2L > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void put(int code) {
        long key = keys[code];
        int mask = slots.length - 1;
        int slot = hash(key >= 0 ? key : texts.hash((int) ~key)) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = code + 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int code = 0; code < size; code++) {
            put(code);
        }
    }

    private static int hash(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32 ^ mixed >>> 52);
    }

    /** Adds another's texts; returns this vocabulary's code by the other's. */
    int[] addAll(Vocabulary other) {
        int[] codes = new int[other.size];
        for (int code = 0; code < codes.length; code++) {
            long key = other.keys[code];
            int known = key >= 0 ? find(key) : NONE;
            codes[code] = known != NONE ? known : codeOf(other.text(code));
        }
        return codes;
    }
}
