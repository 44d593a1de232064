package org.massageoutcomes.session;

/** Orders by a small whole number, in linear time. */
final class Grouping {
    private Grouping() {}

    /**
     * Numbers from 0, in the order of their groups; within a group the order stays.
     *
     * @param group of each number, 0 to {@code groups − 1}
     */
    static int[] order(int[] group, int groups) {
        int[] next = new int[groups + 1];
        for (int code : group) {
            next[code + 1]++;
        }
        for (int code = 1; code <= groups; code++) {
            next[code] += next[code - 1];
        }
        int[] order = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            order[next[group[i]]++] = i;
        }
        return order;
    }
}
