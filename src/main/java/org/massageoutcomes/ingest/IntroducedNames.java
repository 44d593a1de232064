package org.massageoutcomes.ingest;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that the words before them announce: a title, "patient", "name:". */
final class IntroducedNames {
    private static final Pattern TITLED = TextPattern.of(
            "\\b(?:(?:Dr|Mr|Mrs|Ms|Miss|Mister|Prof|Professor|Doctor|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra"
                    + "|Signora?|Mevr|Mevrouw|Dhr|Pani|Fru|Bayan)\\b\\.?|(?:Sig|Sr|Hr|Dott|Dña)\\.|Sig\\.ra|Dott\\.ssa) +"
                    + "(?:\\p{Lu}\\. ?){0,2}" + NamePair.PARTICLES + "(\\p{Lu}[\\p{L}'’-]+)");

    /** Titles in any case, and those that are words too: before a name that is known. */
    private static final Pattern TITLED_PERHAPS =
            TextPattern.of("(?i)\\b(?:dr|mr|mrs|ms|mx|miss|mister|prof|professor|doctor|herrn?|frau|fr|hr"
                    + "|fru|dhr|mevr|mevrouw|meneer|mme|mlle|monsieur|madame|señora?|sra?|don|doña|dña|signora?|sig\\.?ra|sig|dott\\.?ssa|dott|dra"
                    + "|pan|pani|bay|bayan|smt|shri|rev|sir|lady|ing|mag)\\b\\.? +(\\p{L}[\\p{L}'’-]+)");

    private static final Pattern INTRODUCED = TextPattern.of(
            "(?i)\\b(?:name|nom|nombre|vorname|nachname|surname|called)(?: is)? *[:=] *\\p{L}{2}|\\bmy name is \\p{L}{2}");

    /** Behind words that only a person follows, two words with capitals are a name. */
    private static final Pattern POINTED_OUT =
            TextPattern.of("\\b(?i:pt|patient|client|customer|referred by|seen (?:with|by)"
                    + "|tell|ask|spoke (?:with|to)|same as|friend of|(?:wife|husband|son|daughter|mother|father|partner) of|signed(?: by)?|booked by|sent by|therapist|practitioner|kund(?:e|in)"
                    + "|patientin|klient(?:in)?|cliente?|paciente)(?i: is| was)?[:,]? +"
                    + "(\\p{Lu}[\\p{L}'’-]+) (?:\\p{Lu}\\.? ){0,2}" + NamePair.PARTICLES + "(\\p{Lu}[\\p{L}'’-]+)");

    /** The same in any case, where one of the two is a name that is known. */
    private static final Pattern POINTED_OUT_PERHAPS =
            TextPattern.of("(?i)\\b(?:pt|patient|client|customer|referred by|seen (?:with|by)|tell|ask"
                    + "|spoke (?:with|to)|same as|friend of|(?:wife|husband|son|daughter|mother|father|partner) of|signed(?: by)?|booked by|sent by"
                    + "|see|therapist|practitioner|kund(?:e|in)|patientin|klient(?:in)?|cliente?|paciente)(?: is| was)?[:,]? +"
                    + "(\\p{L}[\\p{L}'’-]+) (?:\\p{L}\\.? ){0,2}" + NamePair.PARTICLES + "(\\p{L}[\\p{L}'’-]+)");

    private static final Pattern FIRST_NAME_ALONE = TextPattern.of(
            "\\((\\p{Lu}\\p{L}+)\\)|\\b(?i:pt|patient|client|therapist"
                    + "|with|by|see|for|ask|call|text|ring|tell|met|wife|husband|daughter|son|mother|father) (\\p{Lu}\\p{L}+)");

    private IntroducedNames() {}

    static boolean areIn(String text) {
        return any(TITLED, text, word -> !ClinicalWords.areListed(NameKey.of(word)))
                || any(TITLED_PERHAPS, text, IntroducedNames::isKnown)
                || any(FIRST_NAME_ALONE, text, GivenNames::areOne)
                || INTRODUCED.matcher(text).find()
                || isPointedOut(text);
    }

    private static boolean any(Pattern pattern, String text, Predicate<String> confirms) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null && confirms.test(matcher.group(group))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isKnown(String word) {
        String key = NameKey.of(word);
        return !ClinicalWords.hold(key)
                && !ClinicalWords.isEponym(key)
                && (GivenNames.areListed(key) || FamilyNames.areListed(key));
    }

    private static boolean isPointedOut(String text) {
        Matcher matcher = POINTED_OUT.matcher(text);
        if (matcher.find()
                && !ClinicalWords.hold(NameKey.of(matcher.group(1)))
                && !ClinicalWords.hold(NameKey.of(matcher.group(2)))) {
            return true;
        }
        Matcher perhaps = POINTED_OUT_PERHAPS.matcher(text);
        while (perhaps.find()) {
            String first = NameKey.of(perhaps.group(1));
            String last = NameKey.of(perhaps.group(2));
            if (!ClinicalWords.hold(first)
                    && !ClinicalWords.hold(last)
                    && (GivenNames.areListed(first) || GivenNames.areWordsToo(first) && FamilyNames.hold(last))) {
                return true;
            }
        }
        return false;
    }
}
