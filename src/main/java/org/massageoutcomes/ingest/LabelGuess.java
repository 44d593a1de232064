package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.massageoutcomes.study.Conditions;
import org.massageoutcomes.study.LabelKey;
import org.massageoutcomes.study.MassageTypes;
import org.massageoutcomes.study.MassageTypes.Meaning;

/** What labels that no list has probably mean: what every known label says of which they hold all the words. */
final class LabelGuess {
    /** English, German, French, Spanish and Polish words that turn a label round. */
    private static final Pattern NEGATION =
            Pattern.compile("\\b(no|not|non|without|except|irregular|nicht|keine?|ohne|pas|sans|sin|nie|bez)\\b");

    private LabelGuess() {}

    /** Adds the types' meanings to a suggestion; those that fit none, or two that differ, are undecided. */
    static Suggestions of(
            Map<String, String> columns,
            List<String> types,
            MassageTypes knownTypes,
            List<String> conditions,
            Conditions knownConditions) {
        Map<Meaning, List<String>> arms = new EnumMap<>(Meaning.class);
        List<String> ambiguous = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        for (String label : types) {
            Set<MassageTypes.Type> meant = known(label, knownTypes.keys()).stream()
                    .flatMap(key -> knownTypes.find(key).stream())
                    .collect(Collectors.toSet());
            Set<Meaning> meanings =
                    meant.stream().map(MassageTypes.Type::meaning).collect(Collectors.toSet());
            if (meanings.size() == 1) {
                arms.computeIfAbsent(meanings.iterator().next(), arm -> new ArrayList<>())
                        .add(label);
                if (meant.stream().allMatch(MassageTypes.Type::ambiguous)) {
                    ambiguous.add(label);
                }
            } else {
                undecided.add(label);
            }
        }
        Map<String, List<String>> synonyms = new TreeMap<>();
        for (String label : conditions) {
            condition(label, knownConditions)
                    .ifPresent(name -> synonyms.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(label));
        }
        return new Suggestions(columns, arms, ambiguous, synonyms, undecided);
    }

    private static Optional<String> condition(String label, Conditions known) {
        Set<String> names = known(label, known.keys()).stream()
                .flatMap(key -> known.find(key).stream())
                .collect(Collectors.toSet());
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    private static List<String> known(String label, List<String> keys) {
        Set<String> words = Words.of(label);
        if (NEGATION.matcher(LabelKey.of(label)).find()) {
            return List.of();
        }
        List<String> found = keys.stream()
                .filter(key -> Words.areAllIn(Words.of(key), words))
                .toList();
        return found.isEmpty() ? Misspelt.of(label, keys).stream().toList() : found;
    }
}
