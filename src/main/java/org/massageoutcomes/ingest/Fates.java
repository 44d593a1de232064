package org.massageoutcomes.ingest;

import org.massageoutcomes.session.CompactLongs;

/** What becomes of every row of a table: used, a duplicate, or set aside by a rule; mostly one byte a row. */
final class Fates {
    private static final long USED = 0;
    private static final long DUPLICATE = -1;

    private final CompactLongs fates = new CompactLongs();
    private final QuarantineLog quarantine;
    private final Rows rows;

    /** @param quarantine where rows are set aside */
    Fates(Rows rows, QuarantineLog quarantine) {
        this.rows = rows;
        this.quarantine = quarantine;
        for (int row = 0; row < rows.size(); row++) {
            fates.add(USED);
        }
    }

    boolean isUsed(int row) {
        return fates.get(row) == USED;
    }

    boolean isDuplicate(int row) {
        return fates.get(row) == DUPLICATE;
    }

    void setAside(int row, Rule rule, int field) {
        fates.set(row, 1);
        quarantine.add(rows.file(row), rows.line(row), field, rule);
    }

    void markDuplicate(int row) {
        fates.set(row, DUPLICATE);
    }

    int used() {
        int used = 0;
        for (int row = 0; row < fates.size(); row++) {
            used += isUsed(row) ? 1 : 0;
        }
        return used;
    }
}
