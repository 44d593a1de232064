package org.massageoutcomes.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

/** The months that an export covers; days are counted from 0, the first of the first month. */
public record Months(YearMonth first, int count) {
    public Months {
        Checks.that(count >= 1, "at least one month", count);
        Checks.that(first.getYear() >= 1990, "a start from 1990-01", first);
        Checks.that(first.plusMonths(count - 1L).getYear() <= 2099, "an end by 2099-12", first);
    }

    int days() {
        return Math.toIntExact(first.plusMonths(count).atDay(1).toEpochDay() - date(0).toEpochDay());
    }

    /** Clinics are closed on Sundays. */
    boolean isClosed(int day) {
        return date(day).getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Every day as an export writes it. */
    String[] isoDays() {
        return IntStream.range(0, days()).mapToObj(day -> date(day).toString()).toArray(String[]::new);
    }

    private LocalDate date(int day) {
        return first.atDay(1).plusDays(day);
    }
}
