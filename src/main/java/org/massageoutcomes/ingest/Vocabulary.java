package org.massageoutcomes.ingest;

import java.util.Arrays;

/** Distinct texts and their codes, in the order they were first met; code 0 is the empty text. */
final class Vocabulary {
    private final Texts texts = new Texts();
    private int[] slots = new int[64];
    private int[] hashes = new int[64];
    private String lastText = "";
    private int lastCode;

    Vocabulary() {
        codeOf("");
    }

    int size() {
        return texts.size();
    }

    String text(int code) {
        return texts.get(code);
    }

    /** The code of a text, which is added where it is new. */
    int codeOf(String text) {
        if (texts.size() > 0 && text.equals(lastText)) {
            return lastCode;
        }
        int code = find(text, (int) Texts.hash(text));
        lastText = text;
        lastCode = code;
        return code;
    }

    private int find(String text, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && texts.equals(code, text)) {
                return code;
            }
            slot = slot + 1 & mask;
        }
        int code = texts.add(text);
        if (code >= hashes.length) {
            hashes = Arrays.copyOf(hashes, code * 2);
        }
        hashes[code] = hash;
        slots[slot] = code + 1;
        if (code * 2 > slots.length) {
            rehash();
        }
        return code;
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int code = 0; code < texts.size(); code++) {
            int slot = hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code + 1;
        }
    }

    /** Adds another's texts; returns this vocabulary's code by the other's. */
    int[] addAll(Vocabulary other) {
        int[] codes = new int[other.size()];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = codeOf(other.text(code));
        }
        return codes;
    }
}
