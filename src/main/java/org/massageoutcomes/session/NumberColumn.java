package org.massageoutcomes.session;

/**
 * A column of decimal numbers, held exactly as whole steps of 10<sup>−decimals</sup>.
 *
 * <p>Steps take one, two, four or eight bytes a row, as the largest needs.
 */
public interface NumberColumn {
    /** Whether the row has a number. */
    boolean isRecorded(int row);

    /** The number in steps; meaningless where nothing is recorded. */
    long steps(int row);

    /** Decimals of a step: the number is {@code steps × 10^−decimals}, 0 to 6. */
    int decimals();

    /** The same step; row {@code i} is this column's row {@code rows[i]}. */
    NumberColumn select(int[] rows);
}
