package org.massageoutcomes.ingest;

import java.util.Set;
import java.util.regex.Pattern;

/** Names that families bear. */
final class FamilyNames {
    private static final WordList LIST = WordList.of("family-names.txt");

    /** Family names that make a place of a word before them. */
    private static final Set<String> PLACES = Set.of(
            "park hill hills green wood woods lake bay springs cross beach heath fields field bridge ford".split(" "));

    /** How family names of many languages end, and hardly another word that has a capital. */
    private static final Pattern ENDS =
            Pattern.compile(".{2,}(?:owski|ewski|inski|ynski|owska|ewska|inska|ynska|owicz|ewicz"
                    + "|czyk|czak|owiak|iewski|ienko|enko|chuk|shvili|adze|ovic|evic|ovich|evich|opoulos|opoulou|akis|idis|iadis|escu|eanu|oglu"
                    + "|sson|dottir|sdotter|strom|qvist|quist|auskas|aitis|iene|yan|ayan|ucci|acci|etti|elli|otti|aldi|inho|akova|ikova|enkova"
                    + "|ova|sdale|mann|meier|maier|meyer|mayer|huber|bauer|becker|schmidt|wala|asinghe|ratne|appa|swamy|nathan|mbe|ngwe|chukwu"
                    + "|ndlovu|stra|veen|huis|inga|uizen|land|wardena|singhe|opulos|οπουλοσ|οπουλου|ιδησ|ιδου|ακησ|ιαδησ|ович|евич|овна|евна|енко"
                    + "|скии|ская|ова|ева|ов|ев)");

    private FamilyNames() {}

    static boolean areListed(String key) {
        return LIST.contains(key);
    }

    static boolean arePlaces(String key) {
        return PLACES.contains(key);
    }

    /** By the list or by how it ends; of a double name either half. */
    static boolean hold(String key) {
        int hyphen = key.indexOf('-');
        return LIST.contains(key)
                || ENDS.matcher(key).matches() && !ClinicalWords.isEponym(key)
                || hyphen > 0 && (LIST.contains(key.substring(0, hyphen)) || LIST.contains(key.substring(hyphen + 1)));
    }
}
