package org.massageoutcomes.stats;

/** A growing table of moments, one row a cell: the weight of its rows, Σb, Σy, Σb², Σby, Σy². */
final class Moments {
    static final int N = 0;
    static final int B = 1;
    static final int Y = 2;
    static final int BB = 3;
    static final int BY = 4;
    static final int YY = 5;
    private static final int SUMS = 6;

    /** A cell's numbers lie together: they are compared and centred together. */
    private final TwofoldColumn numbers = new TwofoldColumn();

    double high(int cell, int sum) {
        return numbers.high(SUMS * cell + sum);
    }

    double low(int cell, int sum) {
        return numbers.low(SUMS * cell + sum);
    }

    /** Where the next cell's sums are added, in their order. */
    TwofoldColumn end() {
        return numbers;
    }

    void addAll(Moments other) {
        numbers.addAll(other.numbers);
    }

    /** Forgets all cells from this one on. */
    void cut(int cells) {
        numbers.cut(SUMS * cells);
    }

    /** Whether two cells are the same. */
    boolean areEqual(int cell, int other) {
        return numbers.areEqual(SUMS * cell, SUMS * other, SUMS);
    }

    long hash(long before, int cell) {
        return numbers.hash(before, SUMS * cell, SUMS * (cell + 1));
    }

    void trim() {
        numbers.trim();
    }
}
