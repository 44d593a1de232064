package org.massageoutcomes.ingest;

import java.text.Normalizer;

/** A label as it may be shown: composed, on one line, without control or format characters, at most 80 long. */
final class LabelText {
    static final int LONGEST = 80;

    /** What a dictionary keeps: whole notes would fill the memory. */
    static final int MOST_KEPT = 1_000;

    private LabelText() {}

    static String shown(String text) {
        return isPlain(text) && text.length() <= LONGEST ? text : visible(text, LONGEST);
    }

    /** All of it, however long. */
    static String whole(String text) {
        return isPlain(text) ? text : visible(text, Integer.MAX_VALUE);
    }

    private static String visible(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        boolean blank = false;
        int length = 0;
        for (int point :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (isBlank(point)) {
                blank = length > 0;
            } else if (isVisible(point)) {
                length += blank ? 2 : 1;
                if (length > longest) {
                    return shown.append('…').toString();
                }
                shown.append(blank ? " " : "").appendCodePoint(point);
                blank = false;
            }
        }
        return shown.toString();
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
