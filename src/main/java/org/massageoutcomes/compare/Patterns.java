package org.massageoutcomes.compare;

import java.util.Arrays;

/** Numbers that recur, numbered in their own order: 0 for the least. */
final class Patterns {
    /** Keys below this are looked up in a table; no study has so many combinations of levels but by its own wish. */
    private static final int TABLE = 1 << 16;

    private Patterns() {}

    /**
     * Numbers the keys.
     *
     * @param key 0 or above
     * @param pattern is set to each key's number
     * @return where each number is first met
     */
    static int[] number(long[] key, int[] pattern) {
        long most = 0;
        for (long each : key) {
            most = Math.max(most, each);
        }
        return most < TABLE ? byTable(key, pattern, (int) most) : bySearch(key, pattern);
    }

    private static int[] byTable(long[] key, int[] pattern, int most) {
        int[] numberOf = new int[most + 1];
        Arrays.fill(numberOf, -1);
        for (int i = 0; i < key.length; i++) {
            if (numberOf[(int) key[i]] < 0) {
                numberOf[(int) key[i]] = i;
            }
        }
        int[] first = Arrays.stream(numberOf).filter(i -> i >= 0).toArray();
        for (int number = 0; number < first.length; number++) {
            numberOf[(int) key[first[number]]] = number;
        }
        for (int i = 0; i < key.length; i++) {
            pattern[i] = numberOf[(int) key[i]];
        }
        return first;
    }

    private static int[] bySearch(long[] key, int[] pattern) {
        long[] distinct = Arrays.stream(key).distinct().sorted().toArray();
        int[] first = new int[distinct.length];
        for (int i = key.length - 1; i >= 0; i--) {
            pattern[i] =
                    i + 1 < key.length && key[i] == key[i + 1] ? pattern[i + 1] : Arrays.binarySearch(distinct, key[i]);
            first[pattern[i]] = i;
        }
        return first;
    }
}
