package org.massageoutcomes.session;

import java.util.List;

/**
 * A column of labels: a code a row and a dictionary; code 0 is "not recorded".
 *
 * <p>Codes take one, two or four bytes a row, as the dictionary needs.
 */
public final class CodeColumn {
    private final IntStore codes;
    private final List<String> labels;

    CodeColumn(IntStore codes, List<String> labels) {
        this.codes = codes;
        this.labels = labels;
    }

    /**
     * @param codes one code a row, 0 to {@code labels.size() - 1}
     * @param labels the label of each code; the first, for "not recorded", is empty
     */
    public static CodeColumn of(int[] codes, List<String> labels) {
        CodeColumnBuilder builder = new CodeColumnBuilder(codes.length, labels);
        for (int row = 0; row < codes.length; row++) {
            builder.put(row, codes[row]);
        }
        return builder.finish();
    }

    /** The same dictionary; row {@code i} is this column's row {@code rows[i]}. */
    CodeColumn select(int[] rows) {
        return new CodeColumn(IntStore.unsigned(rows.length, i -> codes.get(rows[i]), labels.size()), labels);
    }

    /** The code of a row; 0 where nothing is recorded. */
    public int code(int row) {
        return codes.get(row);
    }

    /** The codes of these rows, in their order. */
    int[] codes(int[] rows) {
        return codes.get(rows);
    }

    /** The label of a code; empty for code 0. */
    public String label(int code) {
        return labels.get(code);
    }

    /** How many codes there are, "not recorded" among them. */
    public int cardinality() {
        return labels.size();
    }
}
