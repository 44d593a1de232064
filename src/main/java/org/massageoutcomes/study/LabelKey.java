package org.massageoutcomes.study;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two labels must share to be the same label: case, Unicode form, accents and runs of spaces are ignored.
 *
 * <p>The dotted capital İ is not an accented I: in the languages that have it, it is another letter.
 */
public final class LabelKey {
    /** Accents, vowel points of Hebrew and Arabic; not the vowels of Indic scripts, nor what voices a kana. */
    private static final Pattern MARKS = Pattern.compile(
            "[[\\p{Mn}\\p{Me}]&&[\\p{IsInherited}\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}]&&[^\\u3099\\u309A]]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private LabelKey() {}

    /** The key of a label; equal for labels that mean the same, the same on every machine. */
    public static String of(String label) {
        if (isPlain(label)) {
            return label;
        }
        String composed = Normalizer.normalize(INVISIBLE.matcher(label).replaceAll(""), Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder();
        composed.codePoints()
                .forEach(point -> key.append(
                        switch (point) {
                            case 'İ' -> "İ";
                            case 'ς' -> "σ";
                            default -> withoutMarks(Character.toString(point));
                        }));
        return BLANKS.matcher(key).replaceAll(" ").strip();
    }

    private static String withoutMarks(String letter) {
        return MARKS.matcher(Normalizer.normalize(letter.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** Lower-case ASCII letters and digits with single inner blanks: its own key. */
    private static boolean isPlain(String label) {
        char before = ' ';
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-';
            if (!plain && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || label.isEmpty();
    }
}
