package org.massageoutcomes.ingest;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;

/** The known word that a misspelt one is nearest to. */
final class Nearest {
    private static final int SHORTEST = 5;
    private static final int MOST_EDITS = 2;

    /** Among shorter words two edits find another word (phone, phase), not the same one misspelt. */
    private static final int SHORTEST_OF_TWO = 8;

    private Nearest() {}

    /** Empty where every known word is more than two edits away, one where the word is short; ties by code points. */
    static Optional<String> to(String word, Collection<String> known) {
        if (word.length() < SHORTEST || word.length() > 60) {
            return Optional.empty();
        }
        String nearest = "";
        int most = word.length() >= SHORTEST_OF_TWO ? MOST_EDITS : 1;
        int fewest = most + 1;
        for (String candidate : known) {
            boolean far = candidate.length() < SHORTEST || Math.abs(candidate.length() - word.length()) > most;
            int edits = far ? fewest + 1 : edits(word, candidate);
            if (edits < fewest
                    || edits == fewest
                            && !nearest.isEmpty()
                            && CodePointOrder.INSTANCE.compare(candidate, nearest) < 0) {
                nearest = candidate;
                fewest = edits;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** Levenshtein's distance. */
    static int edits(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
