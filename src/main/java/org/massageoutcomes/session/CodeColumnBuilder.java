package org.massageoutcomes.session;

import java.util.List;

/** A column of labels, filled in any order of its rows. */
public final class CodeColumnBuilder {
    private final IntStore codes;
    private final List<String> labels;

    /**
     * @param size rows; a row that is never put has nothing recorded
     * @param labels the label of each code; the first, for "not recorded", is empty
     */
    public CodeColumnBuilder(int size, List<String> labels) {
        if (labels.isEmpty() || !labels.get(0).isEmpty()) {
            throw new IllegalArgumentException("the first label stands for 'not recorded' and is empty");
        }
        this.codes = IntStore.unsigned(size, labels.size());
        this.labels = List.copyOf(labels);
    }

    /** @param code 0 to {@code labels.size() - 1} */
    public void put(int row, int code) {
        codes.set(row, code);
    }

    /** The column; nothing may be put any more. */
    public CodeColumn finish() {
        return new CodeColumn(codes, labels);
    }
}
