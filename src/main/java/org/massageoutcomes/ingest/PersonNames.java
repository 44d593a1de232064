package org.massageoutcomes.ingest;

/**
 * Tells names of people among words: a title and a name, or a common given name beside a family name.
 *
 * <p>Two words with capitals are no name by themselves, since labels have them too (Frozen Shoulder); nor is what
 * doctors call by a name (Bell palsy, Tommy John surgery).
 */
final class PersonNames {
    private PersonNames() {}

    /** Whether a text holds somebody's name. */
    static boolean isIn(String text) {
        return EasternNames.areIn(text)
                || IntroducedNames.areIn(text)
                || Initials.areIn(text)
                || NamesApart.areIn(text)
                || NamePair.isIn(text);
    }
}
