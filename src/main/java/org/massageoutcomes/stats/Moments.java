package org.massageoutcomes.stats;

import java.util.List;

/** Columns of moments, one entry a cell: the weight of its rows, Σb, Σy, Σb², Σby, Σy². */
final class Moments {

    final TwofoldColumn n = new TwofoldColumn();
    final TwofoldColumn b = new TwofoldColumn();
    final TwofoldColumn y = new TwofoldColumn();
    final TwofoldColumn bb = new TwofoldColumn();
    final TwofoldColumn by = new TwofoldColumn();
    final TwofoldColumn yy = new TwofoldColumn();
    private final List<TwofoldColumn> all = List.of(n, b, y, bb, by, yy);

    void addAll(Moments other) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).addAll(other.all.get(i));
        }
    }

    /** Forgets all cells from this one on. */
    void cut(int cells) {
        all.forEach(column -> column.cut(cells));
    }

    boolean areEqual(int cell, int other) {
        return n.areEqual(cell, other)
                && b.areEqual(cell, other)
                && y.areEqual(cell, other)
                && bb.areEqual(cell, other)
                && by.areEqual(cell, other)
                && yy.areEqual(cell, other);
    }

    long hash(long before, int cell) {
        return yy.hash(by.hash(bb.hash(y.hash(b.hash(n.hash(before, cell), cell), cell), cell), cell), cell);
    }

    void trim() {
        all.forEach(TwofoldColumn::trim);
    }
}
