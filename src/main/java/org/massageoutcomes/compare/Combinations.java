package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.massageoutcomes.stats.LogisticRegression;
import org.massageoutcomes.study.Arm;

/** Distinct combinations of design pattern and score at the door, with how many sessions of each arm have them. */
final class Combinations {
    private int[] slots = new int[64];
    private int size;
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
        int slot = slotOf(sessionPattern, (double) scoreBefore);
        if (slots[slot] == 0) {
            slots[slot] = take(sessionPattern, scoreBefore) + 1;
        }
        int code = slots[slot] - 1;
        if (2 * size > slots.length) {
            rehash();
        }
        sessions[code]++;
        if (isTherapeutic) {
            therapeutic[code]++;
        }
        return code;
    }

    private int take(int sessionPattern, long scoreBefore) {
        if (size == pattern.length) {
            pattern = Arrays.copyOf(pattern, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
            sessions = Arrays.copyOf(sessions, 2 * size);
            therapeutic = Arrays.copyOf(therapeutic, 2 * size);
        }
        pattern[size] = sessionPattern;
        before[size] = scoreBefore;
        return size++;
    }

    /** Where the combination is, or where it would be: there the slot is 0. */
    private int slotOf(int sessionPattern, double scoreBefore) {
        int mask = slots.length - 1;
        int hash = (Double.hashCode(scoreBefore) * 31 + sessionPattern) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] != 0
                && (pattern[slots[slot] - 1] != sessionPattern || before[slots[slot] - 1] != scoreBefore)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[4 * slots.length];
        for (int code = 0; code < size; code++) {
            slots[slotOf(pattern[code], before[code])] = code + 1;
        }
    }

    /**
     * The chance of the therapeutic type for each combination; empty where some are certain. Combinations are taken up in
     * an order of their own, so that no bit depends on who came first.
     */
    Optional<double[]> fit(double[][] patterns) {
        int[] order = IntStream.range(0, size)
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

    /** An arm's sessions of each combination. */
    long[] sessions(Arm arm) {
        long[] ofArm = new long[size];
        for (int code = 0; code < size; code++) {
            ofArm[code] = (long) (arm == Arm.THERAPEUTIC ? therapeutic[code] : sessions[code] - therapeutic[code]);
        }
        return ofArm;
    }

    private static double[] inOrder(double[] numbers, int[] order) {
        return Arrays.stream(order).mapToDouble(code -> numbers[code]).toArray();
    }
}
