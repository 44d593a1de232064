package org.massageoutcomes.ingest;

import java.util.Arrays;

/** Distinct numbers, none negative, and their codes in the order they were first met. */
final class LongCodes {
    private long[] numbers = new long[64];
    private int[] slots = new int[256];
    private int size;

    int size() {
        return size;
    }

    long number(int code) {
        return numbers[code];
    }

    int codeOf(long number) {
        int mask = slots.length - 1;
        int slot = hash(number) & mask;
        while (slots[slot] != 0) {
            if (numbers[slots[slot] - 1] == number) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = hash(numbers[code]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code + 1;
        }
    }

    private static int hash(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32);
    }
}
