package org.massageoutcomes.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The canonical heading of a field with a role of its own. */
    static String role(int field) {
        return ROLES.get(field).heading();
    }

    /** Canonical headings of everything whose levels are shown: covariates, other labels, clinics. */
    static List<String> shownByLevel(Study study) {
        Set<String> shown = new LinkedHashSet<>(study.adjustFor());
        shown.addAll(LABELS);
        shown.add(role(CLINIC));
        return List.copyOf(shown);
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
