package org.massageoutcomes.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Initials beside a family name that is known, or that stands apart from other words. */
final class Initials {
    /** An M. before an eponym is a morbus, not Martin. */
    private static final Pattern BEFORE_KNOWN =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(\\p{Lu})\\. ?(\\p{Lu}[\\p{L}'’-]++)");

    /** Two, or one that clinics do not put for a side, a muscle, a nerve or a state. */
    private static final Pattern BEFORE_ANY =
            Pattern.compile("(?:^|[-–—/;:,(] ?)(?:\\p{Lu}\\. ?\\p{Lu}\\.|[EFJKOWY]\\.) ?"
                    + "(\\p{Lu}[\\p{L}'’-]*\\p{Ll}{3,})(?= ?(?:$|[-–—/;:,()]))");

    private static final Pattern BEHIND_KNOWN = Pattern.compile(
            "(?:^|[-–—/;:(] ?)(\\p{Lu}[\\p{L}'’-]{2,})(?:, ?\\p{Lu}|,? \\p{Lu}\\.)(?: ?\\p{Lu}\\.?)?(?= ?(?:$|[-–—/;:,()]))");
    private static final Pattern BEHIND_ANY = Pattern.compile(
            "(?:^|[-–—/;:(] ?)(\\p{Lu}[\\p{L}'’-]*\\p{Ll}{3,}), ?(?:\\p{Lu}\\. ?\\p{Lu}\\.|[EFJKOWY]\\.)(?= ?(?:$|[-–—/;:,()]))");

    private Initials() {}

    static boolean areIn(String text) {
        return text.length() > 3 && (areBefore(text) || areBehind(text));
    }

    private static boolean areBefore(String text) {
        Matcher matcher = BEFORE_KNOWN.matcher(text);
        while (matcher.find()) {
            String name = NameKey.of(matcher.group(2));
            if (FamilyNames.areListed(name) && !(matcher.group(1).equals("M") && ClinicalWords.isEponym(name))) {
                return true;
            }
        }
        return holdsName(BEFORE_ANY.matcher(text));
    }

    private static boolean areBehind(String text) {
        Matcher matcher = BEHIND_KNOWN.matcher(text);
        while (matcher.find()) {
            String name = NameKey.of(matcher.group(1));
            boolean known = FamilyNames.areListed(name) || GivenNames.areListed(name) && !GivenNames.areWordsToo(name);
            if (known && isNoTerm(name)) {
                return true;
            }
        }
        return holdsName(BEHIND_ANY.matcher(text));
    }

    private static boolean holdsName(Matcher matcher) {
        while (matcher.find()) {
            if (isNoTerm(NameKey.of(matcher.group(1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoTerm(String name) {
        return !ClinicalWords.hold(name) && !ClinicalWords.isEponym(name);
    }
}
