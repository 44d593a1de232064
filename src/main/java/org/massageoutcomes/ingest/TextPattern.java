package org.massageoutcomes.ingest;

import java.util.regex.Pattern;

/**
 * Patterns of texts in any language.
 *
 * <p>For Java 17 the edge of a word ({@code \b}) stands beside any letter, for Java 19 and later beside those of ASCII
 * only: so it is spelt out, and every Java finds the same. Without regard to case is without regard to any letter's.
 */
final class TextPattern {
    private static final String IN_WORD = "[\\p{L}\\p{N}_]";
    private static final String EDGE =
            "(?:(?<=" + IN_WORD + ")(?!" + IN_WORD + ")|(?<!" + IN_WORD + ")(?=" + IN_WORD + "))";

    private TextPattern() {}

    static Pattern of(String regex) {
        return Pattern.compile(regex.replace("\\b", EDGE), Pattern.UNICODE_CASE);
    }
}
