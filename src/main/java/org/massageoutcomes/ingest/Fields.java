package org.massageoutcomes.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Every column that a study reads: first those with a role of their own, then labels, then numbers. */
final class Fields {
    static final int CLIENT = 0;
    static final int CLINIC = 1;
    static final int THERAPIST = 2;
    static final int SESSION = 3;
    static final int TYPE = 4;
    static final int CONDITION = 5;
    static final int DATE = 6;
    static final int FIRST_LABEL = 7;

    private static final List<Field> ROLES = List.of(
            Field.of("client_id", Field.Kind.ID),
            Field.of("clinic_id", Field.Kind.ID),
            Field.of("therapist_id", Field.Kind.ID),
            Field.of("session_id", Field.Kind.ID),
            Field.of("massage_type", Field.Kind.LABEL),
            Field.of("condition", Field.Kind.LABEL),
            Field.of("session_date", Field.Kind.DATE));

    /** A clinic may be shown and adjusted for; the others are people, or what is compared. */
    private static final List<Integer> NO_COVARIATES = List.of(CLIENT, THERAPIST, SESSION, TYPE, CONDITION, DATE);

    private static final Set<String> NOTHING_OF_A_PERSON =
            Set.of("id", "massage", "initials", "name", "treating", "lead", "assigned", "session");

    private static final List<String> LABELS = List.of("age_band", "sex", "chronicity", "context", "movement");

    /** Twelve digits before the point: what 64 bits hold at six decimals, with room. */
    private static final BigDecimal GREATEST = new BigDecimal(999_999_999_999L);

    private final List<Field> fields;
    private final int firstNumber;

    private Fields(List<Field> fields, int firstNumber) {
        this.fields = fields;
        this.firstNumber = firstNumber;
    }

    static Fields of(Study study) {
        List<Field> fields = new ArrayList<>(ROLES);
        Set<String> labels = new LinkedHashSet<>(LABELS);
        labels.addAll(study.adjustFor());
        ROLES.forEach(role -> labels.remove(role.heading()));
        labels.forEach(heading -> fields.add(Field.of(heading, Field.Kind.LABEL)));
        int firstNumber = fields.size();
        fields.addAll(numbers(study).values());
        return new Fields(List.copyOf(fields), firstNumber);
    }

    /** What a covariate of the study must not be, since it has a role of its own: its canonical heading. */
    static Optional<String> roleOf(String covariate, Study study) {
        String heading = study.columns().getOrDefault(covariate, covariate);
        Set<String> keys = new HashSet<>();
        for (String name : List.of(covariate, heading)) {
            keys.add(Headings.key(name));
            keys.add(Headings.keyWithoutBrackets(name));
        }
        return NO_COVARIATES.stream()
                .filter(role -> keys.stream().anyMatch(keysOf(role, study)::contains)
                        || isPerson(role) && namesOnly(heading, role))
                .map(role -> ROLES.get(role).heading())
                .findFirst();
    }

    /** Everything that is shown level by level: covariates, other labels, clinics. */
    static List<String> shownByLevel(Study study) {
        Set<String> shown = new LinkedHashSet<>(study.adjustFor());
        shown.addAll(LABELS);
        shown.add(ROLES.get(CLINIC).heading());
        return List.copyOf(shown);
    }

    /** Those of persons under any name: nobody is to be shown. Other words, such as technique, may be a covariate's. */
    private static Set<String> keysOf(int role, Study study) {
        String canonical = ROLES.get(role).heading();
        Set<String> names = new HashSet<>(Set.of(canonical));
        names.add(study.columns().getOrDefault(canonical, canonical));
        if (isPerson(role)) {
            names.addAll(Headings.all().getOrDefault(canonical, List.of()));
        }
        return names.stream().map(Headings::key).collect(Collectors.toSet());
    }

    private static boolean isPerson(int role) {
        return role == CLIENT || role == THERAPIST;
    }

    /** Whether a heading says the person and nothing of them, as massage therapist does and therapist sex does not. */
    private static boolean namesOnly(String heading, int role) {
        Set<String> words = new HashSet<>(Words.of(heading));
        words.removeAll(NOTHING_OF_A_PERSON);
        return words.equals(Set.of(role == CLIENT ? "client" : "therapist"));
    }

    private static Map<String, Field> numbers(Study study) {
        Map<String, Field> numbers = new LinkedHashMap<>();
        for (Outcome outcome : study.outcomes()) {
            put(numbers, outcome.before(), outcome.min(), outcome.max());
            put(numbers, outcome.after(), outcome.min(), outcome.max());
        }
        for (Measure measure : study.measures()) {
            put(numbers, measure.id(), measure.min(), measure.max());
        }
        return numbers;
    }

    /** A heading that two outcomes share must suit both. */
    private static void put(Map<String, Field> numbers, String heading, BigDecimal min, @Nullable BigDecimal max) {
        Field field = new Field(
                heading,
                Field.Kind.NUMBER,
                millionths(min, RoundingMode.CEILING),
                millionths(max == null ? GREATEST : max, RoundingMode.FLOOR));
        numbers.merge(
                heading,
                field,
                (one, other) -> new Field(
                        heading,
                        Field.Kind.NUMBER,
                        Math.max(one.least(), other.least()),
                        Math.min(one.greatest(), other.greatest())));
    }

    private static long millionths(BigDecimal number, RoundingMode rounding) {
        return number.min(GREATEST)
                .max(GREATEST.negate())
                .setScale(6, rounding)
                .unscaledValue()
                .longValueExact();
    }

    int size() {
        return fields.size();
    }

    Field get(int field) {
        return fields.get(field);
    }

    int firstNumber() {
        return firstNumber;
    }

    int numbers() {
        return fields.size() - firstNumber;
    }

    List<Field> all() {
        return fields;
    }
}
