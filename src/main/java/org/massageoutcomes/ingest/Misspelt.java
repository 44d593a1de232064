package org.massageoutcomes.ingest;

import java.util.Collection;
import java.util.Optional;
import org.massageoutcomes.study.Nearest;

/** Headings and labels that were misspelt: long words only, since a slip makes another word of a short one. */
final class Misspelt {
    private static final int SHORTEST = 5;

    /** Among shorter words two edits find another word (phone, phase), not the same one misspelt. */
    private static final int SHORTEST_OF_TWO = 8;

    private Misspelt() {}

    /** The known word that is nearest, one edit away, or two if it is long; ties by alphabet. */
    static Optional<String> of(String word, Collection<String> known) {
        int most = word.length() >= SHORTEST_OF_TWO ? 2 : 1;
        return word.length() < SHORTEST
                ? Optional.empty()
                : Nearest.to(word, known, candidate -> candidate.length() < SHORTEST ? 0 : most);
    }
}
