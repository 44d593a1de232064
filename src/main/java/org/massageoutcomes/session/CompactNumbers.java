package org.massageoutcomes.session;

/** A column of numbers that takes no more bytes a row than its largest number needs. */
record CompactNumbers(CompactLongs numbers, int decimals) implements NumberColumn {
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
        return new CompactNumbers(numbers.select(rows), decimals);
    }
}
