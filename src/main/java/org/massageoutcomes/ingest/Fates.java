package org.massageoutcomes.ingest;

/** What becomes of every row of a table: used, a duplicate, or set aside by a rule; one byte a row. */
final class Fates {
    private static final byte USED = 0;
    private static final byte DUPLICATE = 1;
    private static final byte SET_ASIDE = 2;

    private final byte[] fates;
    private final QuarantineLog quarantine;
    private final Rows rows;
    private boolean allAreUsed = true;

    /** @param quarantine where rows are set aside */
    Fates(Rows rows, QuarantineLog quarantine) {
        this.rows = rows;
        this.quarantine = quarantine;
        this.fates = new byte[rows.capacity()];
    }

    boolean areAllUsed() {
        return allAreUsed;
    }

    boolean isUsed(int row) {
        return fates[row] == USED;
    }

    boolean isDuplicate(int row) {
        return fates[row] == DUPLICATE;
    }

    void setAside(int row, Rule rule, int field) {
        allAreUsed = false;
        fates[row] = SET_ASIDE;
        quarantine.add(rows.file(row), rows.line(row), field, rule);
    }

    void markDuplicate(int row) {
        allAreUsed = false;
        fates[row] = DUPLICATE;
    }
}
