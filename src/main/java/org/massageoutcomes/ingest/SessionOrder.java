package org.massageoutcomes.ingest;

import java.util.Arrays;

/** Sorts rows without a boxed number: first counted by condition and client, then compared. */
final class SessionOrder {
    /** Compares two rows. */
    @FunctionalInterface
    interface Order {
        int compare(int row, int other);
    }

    private SessionOrder() {}

    /**
     * The rows in order.
     *
     * @param rows to be sorted; unchanged
     * @param condition by row, below {@code conditions}
     * @param client by row, below {@code clients}
     * @param rest decides between rows of one client's condition
     */
    static int[] sort(int[] rows, int[] condition, int conditions, int[] client, int clients, Order rest) {
        int[] order = countingSort(countingSort(rows, client, clients), condition, conditions);
        int[] spare = new int[order.length];
        int start = 0;
        for (int end = 1; end <= order.length; end++) {
            if (end == order.length
                    || client[order[end]] != client[order[start]]
                    || condition[order[end]] != condition[order[start]]) {
                mergeSort(order, start, end, spare, rest);
                start = end;
            }
        }
        return order;
    }

    private static int[] countingSort(int[] rows, int[] key, int keys) {
        int[] next = new int[keys + 1];
        for (int row : rows) {
            next[key[row] + 1]++;
        }
        for (int i = 1; i <= keys; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[key[row]]++] = row;
        }
        return sorted;
    }

    private static void mergeSort(int[] rows, int start, int end, int[] spare, Order order) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        mergeSort(rows, start, middle, spare, order);
        mergeSort(rows, middle, end, spare, order);
        if (order.compare(rows[middle - 1], rows[middle]) <= 0) {
            return;
        }
        System.arraycopy(rows, start, spare, start, middle - start);
        int left = start;
        int right = middle;
        for (int to = start; left < middle; to++) {
            boolean takeRight = right < end && order.compare(spare[left], rows[right]) > 0;
            rows[to] = takeRight ? rows[right++] : spare[left++];
        }
    }

    /** 0, 1, … */
    static int[] range(int length) {
        int[] range = new int[length];
        Arrays.setAll(range, i -> i);
        return range;
    }
}
