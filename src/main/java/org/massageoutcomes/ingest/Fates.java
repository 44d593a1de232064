package org.massageoutcomes.ingest;

import java.util.List;

/** What becomes of every row of a table: used, a duplicate, or set aside by a rule. */
final class Fates {
    private static final byte USED = 0;
    private static final byte DUPLICATE = 1;
    private static final int FIRST_RULE = 2;
    private static final List<Rule> RULES = List.of(Rule.values());

    private final byte[] fates;

    Fates(int rows) {
        fates = new byte[rows];
    }

    boolean isUsed(int row) {
        return fates[row] == USED;
    }

    boolean isDuplicate(int row) {
        return fates[row] == DUPLICATE;
    }

    /** @throws IllegalStateException where the row was not set aside */
    Rule rule(int row) {
        if (fates[row] < FIRST_RULE) {
            throw new IllegalStateException("row " + row + " was not set aside");
        }
        return RULES.get(fates[row] - FIRST_RULE);
    }

    void setAside(int row, Rule rule) {
        fates[row] = (byte) (FIRST_RULE + RULES.indexOf(rule));
    }

    void markDuplicate(int row) {
        fates[row] = DUPLICATE;
    }

    int used() {
        int used = 0;
        for (byte fate : fates) {
            used += fate == USED ? 1 : 0;
        }
        return used;
    }

    int size() {
        return fates.length;
    }
}
