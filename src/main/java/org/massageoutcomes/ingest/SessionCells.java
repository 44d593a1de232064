package org.massageoutcomes.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The column of session ids while it is read: packed where they pack, else the place of a text, inverted. */
final class SessionCells {
    private final long[] staged = new long[RowsBuilder.STAGED];
    private final Texts texts = new Texts();
    private final RisingIds rising = new RisingIds();
    private int[] suspects = new int[64];
    private int suspected;
    private int recorded;
    private boolean harmless;
    private String unknown = "";

    /** Texts that do not pack. */
    Texts texts() {
        return texts;
    }

    /** Packed ids by their runs; without any, where a text does not pack. */
    RisingIds rising() {
        return rising;
    }

    /** Judges a cell, and keeps its id for the row. */
    int put(String cell, int at) {
        long packed = PackedId.of(cell);
        if (packed > 0 && !Cells.mayBeAbsent(cell)) {
            staged[at] = packed;
            harmless = IdentityCode.isHarmless(cell);
            return Cells.RECORDED;
        }
        harmless = false;
        String text = Cells.recorded(cell);
        if (text.isEmpty()) {
            staged[at] = 0;
            return 0;
        }
        if (fault(text) != null) {
            return Cells.RECORDED | Cells.FAULTY;
        }
        unknown = text;
        staged[at] = PackedId.of(text);
        return staged[at] >= 0 ? Cells.RECORDED : Cells.RECORDED | Cells.NEW;
    }

    /** Keeps the text that the last cell brought and that does not pack. */
    void admit(int at) {
        rising.giveUp();
        staged[at] = ~(long) texts.add(unknown);
    }

    /** Takes the row's id. */
    void take(int at) {
        long id = staged[at];
        if (id == 0) {
            return;
        }
        recorded++;
        rising.add(id);
        if (!harmless) {
            if (suspected == suspects.length) {
                suspects = Arrays.copyOf(suspects, 2 * suspected);
            }
            suspects[suspected++] = at;
        }
    }

    static @Nullable Rule fault(String text) {
        return text.length() > LabelText.MOST_KEPT ? Rule.LABEL_TOO_LONG : SpreadsheetTrace.ofIdentifier(text);
    }

    /** How many of the rows taken since the last call have an id. */
    int countRecorded() {
        int count = recorded;
        recorded = 0;
        return count;
    }

    /** Those of the rows taken since the last call whose id must be looked at. */
    int[] suspects() {
        int[] found = Arrays.copyOf(suspects, suspected);
        suspected = 0;
        return found;
    }

    Packed seal(int rows) {
        return Packed.of(staged, rows);
    }
}
