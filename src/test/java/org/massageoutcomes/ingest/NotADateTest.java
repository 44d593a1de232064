package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotADateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/10/2026|YEAR_NOT_FIRST",
                "3.4.26|YEAR_NOT_FIRST",
                "10-31-2026|YEAR_NOT_FIRST",
                "26-10-31|YEAR_NOT_FIRST",
                "31 10 2026|YEAR_NOT_FIRST",
                "31.10.2026 09:15|YEAR_NOT_FIRST",
                "10/31/2026, 9:15 AM|YEAR_NOT_FIRST",
                "2026-01-05T10:00|DATE_WITH_TIME",
                "2026-01-05 10:00|DATE_WITH_TIME",
                "2026-01-05 00:00:00.000|DATE_WITH_TIME",
                "2026-01-05T10:00:00+01:00|DATE_WITH_TIME",
                "2026-01-05T10|DATE_WITH_TIME",
                "2026/1/5 9:00|DATE_WITH_TIME",
                "44561|DATE_SERIAL",
                "44561.375|DATE_SERIAL",
                "44561,375|DATE_SERIAL",
                "2026-02-29|NO_SUCH_DAY",
                "2026-04-31|NO_SUCH_DAY",
                "2026-13-01|NO_SUCH_DAY",
                "2026-00|NO_SUCH_DAY",
                "2026/10/31|NOT_A_DATE",
                "2026-1-5|NOT_A_DATE",
                "20261031|NOT_A_DATE",
                "2026|NOT_A_DATE",
                "10:00|NOT_A_DATE",
                "31 October 2026|NOT_A_DATE",
                "٢٠٢٦-٠١-٠٥|NOT_A_DATE",
                "1793404800|NOT_A_DATE",
                "yesterday|NOT_A_DATE",
            })
    void theRuleSaysWhatIsWrong(String text, Rule rule) {
        assertThat(DateCells.fault(text)).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-31", "2026-10", "2028-02-29", "1990-01"})
    void aDateBreaksNone(String text) {
        assertThat(DateCells.fault(text)).isNull();
    }

    @Test
    void onlyCountsOfDaysFrom1990To2099MayBeASpreadsheets() {
        assertThat(NotADate.rule("31411")).isEqualTo(Rule.NOT_A_DATE);
        assertThat(NotADate.rule("31412")).isEqualTo(Rule.DATE_SERIAL);
        assertThat(NotADate.rule("73050")).isEqualTo(Rule.DATE_SERIAL);
        assertThat(NotADate.rule("73051")).isEqualTo(Rule.NOT_A_DATE);
    }

    @Test
    void aLongTextIsNotLookedAt() {
        assertThat(NotADate.rule("2026-01-05 10:00" + " ".repeat(60_000))).isEqualTo(Rule.NOT_A_DATE);
    }
}
