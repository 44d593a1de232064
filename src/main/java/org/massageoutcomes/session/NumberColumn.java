package org.massageoutcomes.session;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A column of decimal numbers, held exactly as whole steps of 10<sup>−decimals</sup>.
 *
 * <p>Steps take one, two, four or eight bytes a row, as the largest needs.
 */
public final class NumberColumn {
    private final CompactLongs numbers;
    private final int decimals;

    NumberColumn(CompactLongs numbers, int decimals) {
        this.numbers = numbers;
        this.decimals = decimals;
    }

    /** Whether the row has a number. */
    public boolean isRecorded(int row) {
        return numbers.get(row) != CompactLongs.MISSING;
    }

    /** Those of the first so many rows that have a number. */
    BitSet recorded(int rows) {
        BitSet recorded = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            if (isRecorded(row)) {
                recorded.set(row);
            }
        }
        return recorded;
    }

    /** Those of these rows that have a number. */
    int[] recorded(int[] rows) {
        int[] recorded = new int[rows.length];
        int size = 0;
        for (int row : rows) {
            if (isRecorded(row)) {
                recorded[size++] = row;
            }
        }
        return size == rows.length ? rows : Arrays.copyOf(recorded, size);
    }

    /** The number in steps; meaningless where nothing is recorded. */
    public long steps(int row) {
        return numbers.get(row);
    }

    /** Decimals of a step: the number is {@code steps × 10^−decimals}, 0 to 6. */
    public int decimals() {
        return decimals;
    }

    /** The same step; row {@code i} is this column's row {@code rows[i]}. */
    public NumberColumn select(int[] rows) {
        return new NumberColumn(numbers.select(rows), decimals);
    }

    /** The numbers of these rows, each recorded, in steps of as many decimals or more. */
    CompactLongs steps(int[] rows, int ofDecimals) {
        long scale = 1;
        for (int i = decimals; i < ofDecimals; i++) {
            scale *= 10;
        }
        long stepsAStep = scale;
        return stepsAStep == 1
                ? numbers.select(rows)
                : CompactLongs.of(rows.length, i -> numbers.get(rows[i]) * stepsAStep);
    }
}
