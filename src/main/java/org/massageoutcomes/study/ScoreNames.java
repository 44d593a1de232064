package org.massageoutcomes.study;

import java.util.List;

/**
 * What exports call a built-in outcome's scores, besides the canonical headings.
 *
 * @param before canonical heading of the score before the session
 * @param after canonical heading of the score after it
 * @param words names of the score; a word for before or after stands in front or behind
 */
public record ScoreNames(String before, String after, List<String> words) {
    public ScoreNames {
        words = List.copyOf(words);
    }

    /** Scores of pain, range of motion, stress and strength. */
    public static List<ScoreNames> builtIn() {
        return List.of(
                of(Outcome.pain(), "pain", "nprs", "nrs", "vas", "pain nprs", "pain nrs", "pain vas"),
                of(Outcome.rangeOfMotion(), "rom", "range of motion", "rom degrees", "mobility"),
                of(Outcome.stress(), "stress"),
                of(Outcome.strength(), "strength", "grip strength"));
    }

    private static ScoreNames of(Outcome outcome, String... words) {
        return new ScoreNames(outcome.before(), outcome.after(), List.of(words));
    }
}
