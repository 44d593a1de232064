package org.massageoutcomes.ingest;

import java.util.Arrays;
import java.util.List;

/**
 * The first and the last of runs of numbers in which each is greater than the one before.
 *
 * <p>Most exports list sessions as they were numbered. Where no two runs overlap no number was met twice, and nobody need
 * look for one.
 */
final class RisingIds {
    /** Numbers in no order make many short runs, which prove nothing. */
    private static final int MOST_RUNS = 1 << 16;

    private long[] firsts = new long[16];
    private long[] lasts = new long[16];
    private int runs;
    private boolean open;
    private boolean scattered;

    void add(long number) {
        if (open && number > lasts[runs - 1]) {
            lasts[runs - 1] = number;
        } else if (!scattered) {
            start(number);
        }
    }

    private void start(long number) {
        if (runs == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * runs);
            lasts = Arrays.copyOf(lasts, 2 * runs);
        }
        firsts[runs] = number;
        lasts[runs] = number;
        runs++;
        open = true;
        if (runs == MOST_RUNS) {
            giveUp();
        }
    }

    /** Ends the run: numbers between its last and the next may have gone elsewhere. */
    void cut() {
        open = false;
    }

    /** Nothing will be proved. */
    void giveUp() {
        scattered = true;
        open = false;
        runs = 0;
    }

    /** Whether all numbers are proved to be different. */
    static boolean areDistinct(List<RisingIds> all) {
        long[] firsts = all.stream()
                .flatMapToLong(ids -> Arrays.stream(ids.firsts, 0, ids.runs))
                .sorted()
                .toArray();
        long[] lasts = all.stream()
                .flatMapToLong(ids -> Arrays.stream(ids.lasts, 0, ids.runs))
                .sorted()
                .toArray();
        boolean apart = all.stream().noneMatch(ids -> ids.scattered);
        for (int run = 1; run < firsts.length && apart; run++) {
            apart = lasts[run - 1] < firsts[run];
        }
        return apart;
    }
}
