package org.massageoutcomes.study;

/** Words of a file as an error line may repeat them: short, and on one line. */
final class Quoted {
    private static final int LONGEST = 60;
    private static final int LONGEST_BARE = 400;

    private Quoted() {}

    /** In single quotes, shortened. */
    static String of(String words) {
        return "'" + bare(words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…") + "'";
    }

    /** Without quotes. */
    static String bare(String words) {
        return (words.length() <= LONGEST_BARE ? words : words.substring(0, LONGEST_BARE) + "…")
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}]+", " ");
    }
}
