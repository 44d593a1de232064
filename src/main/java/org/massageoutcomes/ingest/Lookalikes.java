package org.massageoutcomes.ingest;

/** Letters of other alphabets that look like Latin ones (Unicode TR 39, the lower-case ones in common use). */
final class Lookalikes {
    private static final String OTHERS = "асеорхуіјѕһԁԛԝвкмнтгοαερινκυτχγѵ";
    private static final String LATIN = "aceopxyijshdqwbkmhtroaepivkutxyv";

    private Lookalikes() {}

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
