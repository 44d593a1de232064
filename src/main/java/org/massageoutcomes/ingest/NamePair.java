package org.massageoutcomes.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A given name beside a family name, in either order where a comma tells, else the given name first. */
final class NamePair {
    static final String PARTICLES =
            "(?i:(?:van|von|vom|zu|de|den|der|des|di|da|del|dela|della|do|dos|la|le|el|al|bin|binti|ben|ter|ten|af|y|e) ){0,2}";

    private static final String WORD = "\\p{L}[\\p{L}'’-]++";
    private static final Pattern PAIR =
            TextPattern.of("(?<![\\p{L}\\p{N}'’-])(" + WORD + ")(?:, ?| (?:\\p{Lu}\\.? )?" + PARTICLES + ")(?=("
                    + WORD
                    + ")(?! +(?:disease|syndrome|surgery|procedure|operation|test|sign|fracture|palsy|cyst|deformity|method"
                    + "|technique|phenomenon)\\b))");

    private static final Pattern PLACED = TextPattern.of(
            "(?i)\\b(?:clinic|branch|site|location|office|studio|cent(?:re|er)|suburb|praxis|standort|filiale)\\b");

    private static final Pattern ABBREVIATION = TextPattern.of("[B-DF-HJ-NP-TV-XZ]{2,4}");

    private NamePair() {}

    static boolean isIn(String text) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            boolean reversed = text.charAt(pair.end(1)) == ',';
            String one = pair.group(1);
            String other = pair.group(2);
            if (isPlace(other, text)) {
                continue;
            }
            if (isOne(one, other) || reversed && isOne(other, one)) {
                return true;
            }
        }
        return false;
    }

    /** Richmond Hill, where something says that it is a place. */
    private static boolean isPlace(String family, String text) {
        return FamilyNames.arePlaces(NameKey.of(family)) && PLACED.matcher(text).find();
    }

    static boolean isOne(String given, String family) {
        String first = NameKey.of(given);
        String last = NameKey.of(family);
        boolean capitals = isCapital(given) && isCapital(family);
        if (last.length() < 2
                || ClinicalWords.areListed(last)
                || last.endsWith("'s")
                || ClinicalWords.areEponyms(first, last)) {
            return false;
        }
        boolean known = FamilyNames.hold(last) && !(GivenNames.areWordsToo(first) && FamilyNames.arePlaces(last));
        boolean perhaps = capitals
                && !isAbbreviation(family, given)
                && !ClinicalWords.hold(last)
                && !ClinicalWords.isEponym(first);
        return GivenNames.areWordsToo(first) ? known && capitals : GivenNames.hold(first) && (perhaps || known);
    }

    /** A few consonants in capitals behind a word that has small letters too. */
    private static boolean isAbbreviation(String word, String before) {
        return ABBREVIATION.matcher(word).matches() && before.codePoints().anyMatch(Character::isLowerCase);
    }

    /** Arabic and Hebrew have no small letters. */
    static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !Character.isLowerCase(word.charAt(0));
    }
}
