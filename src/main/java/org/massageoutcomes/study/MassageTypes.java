package org.massageoutcomes.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each label of a massage type means.
 *
 * <p>Built-in labels: Sherman and others 2006 (BMC Complement Altern Med 6:24) and clinics' menus. The field files
 * some of them (sports massage, deep tissue) on both sides: those are ambiguous, and the sensitivity analysis moves
 * them.
 */
public final class MassageTypes {
    /** What a label stands for. */
    public enum Meaning {
        THERAPEUTIC,
        REGULAR,
        /** A known kind that is neither: its rows are set aside, and are not bad rows. */
        LEFT_OUT;

        /** The word of study files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Optional<Arm> arm() {
            return switch (this) {
                case THERAPEUTIC -> Optional.of(Arm.THERAPEUTIC);
                case REGULAR -> Optional.of(Arm.REGULAR);
                case LEFT_OUT -> Optional.empty();
            };
        }
    }

    /** A label's meaning, and whether the field disagrees about it. */
    public record Type(Meaning meaning, boolean ambiguous) {}

    private final Map<String, Type> byKey;

    private MassageTypes(Map<String, Type> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    /** The labels every study knows. */
    public static MassageTypes builtIn() {
        Map<String, Type> types = new TreeMap<>();
        put(
                types,
                new Type(Meaning.THERAPEUTIC, false),
                "therapeutic, medical, clinical, orthopedic, orthopaedic, remedial, rmt, structural, trigger point,"
                        + " neuromuscular, myofascial release, cross-fibre, cross-fiber, cross fibre, cross fiber");
        put(types, new Type(Meaning.THERAPEUTIC, true), "deep tissue, sports, sport");
        put(
                types,
                new Type(Meaning.REGULAR, false),
                "regular, swedish, relaxation, classic, spa, wellness, aromatherapy");
        put(types, new Type(Meaning.REGULAR, true), "hot stone, prenatal");
        put(
                types,
                new Type(Meaning.LEFT_OUT, false),
                "reiki, energy work, craniosacral, reflexology, shiatsu, tuina, thai, lymphatic drainage, cupping,"
                        + " couples, chair");
        return new MassageTypes(types);
    }

    private static void put(Map<String, Type> types, Type type, String labels) {
        for (String label : List.of(labels.split(", "))) {
            types.put(LabelKey.of(label), type);
        }
    }

    /**
     * These labels and a study's own, which win where both name a label.
     *
     * @param added labels by meaning
     * @param ambiguous labels that the sensitivity analysis moves; each must be known or added
     * @throws IllegalArgumentException where a label is added with two meanings, or an ambiguous one has none
     */
    public MassageTypes with(Map<Meaning, List<String>> added, List<String> ambiguous) {
        Map<String, Type> types = new TreeMap<>(byKey);
        Map<String, Meaning> named = new TreeMap<>();
        added.forEach((meaning, labels) -> labels.forEach(label -> {
            String key = LabelKey.of(label);
            Meaning other = named.put(key, meaning);
            if (other != null && other != meaning) {
                throw new IllegalArgumentException("the massage type '" + label + "' is listed in two arms");
            }
            types.put(key, new Type(meaning, false));
        }));
        for (String label : ambiguous) {
            Type type = types.get(LabelKey.of(label));
            if (type == null || type.meaning() == Meaning.LEFT_OUT) {
                throw new IllegalArgumentException("the ambiguous massage type '" + label + "' is in no arm");
            }
            types.put(LabelKey.of(label), new Type(type.meaning(), true));
        }
        return new MassageTypes(types);
    }

    /** The meaning of a label as exports spell it, with or without the word massage; empty where it is unknown. */
    public Optional<Type> find(String label) {
        String key = LabelKey.of(label);
        Type type = byKey.get(key);
        if (type == null && key.endsWith(" massage")) {
            type = byKey.get(key.substring(0, key.length() - " massage".length()));
        }
        return Optional.ofNullable(type);
    }

    /** Every known label's key, in order. */
    public List<String> keys() {
        return byKey.keySet().stream().sorted().toList();
    }
}
