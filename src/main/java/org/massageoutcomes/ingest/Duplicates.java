package org.massageoutcomes.ingest;

import java.util.BitSet;
import org.massageoutcomes.session.CompactLongs;

/** Finds rows of the same (clinic, session): where they agree the first is kept, where they do not, none. */
final class Duplicates {
    private static final int NONE = -1;

    private final Rows rows;
    private final LabelCodes[] labels;
    private final Fates fates;
    private final int[] slots;
    private final int[] groupOf;
    private final CompactLongs keeper = new CompactLongs();
    private final BitSet conflict = new BitSet();

    private Duplicates(Rows rows, LabelCodes[] labels, Fates fates) {
        this.rows = rows;
        this.labels = labels;
        this.fates = fates;
        this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, rows.size())) << 2)];
        this.groupOf = new int[rows.size()];
    }

    /** @param labels meanings by field; null at fields that are no labels */
    static void mark(Rows rows, LabelCodes[] labels, Fates fates) {
        Duplicates duplicates = new Duplicates(rows, labels, fates);
        for (int row = 0; row < rows.size(); row++) {
            duplicates.group(row);
        }
        for (int row = 0; row < rows.size(); row++) {
            duplicates.judge(row);
        }
    }

    private void group(int row) {
        groupOf[row] = NONE;
        if (!fates.isUsed(row) || rows.sessionIds().isEmpty(row)) {
            return;
        }
        int mask = slots.length - 1;
        int slot = hash(row) & mask;
        while (slots[slot] != 0 && !isSameSession(row, (int) keeper.get(slots[slot] - 1))) {
            slot = slot + 1 & mask;
        }
        if (slots[slot] == 0) {
            slots[slot] = keeper.size() + 1;
            groupOf[row] = keeper.size();
            keeper.add(row);
            return;
        }
        int group = slots[slot] - 1;
        int kept = (int) keeper.get(group);
        groupOf[row] = group;
        if (!agree(row, kept)) {
            conflict.set(group);
        } else if (isBefore(row, kept)) {
            keeper.set(group, row);
        }
    }

    private void judge(int row) {
        int group = groupOf[row];
        if (group == NONE) {
            return;
        }
        if (conflict.get(group)) {
            fates.setAside(row, Rule.CONFLICTING_SESSION, Fields.SESSION);
        } else if (keeper.get(group) != row) {
            fates.markDuplicate(row);
        }
    }

    private int hash(int row) {
        long hash = (rows.sessionIds().hash(row) + rows.code(Fields.CLINIC, row)) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }

    private boolean isSameSession(int row, int other) {
        return rows.code(Fields.CLINIC, row) == rows.code(Fields.CLINIC, other)
                && rows.sessionIds().equals(row, rows.sessionIds(), other);
    }

    private boolean isBefore(int row, int other) {
        int order = Integer.compare(rows.file(row), rows.file(other));
        return order < 0 || order == 0 && rows.line(row) < rows.line(other);
    }

    private boolean agree(int row, int other) {
        if (rows.date(row) != rows.date(other)) {
            return false;
        }
        Fields fields = rows.fields();
        for (int field = 0; field < fields.size(); field++) {
            if (Rows.hasCodes(field) && !agree(field, row, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(int field, int row, int other) {
        if (field >= rows.fields().firstNumber()) {
            return rows.numbers(field).steps(row) == rows.numbers(field).steps(other);
        }
        int one = rows.code(field, row);
        int two = rows.code(field, other);
        return one == two || field >= Fields.TYPE && labels[field].group(one) == labels[field].group(two);
    }
}
