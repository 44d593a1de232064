package org.massageoutcomes.ingest;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts how many used rows have each spelling of a label.
 *
 * <p>Where all rows are used and no two spellings mean the same, it makes no difference how many: one each will do.
 */
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
                .forEach(field -> labels[field].count(uses(field, labels[field])));
    }

    private int[] uses(int field, LabelCodes labels) {
        int[] uses = new int[rows.vocabulary(field).size()];
        if (fates.areAllUsed() && labels.areAllDifferent()) {
            Arrays.fill(uses, 1);
            return uses;
        }
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
