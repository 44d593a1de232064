package org.massageoutcomes.ingest;

import java.util.Locale;
import org.massageoutcomes.study.LabelKey;

/** A word as the lists of names are written: without case, accents and crossed letters. */
final class NameKey {
    private static final String CROSSED = "’łøđı\u0307ßæœðþ";

    private NameKey() {}

    static String of(String word) {
        String key = LabelKey.of(word).toLowerCase(Locale.ROOT);
        for (int i = 0; i < key.length(); i++) {
            if (CROSSED.indexOf(key.charAt(i)) >= 0) {
                return uncrossed(key);
            }
        }
        return key;
    }

    /** As the lists of names are written. */
    private static String uncrossed(String key) {
        return key.replace('’', '\'')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("\u0307", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ð", "d")
                .replace("þ", "th");
    }
}
