package org.massageoutcomes.ingest;

import java.util.stream.IntStream;

/** Counts how many used rows have each spelling of a label. */
final class LabelUses {
    private final Rows rows;
    private final Fates fates;

    LabelUses(Rows rows, Fates fates) {
        this.rows = rows;
        this.fates = fates;
    }

    /** @param labels by field; null at fields that are no labels */
    void countInto(LabelCodes[] labels) {
        IntStream.range(Fields.TYPE, rows.fields().firstNumber())
                .parallel()
                .filter(Rows::hasCodes)
                .forEach(field -> labels[field].count(uses(field)));
    }

    private int[] uses(int field) {
        int[] uses = new int[rows.vocabulary(field).size()];
        int[] codes = new int[RowsBuilder.STAGED];
        for (int segment = 0; segment < rows.segments(); segment++) {
            rows.codes(field, segment, codes);
            int start = Rows.start(segment);
            for (int row = start; row < rows.end(segment); row++) {
                uses[codes[row - start]] += fates.isUsed(row) ? 1 : 0;
            }
        }
        return uses;
    }
}
