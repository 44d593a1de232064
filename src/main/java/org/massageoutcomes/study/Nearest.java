package org.massageoutcomes.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The known word that someone probably meant. */
public final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The known word with the fewest edits between, if those are at most a third of its letters; ties by alphabet. */
    public static Optional<String> to(String written, Collection<String> known) {
        return to(written, known, word -> Math.max(1, word.length() / 3));
    }

    /** The same under another rule of how many edits may lie between a known word and what was written. */
    public static Optional<String> to(String written, Collection<String> known, ToIntFunction<String> mostEdits) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= mostEdits.applyAsInt(word))
                .filter(word -> edits(written, word) <= mostEdits.applyAsInt(word))
                .min(Comparator.<String>comparingInt(word -> edits(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'x'?}, or else what would be right. */
    static String hint(String written, Collection<String> known) {
        return to(written, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("expected one of " + String.join(", ", known));
    }

    /** Letters to insert, delete, replace or swap with their neighbour. */
    public static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(last[j], now[j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    now[j] = Math.min(now[j], 1 + beforeLast[j - 2]);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[to.length()];
    }
}
