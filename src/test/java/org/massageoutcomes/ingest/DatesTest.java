package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates against java.time, which knows the calendar. */
class DatesTest {
    /** Leap years of every kind among them; java.time says which days there are. */
    @ParameterizedTest
    @ValueSource(ints = {1990, 1999, 2000, 2004, 2023, 2024, 2096, 2099})
    void everyDayOfTheCalendarIsADateAndNoOther(int year) {
        for (int month = 0; month <= 13; month++) {
            int days = month < 1 || month > 12
                    ? 0
                    : Month.of(month).length(LocalDate.of(year, 1, 1).isLeapYear());
            for (int day = 0; day <= 32; day++) {
                boolean exists = day >= 1 && day <= days;
                assertThat(Dates.parse("%d-%02d-%02d".formatted(year, month, day)))
                        .isEqualTo(exists ? year * 10_000 + month * 100 + day : Dates.NOT_A_DATE);
            }
            assertThat(Dates.parse("%d-%02d".formatted(year, month)))
                    .isEqualTo(days > 0 ? year * 10_000 + month * 100 : Dates.NOT_A_DATE);
        }
    }

    @Test
    void onlyTheCenturiesThatFourHundredDividesHaveALeapDay() {
        assertThat(Dates.parse("1900-02-29")).isEqualTo(Dates.NOT_A_DATE);
        assertThat(Dates.parse("2100-02-29")).isEqualTo(Dates.NOT_A_DATE);
        assertThat(Dates.parse("1600-02-29")).isEqualTo(Dates.OUT_OF_RANGE);
    }

    @Test
    void yearsBefore1990AndAfter2099AreOutOfRange() {
        for (String early : new String[] {"1989-12-31", "1989-12", "0000-01-01", "2100-01-01", "2100-01", "9999-12"}) {
            assertThat(Dates.parse(early)).as(early).isEqualTo(Dates.OUT_OF_RANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024-1",
                "2024-011",
                "2024-01-1",
                "2024-01-011",
                "2024/01",
                "2024/01-02",
                "2024-01/02",
                "2024-0a",
                "2024-a1",
                "20a4-01",
                "2024-01-0:",
                "2024-01-0/",
                "-024-01",
                "2024-01--2",
                "\u0662024-01",
            })
    void anythingElseIsNoDate(String text) {
        assertThat(Dates.parse(text)).isEqualTo(Dates.NOT_A_DATE);
    }
}
