package org.massageoutcomes.ingest;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.CompactLongs;

/**
 * A column of numbers while it is read, in whole steps.
 *
 * <p>The step is that of the most precise number of a row taken so far, trailing zeros aside.
 */
final class NumberCells {
    private static final int MOST_PLAIN_DIGITS = 4;
    private static final long MILLION = 1_000_000;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final Field range;
    private final Decimals decimals = new Decimals();
    private final long[] staged = new long[RowsBuilder.STAGED];
    private final RecentTexts memo = new RecentTexts();
    private final DecimalMarks marks = new DecimalMarks();
    private int places;
    private long fineNumber;
    private int finePlaces;

    NumberCells(Field range) {
        this.range = range;
    }

    /** Ten to a power, 0 to 6. */
    static long power(int places) {
        return POWERS[places];
    }

    /** Judges a cell, and keeps its steps for the row. */
    int put(String cell, int at, boolean comma) {
        int length = cell.length();
        if (length == 0) {
            staged[at] = CompactLongs.MISSING;
            return 0;
        }
        int whole = length <= MOST_PLAIN_DIGITS ? plain(cell) : -1;
        if (whole < 0) {
            return putOther(cell, at, comma);
        }
        staged[at] = whole * POWERS[places];
        return isOutside(whole * MILLION) ? Cells.RECORDED | Cells.FAULTY : Cells.RECORDED;
    }

    /** The number of digits that stand alone; negative where anything else stands there. */
    private static int plain(String cell) {
        int number = 0;
        for (int i = 0; i < cell.length(); i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private int putOther(String cell, int at, boolean comma) {
        int slot = memo.slot(cell);
        if (memo.holds(slot, cell)) {
            staged[at] = memo.meaning(slot);
            return staged[at] == CompactLongs.MISSING ? 0 : Cells.RECORDED;
        }
        String text = Cells.recorded(cell);
        if (text.isEmpty()) {
            memo.put(slot, cell, CompactLongs.MISSING);
            staged[at] = CompactLongs.MISSING;
            return 0;
        }
        if (fault(text, comma) != null) {
            return Cells.RECORDED | Cells.FAULTY;
        }
        marks.note(text, decimals.scale());
        long number = decimals.unscaled();
        int scale = decimals.scale();
        while (scale > 0 && number % 10 == 0) {
            number /= 10;
            scale--;
        }
        if (scale > places) {
            fineNumber = number;
            finePlaces = scale;
            return Cells.RECORDED | Cells.NEW;
        }
        staged[at] = Math.multiplyExact(number, POWERS[places - scale]);
        memo.put(slot, cell, staged[at]);
        return Cells.RECORDED;
    }

    /** What marks its numbers have. */
    DecimalMarks marks() {
        return marks;
    }

    /** Takes the number that the last cell brought, which needs a finer step. */
    void admit(int at) {
        long factor = POWERS[finePlaces - places];
        for (int row = 0; row < at; row++) {
            staged[row] = staged[row] == CompactLongs.MISSING ? staged[row] : Math.multiplyExact(staged[row], factor);
        }
        memo.clear();
        places = finePlaces;
        staged[at] = fineNumber;
    }

    /** What is wrong with a text; null: nothing. */
    @Nullable
    Rule fault(String text, boolean comma) {
        return switch (decimals.parse(text, comma)) {
            case NOT_A_NUMBER -> NotANumber.rule(text);
            case TOO_MANY_DECIMALS -> Rule.TOO_MANY_DECIMALS;
            case TOO_LARGE -> Rule.OUT_OF_RANGE;
            case NUMBER -> isOutside(decimals.millionths()) ? Rule.OUT_OF_RANGE : null;
        };
    }

    private boolean isOutside(long millionths) {
        return millionths < range.least() || millionths > range.greatest();
    }

    /** Decimals of a step. */
    int places() {
        return places;
    }

    Packed seal(int rows) {
        return Packed.of(staged, rows);
    }
}
