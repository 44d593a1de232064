package org.massageoutcomes.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names of conditions: the article's nine, their synonyms, and a study's own. */
public final class Conditions {
    /** The conditions for which the article claims that therapeutic massage works very well. */
    public static final List<String> NINE = List.of(
            "Migraine",
            "Whiplash",
            "Lower back pain",
            "Tendonitis",
            "Radiating pain",
            "Frozen shoulder",
            "Arthritis",
            "Muscle disorder",
            "Repetitive stress");

    /** What results call all of them together, so that none may be called so. */
    public static final String ALL = "All conditions";

    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "Migraine", List.of("migraines", "migraine headache", "migraine headaches"),
            "Whiplash", List.of("whiplash injury", "whiplash associated disorder", "wad"),
            "Lower back pain", List.of("low back pain", "lbp", "lumbago", "lumbar pain"),
            "Tendonitis", List.of("tendinitis", "tendinopathy"),
            "Radiating pain", List.of("radicular pain", "radiculopathy", "sciatica"),
            "Frozen shoulder", List.of("adhesive capsulitis"),
            "Arthritis", List.of("osteoarthritis", "rheumatoid arthritis"),
            "Muscle disorder", List.of("muscle disorders", "muscular disorder", "muscular disorders"),
            "Repetitive stress",
                    List.of("rsi", "repetitive strain", "repetitive strain injury", "repetitive stress injury"));

    private final Map<String, String> nameByKey;

    private Conditions(Map<String, String> nameByKey) {
        this.nameByKey = Map.copyOf(nameByKey);
    }

    /** Whether a label names all conditions, and so none. */
    public static boolean areAll(String label) {
        return LabelKey.of(label).equals(LabelKey.of(ALL));
    }

    /** The nine and their synonyms. */
    public static Conditions builtIn() {
        return new Conditions(Map.of()).with(SYNONYMS);
    }

    /**
     * These and a study's own; a label named again moves to its new condition.
     *
     * @param added synonyms by the name of their condition, which may be new
     */
    public Conditions with(Map<String, List<String>> added) {
        Map<String, String> names = new TreeMap<>(nameByKey);
        added.forEach((name, synonyms) -> {
            String shown = names.getOrDefault(LabelKey.of(name), name);
            names.put(LabelKey.of(name), shown);
            synonyms.forEach(synonym -> names.put(LabelKey.of(synonym), shown));
        });
        return new Conditions(names);
    }

    /** The name under which a label's sessions are counted; empty where no list has it. */
    public Optional<String> find(String label) {
        return Optional.ofNullable(nameByKey.get(LabelKey.of(label)));
    }

    /** Every known label's key, in order. */
    public List<String> keys() {
        return nameByKey.keySet().stream().sorted().toList();
    }

    /** Every name that a list has, in order of code points. */
    public List<String> names() {
        return nameByKey.values().stream().distinct().sorted().toList();
    }
}
