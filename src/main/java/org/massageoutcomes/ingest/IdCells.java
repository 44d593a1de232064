package org.massageoutcomes.ingest;

import org.jspecify.annotations.Nullable;

/** A column of identifiers while it is read: the codes of its cells, and its dictionary. */
final class IdCells {
    private final boolean mustShow;
    private final int[] staged = new int[RowsBuilder.STAGED];
    private final Vocabulary vocabulary = new Vocabulary();
    private String last = "";
    private int lastCode;
    private String unknown = "";
    private long unknownPacked;

    /** @param mustShow whether a text without any visible character is as good as none */
    IdCells(boolean mustShow) {
        this.mustShow = mustShow;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Judges a cell, and keeps its code for the row. */
    int put(String cell, int at) {
        if (cell.equals(last)) {
            staged[at] = lastCode;
            return lastCode == 0 ? 0 : Cells.RECORDED;
        }
        long packed = PackedId.of(cell);
        boolean plain = packed > 0 && !Cells.mayBeAbsent(cell);
        String text = plain ? cell : Cells.recorded(cell);
        if (!plain) {
            if (text.isEmpty()) {
                staged[at] = 0;
                return 0;
            }
            if (fault(text) != null) {
                return Cells.RECORDED | Cells.FAULTY;
            }
            packed = PackedId.of(text);
        }
        int code = packed >= 0 ? vocabulary.find(packed) : vocabulary.find(text);
        if (code == Vocabulary.NONE) {
            unknown = text;
            unknownPacked = packed;
            return Cells.RECORDED | Cells.NEW;
        }
        staged[at] = code;
        last = text;
        lastCode = code;
        return Cells.RECORDED;
    }

    /** Adds the text that the last cell brought to the dictionary. */
    void admit(int at) {
        last = unknown;
        lastCode = vocabulary.add(unknown, unknownPacked);
        staged[at] = lastCode;
    }

    /** What is wrong with a text; null: nothing. */
    @Nullable
    Rule fault(String text) {
        if (mustShow && text.charAt(0) > '~' && LabelText.shown(text).isEmpty()) {
            return Rule.BLANK_CLIENT;
        }
        return text.length() > LabelText.MOST_KEPT ? Rule.LABEL_TOO_LONG : SpreadsheetTrace.ofIdentifier(text);
    }

    Packed seal(int rows) {
        return Packed.of(staged, rows);
    }
}
