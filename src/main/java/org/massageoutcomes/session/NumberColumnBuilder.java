package org.massageoutcomes.session;

/** A column of decimal numbers, held exactly, filled in any order of its rows. */
public final class NumberColumnBuilder {
    /** Decimals that a number may have. */
    public static final int MOST_DECIMALS = 6;

    private final CompactLongs steps;
    private final int decimals;

    /**
     * @param size rows, each of which must be put
     * @param decimals of a step
     * @param most at least as large as any number of steps, whatever its sign
     */
    public NumberColumnBuilder(int size, int decimals, long most) {
        this.steps = CompactLongs.zeroes(size, most);
        this.decimals = decimals;
    }

    /** @param number whole steps, or {@link CompactLongs#MISSING} */
    public void put(int row, long number) {
        steps.put(row, number);
    }

    /** The column; nothing may be put any more. */
    public NumberColumn finish() {
        return new CompactNumbers(steps, decimals);
    }
}
