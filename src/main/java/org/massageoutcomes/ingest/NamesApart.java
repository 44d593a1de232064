package org.massageoutcomes.ingest;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two words with capitals that stand apart from other words: a family name behind any, or one of China or Korea before syllables. */
final class NamesApart {
    /** Two words with capitals that stand apart. */
    private static final Pattern FAMILY_LAST =
            Pattern.compile("(?:^|[-–—/;:,(] ?)(\\p{Lu}[\\p{L}'’-]{2,}) (?:\\p{Lu}\\.? )?"
                    + "(\\p{Lu}[\\p{L}'’-]+)(?= ?(?:$|[-–—/;:,()]))");

    /** Family names that stand first, before one or two syllables of Chinese or Korean. */
    private static final Set<String> FAMILIES =
            Set.of(("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo liang song "
                            + "zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng su lu jiang cai jia ding wei xue ye yan pan du dai xia "
                            + "zhong tian ren fan fang shi yao liao zou xiong jin lim tan ng wong chan lee ong goh chua teo koh lau cheung leung kwok lam "
                            + "kim park choi jung kang cho yoon jang shin seo kwon hwang ahn bae baek moon heo nam noh")
                    .split(" "));

    private static final String SYLLABLE = "[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}(?:ng|n|r|k|t|p|h)?";
    private static final Pattern FAMILY_FIRST = Pattern.compile(
            "(?:^|[-–—/;:,(] ?)(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+(?:[- ]\\p{L}\\p{Ll}+)?)" + "(?= ?(?:$|[-–—/;:,()]))");
    private static final Pattern SYLLABLES = Pattern.compile(SYLLABLE + "(?:[- ]?" + SYLLABLE + ")?");

    private NamesApart() {}

    static boolean areIn(String text) {
        return hasFamilyLast(text) || hasFamilyFirst(text);
    }

    private static boolean hasFamilyLast(String text) {
        Matcher matcher = FAMILY_LAST.matcher(text);
        while (matcher.find()) {
            String first = NameKey.of(matcher.group(1));
            String last = NameKey.of(matcher.group(2));
            boolean inOrder = FamilyNames.hold(last) && !FamilyNames.arePlaces(last);
            if ((inOrder || isTurned(first, last))
                    && !ClinicalWords.hold(first)
                    && !ClinicalWords.hold(last)
                    && !ClinicalWords.isEponym(first)) {
                return true;
            }
        }
        return false;
    }

    /** The family name first, as in Hungary and on forms: both must be known. */
    private static boolean isTurned(String family, String given) {
        return FamilyNames.areListed(family)
                && GivenNames.areListed(given)
                && !GivenNames.areWordsToo(given)
                && !ClinicalWords.isEponym(given);
    }

    private static boolean hasFamilyFirst(String text) {
        Matcher matcher = FAMILY_FIRST.matcher(text);
        while (matcher.find()) {
            String given = NameKey.of(matcher.group(2));
            if (FAMILIES.contains(NameKey.of(matcher.group(1)))
                    && SYLLABLES.matcher(given).matches()
                    && List.of(given.split("[- ]")).stream().noneMatch(ClinicalWords::hold)) {
                return true;
            }
        }
        return false;
    }
}
