package org.massageoutcomes.ingest;

import org.jspecify.annotations.Nullable;

/** The column of dates while it is read. */
final class DateCells {
    private final int[] staged = new int[RowsBuilder.STAGED];
    private final RecentTexts memo = new RecentTexts();

    /** Judges a cell, and keeps its date for the row, 0 for none. */
    int put(String cell, int at) {
        if (cell.isEmpty()) {
            staged[at] = 0;
            return 0;
        }
        int slot = memo.slot(cell);
        if (!memo.holds(slot, cell)) {
            String text = Cells.recorded(cell);
            int date = text.isEmpty() ? 0 : Dates.parse(text);
            if (date < 0) {
                return Cells.RECORDED | Cells.FAULTY;
            }
            memo.put(slot, cell, date);
        }
        int date = (int) memo.meaning(slot);
        staged[at] = date;
        return date == 0 ? 0 : Cells.RECORDED;
    }

    /** What is wrong with a text; null: nothing. */
    static @Nullable Rule fault(String text) {
        return switch (Dates.parse(text)) {
            case Dates.NOT_A_DATE -> NotADate.rule(text);
            case Dates.OUT_OF_RANGE -> Rule.DATE_OUT_OF_RANGE;
            default -> null;
        };
    }

    Packed seal(int rows) {
        return Packed.of(staged, rows);
    }
}
