package org.massageoutcomes.ingest;

import java.util.Arrays;

/** What the texts met last in a column mean: a new one takes the place of another. */
final class RecentTexts {
    private static final int SLOT_BITS = 11;

    private final String[] texts = new String[1 << SLOT_BITS];
    private final long[] meanings = new long[1 << SLOT_BITS];

    RecentTexts() {
        clear();
    }

    /** Where a text that is not empty is, if it is remembered. */
    int slot(String text) {
        int length = text.length();
        int hash = (length << 8) + text.charAt(0);
        hash = hash * 31 + text.charAt(length - 1);
        if (length > 2) {
            hash = hash * 31 + text.charAt(1);
            hash = hash * 31 + text.charAt(length - 2);
            hash = hash * 31 + text.charAt(length >> 1);
            hash = hash * 31 + text.charAt((length >> 1) + 1);
        }
        return hash * 0x9E3779B9 >>> Integer.SIZE - SLOT_BITS;
    }

    boolean holds(int slot, String text) {
        return text.equals(texts[slot]);
    }

    long meaning(int slot) {
        return meanings[slot];
    }

    void put(int slot, String text, long meaning) {
        texts[slot] = text;
        meanings[slot] = meaning;
    }

    /** Forgets every text. */
    void clear() {
        Arrays.fill(texts, "");
    }
}
