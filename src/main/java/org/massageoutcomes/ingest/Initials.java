package org.massageoutcomes.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An initial before a family name. */
final class Initials {
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\p{N}.])\\p{Lu}\\. ?(\\p{Lu}[\\p{L}'’-]++)");

    private Initials() {}

    static boolean areIn(String text) {
        Matcher matcher = BEFORE.matcher(text);
        while (matcher.find()) {
            if (FamilyNames.areListed(NameKey.of(matcher.group(1)))) {
                return true;
            }
        }
        return false;
    }
}
