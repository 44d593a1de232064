package org.massageoutcomes.study;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of a movement that measuring it twice can tell from the error of measuring. It is no difference that
 * matters to anybody: for most movements no such difference was ever asked of patients.
 *
 * @param movements phrases; it is of a movement whose label has all words of one of them, in any order. A blank phrase is
 *     of sessions whose movement is not recorded
 * @param condition label of the only condition it was measured in; null: of any
 * @param least least that is published, in the outcome's unit
 * @param most largest that is published: exports do not say which device was used, so only a change beyond this is one
 * @param kind what was measured, by whom
 * @param source where it is published
 */
public record DetectableChange(
        List<String> movements,
        @Nullable String condition,
        BigDecimal least,
        BigDecimal most,
        String kind,
        String source) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public DetectableChange {
        movements = List.copyOf(movements);
        if (least.signum() <= 0 || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "a detectable change must be above 0, the least first, not " + least + " and " + most);
        }
    }

    /** Whether it is of this movement in this condition. */
    boolean isOf(String conditionLabel, String movement) {
        boolean inCondition = condition == null || LabelKey.of(condition).equals(LabelKey.of(conditionLabel));
        return inCondition && movements.stream().anyMatch(phrase -> names(phrase, words(movement)));
    }

    private static boolean names(String phrase, Set<String> label) {
        Set<String> asked = words(phrase);
        return asked.isEmpty() ? label.isEmpty() : label.containsAll(asked);
    }

    private static Set<String> words(String label) {
        Set<String> words = new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(LabelKey.of(label))));
        words.remove("");
        return words;
    }

    /** What the study file says of a movement, before what is built in. */
    static DetectableChange ofStudy(String movement, BigDecimal change) {
        return new DetectableChange(List.of(movement), null, change, change, "as the study has it", "study file");
    }

    /** Degrees of a joint's range of motion. */
    static List<DetectableChange> ofRangeOfMotion() {
        return List.of(
                of(
                        List.of("shoulder", ""),
                        "Frozen shoulder",
                        "15",
                        "15",
                        "smallest detectable change, same tester",
                        "Tveitå 2008, BMC Musculoskelet Disord 9:49"),
                of(
                        List.of("shoulder rotation"),
                        null,
                        "4",
                        "5",
                        "smallest detectable change, rotation",
                        "PubMed 19925265"),
                of(
                        List.of("cervical", "neck"),
                        null,
                        "5.4",
                        "9.6",
                        "smallest detectable change, by direction",
                        "JOSPT 2008;38:640"),
                of(
                        List.of("knee"),
                        null,
                        "6",
                        "14",
                        "smallest detectable change: inclinometer 6, long goniometer 10, by eye 14",
                        "PMC6195503"),
                of(
                        List.of("lumbar", "lower back", "low back", "trunk"),
                        null,
                        "5",
                        "15",
                        "smallest detectable change, by method",
                        "PMC5034504"));
    }

    private static DetectableChange of(
            List<String> movements, @Nullable String condition, String least, String most, String kind, String source) {
        return new DetectableChange(movements, condition, new BigDecimal(least), new BigDecimal(most), kind, source);
    }
}
