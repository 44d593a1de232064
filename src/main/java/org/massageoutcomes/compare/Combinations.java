package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.massageoutcomes.stats.LogisticRegression;

/** Distinct combinations of design pattern and score at the door, with how many sessions of each arm have them. */
final class Combinations {
    private record Combination(int pattern, long before) {}

    private final Map<Combination, Integer> codes = new HashMap<>();
    private int[] pattern;
    private double[] before;
    private double[] sessions;
    private double[] therapeutic;

    Combinations(int atMost) {
        int capacity = Math.min(atMost, 1024) + 1;
        pattern = new int[capacity];
        before = new double[capacity];
        sessions = new double[capacity];
        therapeutic = new double[capacity];
    }

    /** Counts a session; gives the code of its combination. */
    int add(int sessionPattern, long scoreBefore, boolean isTherapeutic) {
        int code = codes.computeIfAbsent(new Combination(sessionPattern, scoreBefore), key -> codes.size());
        if (code == pattern.length) {
            pattern = Arrays.copyOf(pattern, 2 * code);
            before = Arrays.copyOf(before, 2 * code);
            sessions = Arrays.copyOf(sessions, 2 * code);
            therapeutic = Arrays.copyOf(therapeutic, 2 * code);
        }
        pattern[code] = sessionPattern;
        before[code] = scoreBefore;
        sessions[code]++;
        if (isTherapeutic) {
            therapeutic[code]++;
        }
        return code;
    }

    /** The chance of the therapeutic type for each combination; empty where some are certain. */
    Optional<double[]> fit(double[][] patterns) {
        int n = codes.size();
        return LogisticRegression.fit(
                patterns,
                true,
                Arrays.copyOf(pattern, n),
                Arrays.copyOf(before, n),
                Arrays.copyOf(sessions, n),
                Arrays.copyOf(therapeutic, n));
    }
}
