package org.massageoutcomes.ingest;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A set of numbers from 0 on. Several threads may add to it, each to its own blocks of {@link #BLOCK} numbers. */
final class Marks {
    static final int BLOCK = 1 << 12;

    private final long[] words;

    /** @param size above every number */
    Marks(int size) {
        words = new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    /** Hands over every number from one to before the other, on as many threads as there are processors. */
    static void forEachAtOnce(int from, int to, IntConsumer consumer) {
        IntStream.rangeClosed(from / BLOCK, (to - 1) / BLOCK).parallel().forEach(block -> {
            long end = Math.min(to, (block + 1L) * BLOCK);
            for (int number = Math.max(from, block * BLOCK); number < end; number++) {
                consumer.accept(number);
            }
        });
    }

    /** Adds a number, if it is marked. */
    void add(int number, boolean marked) {
        if (marked) {
            words[number / Long.SIZE] |= 1L << number;
        }
    }

    void addAll(Marks others) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= others.words[i];
        }
    }

    boolean has(int number) {
        return (words[number / Long.SIZE] & 1L << number) != 0;
    }

    /** How many numbers it has. */
    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }
}
