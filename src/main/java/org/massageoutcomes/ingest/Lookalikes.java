package org.massageoutcomes.ingest;

import java.util.Locale;

/** Letters of other alphabets that look like Latin ones (Unicode TR 39, the lower-case ones in common use). */
final class Lookalikes {
    private static final String OTHERS = "асеорхуіјѕһԁԛԝвкмнтгοαερινκυτχγѵ";
    private static final String LATIN = "aceopxyijshdqwbkmhtroaepivkutxyv";

    private Lookalikes() {}

    /** Whether such letters stand among Latin ones: no heading is written so, only mistyped or made to deceive. */
    static boolean isMixed(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return !latin(small).equals(small) && small.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The same text, each such letter replaced by the Latin one. */
    static String latin(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            int at = OTHERS.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }
}
