package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /**
     * The chance of the therapeutic type for each combination; empty where some are certain. Combinations are taken up in
     * an order of their own, so that no bit depends on who came first.
     */
    Optional<double[]> fit(double[][] patterns) {
        int[] order = IntStream.range(0, codes.size())
                .boxed()
                .sorted(Comparator.<Integer, double[]>comparing(code -> patterns[pattern[code]], Arrays::compare)
                        .thenComparingDouble(code -> before[code]))
                .mapToInt(code -> code)
                .toArray();
        return LogisticRegression.fit(
                        patterns,
                        true,
                        Arrays.stream(order).map(code -> pattern[code]).toArray(),
                        inOrder(before, order),
                        inOrder(sessions, order),
                        inOrder(therapeutic, order))
                .map(chances -> {
                    double[] byCode = new double[order.length];
                    for (int i = 0; i < order.length; i++) {
                        byCode[order[i]] = chances[i];
                    }
                    return byCode;
                });
    }

    private static double[] inOrder(double[] numbers, int[] order) {
        return Arrays.stream(order).mapToDouble(code -> numbers[code]).toArray();
    }
}
