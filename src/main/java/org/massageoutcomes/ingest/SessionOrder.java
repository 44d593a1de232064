package org.massageoutcomes.ingest;

import java.util.stream.IntStream;

/** Sorts rows without a boxed number: shared out by condition, sorted by client, then compared. */
final class SessionOrder {
    /** Compares two rows. */
    @FunctionalInterface
    interface Order {
        int compare(int row, int other);
    }

    /** The conditions of a segment's rows. */
    @FunctionalInterface
    interface Conditions {
        void copyTo(int segment, int[] conditions);
    }

    /** So few are moved one by one. */
    private static final int FEW = 12;

    private SessionOrder() {}

    /**
     * The used rows of a table, in order.
     *
     * @param condition of rows, below {@code conditions}
     * @param client by row
     * @param rest decides between rows of one client's condition
     */
    static int[] sort(Rows rows, Fates fates, Conditions condition, int conditions, int[] client, Order rest) {
        int[][] next = new int[rows.segments()][conditions];
        rows.forEachSegmentAtOnce((segment, codes, spare) -> {
            condition.copyTo(segment, codes);
            int[] counts = next[segment];
            int start = Rows.start(segment);
            for (int row = start; row < rows.end(segment); row++) {
                counts[codes[row - start]] += fates.isUsed(row) ? 1 : 0;
            }
        });
        int[] starts = starts(next, conditions);
        int[] order = new int[starts[conditions]];
        rows.forEachSegmentAtOnce((segment, codes, spare) -> {
            condition.copyTo(segment, codes);
            int[] places = next[segment];
            int start = Rows.start(segment);
            for (int row = start; row < rows.end(segment); row++) {
                if (fates.isUsed(row)) {
                    order[places[codes[row - start]]++] = row;
                }
            }
        });
        IntStream.range(0, conditions)
                .parallel()
                .forEach(code -> sortByClient(order, starts[code], starts[code + 1], client, rest));
        return order;
    }

    /** Makes the counts of segments into where each segment's rows go; returns where each condition starts. */
    private static int[] starts(int[][] counts, int conditions) {
        int[] starts = new int[conditions + 1];
        int next = 0;
        for (int code = 0; code < conditions; code++) {
            starts[code] = next;
            for (int[] ofSegment : counts) {
                int count = ofSegment[code];
                ofSegment[code] = next;
                next += count;
            }
        }
        starts[conditions] = next;
        return starts;
    }

    private static void sortByClient(int[] order, int from, int to, int[] client, Order rest) {
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) client[order[from + i]] << 32 | order[from + i];
        }
        UpperHalves.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = (int) keys[i];
        }
        int start = 0;
        for (int end = 1; end <= keys.length; end++) {
            if (end == keys.length || keys[end] >>> 32 != keys[start] >>> 32) {
                arrange(order, from + start, from + end, rest);
                start = end;
            }
        }
    }

    /** Most clients have few sessions of a condition. */
    private static void arrange(int[] rows, int start, int end, Order order) {
        if (end - start > FEW) {
            mergeSort(rows, start, end, new int[end - start], order);
            return;
        }
        for (int i = start + 1; i < end; i++) {
            int row = rows[i];
            int to = i;
            while (to > start && order.compare(rows[to - 1], row) > 0) {
                rows[to] = rows[to - 1];
                to--;
            }
            rows[to] = row;
        }
    }

    private static void mergeSort(int[] rows, int start, int end, int[] spare, Order order) {
        if (end - start <= FEW) {
            arrange(rows, start, end, order);
            return;
        }
        int middle = (start + end) >>> 1;
        mergeSort(rows, start, middle, spare, order);
        mergeSort(rows, middle, end, spare, order);
        if (order.compare(rows[middle - 1], rows[middle]) <= 0) {
            return;
        }
        System.arraycopy(rows, start, spare, 0, middle - start);
        int left = 0;
        int right = middle;
        for (int to = start; left < middle - start; to++) {
            boolean takeRight = right < end && order.compare(spare[left], rows[right]) > 0;
            rows[to] = takeRight ? rows[right++] : spare[left++];
        }
    }
}
