package org.massageoutcomes.ingest;

import java.util.List;

/** A name written where a code stands. */
final class CodedName {
    private CodedName() {}

    /** Whether words that stand for a person are a name in any order, or an initial and a family name. */
    static boolean is(String code) {
        List<String> words = List.of(code.strip().split("[ ._,]+"));
        return PersonNames.isIn(code)
                || words.size() >= 2
                        && words.size() <= 4
                        && (NamePair.isOne(words.get(0), words.get(words.size() - 1))
                                || GivenNames.areOne(words.get(0)) && GivenNames.areOne(words.get(1))
                                || words.size() == 2
                                        && GivenNames.areOne(words.get(0))
                                        && words.get(1).length() > 2
                                        && !ClinicalWords.hold(NameKey.of(words.get(1)))
                                || NamePair.isOne(words.get(words.size() - 1), words.get(0))
                                || words.get(0).length() == 1
                                        && (FamilyNames.areListed(NameKey.of(words.get(1)))
                                                || isWrittenAsName(words.get(1))));
    }

    private static boolean isWrittenAsName(String word) {
        return word.length() > 3
                && NamePair.isCapital(word)
                && Character.isLowerCase(word.charAt(1))
                && !ClinicalWords.hold(NameKey.of(word));
    }
}
