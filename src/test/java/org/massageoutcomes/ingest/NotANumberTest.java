package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotANumberTest {
    private final NumberCells cells =
            new NumberCells(new Field("price", Field.Kind.NUMBER, -9_999_999_999L, 9_999_999_999L));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7/10|SCORE_WITH_SCALE",
                "7.5 / 10|SCORE_WITH_SCALE",
                "7 of 10|SCORE_WITH_SCALE",
                "7 out of 10|SCORE_WITH_SCALE",
                "7,5|DECIMAL_COMMA",
                "-88,25|DECIMAL_COMMA",
                "1,234.5|THOUSANDS_MARK",
                "1 234|THOUSANDS_MARK",
                "1'234.50|THOUSANDS_MARK",
                "1.234.567|THOUSANDS_MARK",
                "45°|NUMBER_WITH_UNIT",
                "60 min|NUMBER_WITH_UNIT",
                "70 %|NUMBER_WITH_UNIT",
                "7d|NUMBER_WITH_UNIT",
                "80€|NUMBER_WITH_UNIT",
                "$80|NUMBER_WITH_UNIT",
                "CHF 80.50|NUMBER_WITH_UNIT",
                "10-Jul|DATE_FOR_NUMBER",
                "Jul-10|DATE_FOR_NUMBER",
                "10-juil.|DATE_FOR_NUMBER",
                "07.10.2026|DATE_FOR_NUMBER",
                "2026-07-10|DATE_FOR_NUMBER",
                "2026-07-10T00:00|DATE_FOR_NUMBER",
                "2026-07|DATE_FOR_NUMBER",
                "7/10/2026|DATE_FOR_NUMBER",
                "1:30|DATE_FOR_NUMBER",
                "9:30 AM|DATE_FOR_NUMBER",
                "3-4|RANGE_FOR_NUMBER",
                "3 – 4|RANGE_FOR_NUMBER",
                "3 to 4|RANGE_FOR_NUMBER",
                "<5|RANGE_FOR_NUMBER",
                ">= 9|RANGE_FOR_NUMBER",
                "~7|RANGE_FOR_NUMBER",
                "7+|RANGE_FOR_NUMBER",
                "seven|WORD_FOR_NUMBER",
                "NaN|WORD_FOR_NUMBER",
                "?|WORD_FOR_NUMBER",
                "+|WORD_FOR_NUMBER",
                "#DIV/O!|WORD_FOR_NUMBER",
                "٧|FOREIGN_DIGITS",
                "７|FOREIGN_DIGITS",
                "−7|FOREIGN_DIGITS",
                ".5|NOT_A_NUMBER",
                "7.|NOT_A_NUMBER",
                "1e1|NOT_A_NUMBER",
                "0x7|NOT_A_NUMBER",
                "#DIV/0!|NOT_A_NUMBER",
                "7 8|NOT_A_NUMBER",
            })
    void theRuleSaysWhatIsWrong(String text, Rule rule) {
        assertThat(cells.fault(text, false)).isEqualTo(rule);
    }

    @Test
    void aDecimalCommaIsWrongOnlyBetweenCommas() {
        assertThat(cells.fault("7,5", true)).isNull();
        assertThat(cells.fault("1.234,5", true)).isEqualTo(Rule.THOUSANDS_MARK);
    }

    @Test
    void aLongTextIsNotLookedAt() {
        assertThat(cells.fault("7 of 10" + "0".repeat(60_000), false)).isEqualTo(Rule.NOT_A_NUMBER);
    }
}
