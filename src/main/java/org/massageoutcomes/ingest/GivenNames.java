package org.massageoutcomes.ingest;

import java.util.Set;

/** Names that parents choose. */
final class GivenNames {
    private static final WordList LIST = WordList.of("given-names.txt");

    /** Given names that are words too: with a common family name behind them, names. */
    private static final Set<String> OR_WORDS = Set.of(("amber april austin bill brooklyn carol chad charlie chase "
                    + "christian crystal daisy dale dawn dean don drew earl faith florence frank gene georgia glen "
                    + "grace grant guy iris ivy jack jade jean jim joe jordan joy june kay lily marina mark max may "
                    + "noel penny ray rose rosemary ruby sandy sue sydney tim victor viola virginia")
            .split(" "));

    private GivenNames() {}

    static boolean areListed(String key) {
        return LIST.contains(key);
    }

    static boolean areWordsToo(String key) {
        return OR_WORDS.contains(key);
    }

    /** Of a double name the first half. */
    static boolean hold(String key) {
        int hyphen = key.indexOf('-');
        return LIST.contains(hyphen > 1 ? key.substring(0, hyphen) : key) || LIST.contains(key);
    }

    /** Whether a word is a given name and nothing else. */
    static boolean areOne(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return false;
            }
        }
        return hold(NameKey.of(word));
    }
}
