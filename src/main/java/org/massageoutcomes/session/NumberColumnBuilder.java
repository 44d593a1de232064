package org.massageoutcomes.session;

/**
 * A growing column of decimal numbers, held exactly.
 *
 * <p>The column's step is that of its most precise number, trailing zeros aside: the same whatever the order in which
 * numbers come.
 */
public final class NumberColumnBuilder {
    /** Decimals that a number may have. */
    public static final int MOST_DECIMALS = 6;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private CompactLongs steps = new CompactLongs();
    private int decimals;

    public int size() {
        return steps.size();
    }

    public int decimals() {
        return decimals;
    }

    /** The number of a row in steps of {@link #decimals()}, or {@link CompactLongs#MISSING}. */
    public long steps(int row) {
        return steps.get(row);
    }

    public void addMissing() {
        steps.add(CompactLongs.MISSING);
    }

    /**
     * Adds {@code unscaled × 10^−scale}.
     *
     * @param scale 0 to 6
     * @throws ArithmeticException where the number does not fit 64 bits at six decimals
     */
    public void add(long unscaled, int scale) {
        long number = unscaled;
        int places = scale;
        while (places > 0 && number % 10 == 0) {
            number /= 10;
            places--;
        }
        if (places > decimals) {
            refineTo(places);
        }
        steps.add(Math.multiplyExact(number, POWERS[decimals - places]));
    }

    /** Gives back the room of every row; the column must not be used again. */
    public void clear() {
        steps.clear();
    }

    /** Adds every row of another column, in its order. */
    public void addAll(NumberColumnBuilder other) {
        if (decimals == other.decimals) {
            steps.addAll(other.steps);
            return;
        }
        for (int row = 0; row < other.size(); row++) {
            long number = other.steps.get(row);
            if (number == CompactLongs.MISSING) {
                addMissing();
            } else {
                add(number, other.decimals);
            }
        }
    }

    /** The finished column: row {@code i} is this column's row {@code order[i]}. */
    public NumberColumn permuted(int[] order) {
        CompactLongs sorted = new CompactLongs(steps.width(), order.length);
        for (int row : order) {
            sorted.add(steps.get(row));
        }
        return new CompactNumbers(sorted, decimals);
    }

    private void refineTo(int places) {
        long factor = POWERS[places - decimals];
        CompactLongs finer = new CompactLongs();
        for (int row = 0; row < steps.size(); row++) {
            long number = steps.get(row);
            finer.add(number == CompactLongs.MISSING ? number : Math.multiplyExact(number, factor));
        }
        steps = finer;
        decimals = places;
    }

    private record CompactNumbers(CompactLongs numbers, int decimals) implements NumberColumn {
        @Override
        public boolean isRecorded(int row) {
            return numbers.get(row) != CompactLongs.MISSING;
        }

        @Override
        public long steps(int row) {
            return numbers.get(row);
        }

        @Override
        public NumberColumn select(int[] rows) {
            CompactLongs selected = new CompactLongs();
            for (int row : rows) {
                selected.add(numbers.get(row));
            }
            return new CompactNumbers(selected, decimals);
        }
    }
}
