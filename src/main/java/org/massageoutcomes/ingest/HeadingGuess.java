package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.massageoutcomes.study.Study;

/**
 * Which unread column probably is which field, by the words of its heading.
 *
 * <p>A field that some file has under a name that is read gets no guess: naming another would unname that one. Nor does
 * one that two columns fit equally well, and no heading is repeated that names an identity, holds one, or
 * mixes alphabets.
 */
final class HeadingGuess {
    /** Half of a heading's words must be the field's. */
    private static final double LEAST_FIT = 0.5;

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    /** Of a score's heading: {@code pain 0-100 before}. */
    private static final Pattern SCALE = Pattern.compile("\\b[01] ?([-\u2013/]|to|bis|a) ?10{1,2}\\b");

    private final Map<String, List<Set<String>>> namesByField = new TreeMap<>();
    private final Set<String> numbers = new HashSet<>();

    /** How well a field's name fits a heading. */
    private record Fit(String field, double share, int words) {
        boolean isBetterThan(Fit other) {
            return share > other.share || share == other.share && words > other.words;
        }
    }

    /** @param unread fields that no file has */
    HeadingGuess(Study study, List<Field> unread) {
        for (Field field : unread) {
            List<Set<String>> names = new ArrayList<>();
            names.add(Words.of(study.columns().getOrDefault(field.heading(), field.heading())));
            Headings.all().getOrDefault(field.heading(), List.of()).forEach(alias -> names.add(Words.of(alias)));
            namesByField.put(field.heading(), names);
            if (field.kind() == Field.Kind.NUMBER) {
                numbers.add(field.heading());
            }
        }
    }

    /** Headings by field. */
    Map<String, String> of(List<String> unreadHeadings) {
        Map<String, Fit> best = new HashMap<>();
        Map<String, String> guesses = new TreeMap<>();
        for (String heading : unreadHeadings) {
            fit(recordOfPerson(heading, unreadHeadings))
                    .filter(fit -> isSayable(heading, fit.field()))
                    .ifPresent(fit -> {
                        Fit other = best.get(fit.field());
                        if (other == null || fit.isBetterThan(other)) {
                            best.put(fit.field(), fit);
                            guesses.put(fit.field(), LabelText.shown(heading));
                        } else if (!other.isBetterThan(fit)) {
                            guesses.remove(fit.field());
                        }
                    });
        }
        return guesses;
    }

    /** REDCap numbers people by records: its other columns tell that a file is its. */
    private static String recordOfPerson(String heading, List<String> headings) {
        boolean person = Headings.key(heading).equals("record id")
                && headings.stream().anyMatch(other -> Headings.key(other).startsWith("redcap "));
        return person ? "client_id" : heading;
    }

    private Optional<Fit> fit(String heading) {
        Set<String> words = Words.of(heading);
        List<Fit> fits = new ArrayList<>();
        namesByField.forEach((field, names) -> names.stream()
                .filter(name -> Words.areAllIn(name, words))
                .map(name -> new Fit(field, (double) name.size() / words.size(), name.size()))
                .filter(fit -> fit.share() > LEAST_FIT || fit.share() == LEAST_FIT && fit.words() > 1)
                .reduce((one, other) -> other.isBetterThan(one) ? other : one)
                .ifPresent(fits::add));
        return fits.stream()
                .filter(fit -> fits.stream().allMatch(other -> other.equals(fit) || fit.isBetterThan(other)))
                .findFirst();
    }

    /** A pseudonym such as {@code Client 17} has a number, a heading of people or labels none. */
    private boolean isSayable(String heading, String field) {
        String shown = LabelText.shown(heading);
        String unscaled = numbers.contains(field) ? SCALE.matcher(heading).replaceAll(" ") : heading;
        return !DIGIT.matcher(unscaled).find()
                && Headings.key(shown).equals(Headings.key(heading))
                && !Lookalikes.isMixed(heading)
                && !IdentityHeading.names(heading)
                && !IdentityText.isIn(heading);
    }
}
