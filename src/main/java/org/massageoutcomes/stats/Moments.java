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

    List<TwofoldColumn> all() {
        return List.of(n, b, y, bb, by, yy);
    }

    void addAll(Moments other) {
        List<TwofoldColumn> from = other.all();
        List<TwofoldColumn> to = all();
        for (int i = 0; i < to.size(); i++) {
            to.get(i).addAll(from.get(i));
        }
    }

    void trim() {
        all().forEach(TwofoldColumn::trim);
    }
}
