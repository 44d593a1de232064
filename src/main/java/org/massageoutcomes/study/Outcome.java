package org.massageoutcomes.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score taken before and after a session.
 *
 * @param id the name in results, lower-case letters, digits and underscores
 * @param label the name in sentences, e.g. {@code Pain}
 * @param before heading of the score before the session
 * @param after heading of the score after it
 * @param min least valid score, in {@code unit}
 * @param max greatest valid score, in {@code unit}; null where there is none
 * @param unit e.g. {@code points}
 * @param better the direction of improvement
 * @param margin least difference between the kinds of massage that matters, in {@code unit}; null: no verdict
 * @param responderPercent improvements that count as a response, percent of the score before
 * @param responderPoints improvements that count as a response, in {@code unit}
 * @param perMovement whether scores of different movements differ in level, so that the movement is a factor of
 *     every model that has the score before
 * @param detectableChanges smallest changes that measuring can tell from its error; of a movement the first that is of it
 */
public record Outcome(
        String id,
        String label,
        String before,
        String after,
        BigDecimal min,
        @Nullable BigDecimal max,
        String unit,
        Better better,
        @Nullable BigDecimal margin,
        List<Integer> responderPercent,
        List<BigDecimal> responderPoints,
        boolean perMovement,
        List<DetectableChange> detectableChanges) {

    public Outcome {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "an outcome's id is lower-case letters, digits and underscores, at most 40: " + id);
        }
        if (max != null && max.compareTo(min) <= 0) {
            throw new IllegalArgumentException("outcome " + id + ": max must be above min, not " + max);
        }
        if (margin != null && margin.signum() <= 0) {
            throw new IllegalArgumentException("outcome " + id + ": the margin must be above 0, not " + margin);
        }
        responderPercent = List.copyOf(responderPercent);
        responderPoints = List.copyOf(responderPoints);
        detectableChanges = List.copyOf(detectableChanges);
    }

    /** An outcome of which no detectable change is known. */
    public Outcome(
            String id,
            String label,
            String before,
            String after,
            BigDecimal min,
            @Nullable BigDecimal max,
            String unit,
            Better better,
            @Nullable BigDecimal margin,
            List<Integer> responderPercent,
            List<BigDecimal> responderPoints,
            boolean perMovement) {
        this(
                id,
                label,
                before,
                after,
                min,
                max,
                unit,
                better,
                margin,
                responderPercent,
                responderPoints,
                perMovement,
                List.of());
    }

    static boolean isId(String id) {
        return id.matches("[a-z][a-z0-9_]{0,39}");
    }

    /** Improvement in the scores' own steps: positive is better, whatever the direction of the outcome. */
    public long improvement(long before, long after) {
        return better.sign() * (after - before);
    }

    /**
     * The smallest change of a movement that is beyond its measurement error.
     *
     * @param condition label of the condition
     * @param movement label of the movement; blank where it is not recorded
     */
    public Optional<DetectableChange> detectableChange(String condition, String movement) {
        return detectableChanges.stream()
                .filter(change -> change.isOf(condition, movement))
                .findFirst();
    }

    public Optional<BigDecimal> marginThatMatters() {
        return Optional.ofNullable(margin);
    }

    /**
     * Pain now, 0–10 numeric rating. Margin 1 point: AHRQ's "small" effect ends at 1 of 10 (meant for the end of a
     * treatment). Responders: 30 % moderate and 50 % substantial (IMMPACT; Dworkin 2008,
     * doi:10.1016/j.jpain.2007.09.005); 2 points (Ostelo 2008, doi:10.1097/BRS.0b013e31815e3a10).
     */
    public static Outcome pain() {
        return new Outcome(
                "pain",
                "Pain",
                "pain_before",
                "pain_after",
                BigDecimal.ZERO,
                BigDecimal.TEN,
                "points",
                Better.LOWER,
                BigDecimal.ONE,
                List.of(30, 50),
                List.of(BigDecimal.valueOf(2)),
                false);
    }

    /**
     * Range of motion of one movement of one joint, degrees. Margin 5°: about the smallest change that two
     * measurements by the same tester tell apart in most joints.
     */
    public static Outcome rangeOfMotion() {
        return new Outcome(
                "rom",
                "Range of motion",
                "rom_before_deg",
                "rom_after_deg",
                BigDecimal.ZERO,
                new BigDecimal(360),
                "degrees",
                Better.HIGHER,
                new BigDecimal(5),
                List.of(),
                List.of(),
                true,
                DetectableChange.ofRangeOfMotion());
    }

    /** Stress now, 0–10. Margin 1 point, by analogy with pain: no published margin for a 0–10 stress rating. */
    public static Outcome stress() {
        return new Outcome(
                "stress",
                "Stress",
                "stress_before",
                "stress_after",
                BigDecimal.ZERO,
                BigDecimal.TEN,
                "points",
                Better.LOWER,
                BigDecimal.ONE,
                List.of(),
                List.of(),
                false);
    }

    /** Strength, kg. No margin, so no verdict: what matters differs by muscle and device. */
    public static Outcome strength() {
        return new Outcome(
                "strength",
                "Strength",
                "strength_before",
                "strength_after",
                BigDecimal.ZERO,
                null,
                "kg",
                Better.HIGHER,
                null,
                List.of(),
                List.of(),
                false);
    }
}
