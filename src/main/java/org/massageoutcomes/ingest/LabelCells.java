package org.massageoutcomes.ingest;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of labels while it is read: the codes of its cells, and its dictionary. */
final class LabelCells {
    private final Function<String, @Nullable Rule> judge;
    private final int[] staged = new int[RowsBuilder.STAGED];
    private final Vocabulary vocabulary = new Vocabulary();
    private final RecentTexts memo = new RecentTexts();
    private String unknown = "";
    private int unknownSlot;

    /** @param judge what is wrong with a label; null: nothing */
    LabelCells(Function<String, @Nullable Rule> judge) {
        this.judge = judge;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Judges a cell, and keeps its code for the row. */
    int put(String cell, int at) {
        if (cell.isEmpty()) {
            staged[at] = 0;
            return 0;
        }
        int slot = memo.slot(cell);
        if (memo.holds(slot, cell)) {
            int code = (int) memo.meaning(slot);
            staged[at] = code;
            return code == 0 ? 0 : Cells.RECORDED;
        }
        String text = Cells.recorded(cell);
        if (text.isEmpty()) {
            memo.put(slot, cell, 0);
            staged[at] = 0;
            return 0;
        }
        if (fault(text) != null) {
            return Cells.RECORDED | Cells.FAULTY;
        }
        long packed = PackedId.of(text);
        int code = packed >= 0 ? vocabulary.find(packed) : vocabulary.find(text);
        if (code == Vocabulary.NONE) {
            unknown = text;
            unknownSlot = memo.slot(text);
            return Cells.RECORDED | Cells.NEW;
        }
        memo.put(slot, cell, code);
        staged[at] = code;
        return Cells.RECORDED;
    }

    /** Adds the text that the last cell brought to the dictionary. */
    void admit(int at) {
        int code = vocabulary.codeOf(unknown);
        memo.put(unknownSlot, unknown, code);
        staged[at] = code;
    }

    /** What is wrong with a text; null: nothing. */
    @Nullable
    Rule fault(String text) {
        Rule trace = SpreadsheetTrace.ofLabel(text);
        Rule rule = trace != null ? trace : judge.apply(text);
        return rule != null ? rule : text.length() > LabelText.MOST_KEPT ? Rule.LABEL_TOO_LONG : null;
    }

    Packed seal(int rows) {
        return Packed.of(staged, rows);
    }
}
