package org.massageoutcomes.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name written where a code stands. */
final class CodedName {
    /** As people sign in: {@code jane.doe2}, {@code jane-doe}, {@code JaneDoe}. */
    private static final Pattern LOGIN =
            TextPattern.of("(\\p{L}{3,})[._-](\\p{L}{3,})\\d{0,4}|(\\p{Lu}\\p{Ll}{2,})(\\p{Lu}\\p{Ll}{2,})\\d{0,4}");

    private static final Pattern ANNOUNCED = TextPattern.of(
            "(?i:client|patient|therapist|person)[:,]? +(\\p{L}+) (?:\\p{Lu}\\.? )?(\\p{L}[\\p{L}'’-]+)");
    private static final int SHORTEST_LOGIN = 6;

    private CodedName() {}

    /** Whether words that stand for a person are a name in any order, or an initial and a family name. */
    static boolean is(String code) {
        List<String> words = List.of(code.strip().split("[ ._,]+"));
        return PersonNames.isIn(code)
                || words.size() >= 2
                        && words.size() <= 4
                        && (NamePair.isOne(words.get(0), words.get(words.size() - 1))
                                || GivenNames.areOne(words.get(0)) && GivenNames.areOne(words.get(1))
                                || words.size() == 2 && isGivenBeforeAnything(words.get(0), words.get(1))
                                || NamePair.isOne(words.get(words.size() - 1), words.get(0))
                                || words.get(0).length() == 1
                                        && (FamilyNames.areListed(NameKey.of(words.get(1)))
                                                || isWrittenAsName(words.get(1))));
    }

    /** A given name that is a word too may be half of a made-up one (amber falcon). */
    private static boolean isGivenBeforeAnything(String given, String other) {
        return GivenNames.areOne(given)
                && other.length() > 2
                && !ClinicalWords.hold(NameKey.of(other))
                && !GivenNames.areWordsToo(NameKey.of(given));
    }

    private static boolean isWrittenAsName(String word) {
        return word.length() > 3
                && NamePair.isCapital(word)
                && Character.isLowerCase(word.charAt(1))
                && !ClinicalWords.hold(NameKey.of(word));
    }

    /** Whether a code is a given and a family name that are known, in either order, as people sign in with. */
    static boolean isLogin(String code) {
        if (code.length() < SHORTEST_LOGIN || !Character.isLetter(code.charAt(2))) {
            return false;
        }
        Matcher login = LOGIN.matcher(code);
        if (!login.matches()) {
            return false;
        }
        boolean joined = login.group(1) == null;
        String one = NameKey.of(login.group(joined ? 3 : 1));
        String other = NameKey.of(login.group(joined ? 4 : 2));
        return areKnown(one, other) || areKnown(other, one);
    }

    /** Whether the word that announces a code ("Therapist: ") announces such a name. */
    static boolean isAnnounced(String code) {
        Matcher announced = ANNOUNCED.matcher(code);
        return announced.matches() && areKnown(NameKey.of(announced.group(1)), NameKey.of(announced.group(2)));
    }

    private static boolean areKnown(String given, String family) {
        return GivenNames.areListed(given)
                && !GivenNames.areWordsToo(given)
                && FamilyNames.hold(family)
                && !ClinicalWords.hold(family)
                && !ClinicalWords.isEponym(family);
    }
}
