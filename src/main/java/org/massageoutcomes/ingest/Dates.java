package org.massageoutcomes.ingest;

/** A date as exports write it: {@code 2026-10-31}, or {@code 2026-10} where only the month is kept. */
final class Dates {
    /** Not of either form, or no day of the calendar. */
    static final int NOT_A_DATE = -1;

    /** Of the form, but before 1990 or after 2099. */
    static final int OUT_OF_RANGE = -2;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int MONTH_ONLY = 7;
    private static final int WITH_DAY = 10;

    private Dates() {}

    /** Year × 10000 + month × 100 + day, day 0 where there is none; or one of the two negatives. */
    static int parse(String text) {
        int length = text.length();
        if (length != WITH_DAY && length != MONTH_ONLY || text.charAt(4) != '-') {
            return NOT_A_DATE;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = 0;
        if (length == WITH_DAY) {
            day = text.charAt(7) == '-' ? digits(text, 8, 10) : -1;
            if (day < 1 || month < 1 || month > 12 || day > daysIn(year, month)) {
                return NOT_A_DATE;
            }
        }
        if (year < 0 || month < 1 || month > 12) {
            return NOT_A_DATE;
        }
        return year < FIRST_YEAR || year > LAST_YEAR ? OUT_OF_RANGE : year * 10_000 + month * 100 + day;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
