package org.massageoutcomes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.study.Outcome;

class NumbersTest {
    @Test
    void thousandsHaveThinSpacesAndNegativesATrueMinus() {
        assertThat(Numbers.count(5012)).isEqualTo("5\u202f012");
        assertThat(Numbers.count(1234567)).isEqualTo("1\u202f234\u202f567");
        assertThat(Numbers.decimal(-1234.56, 1)).isEqualTo("\u22121\u202f234.6");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Numbers.decimal(-0.04, 1)).isEqualTo("0.0");
        assertThat(Numbers.signed(0.04, 1)).isEqualTo("0.0");
        assertThat(Numbers.signed(0.74, 1)).isEqualTo("+0.7");
    }

    @Test
    void pHasTwoSignificantDigitsAndIsNeverZero() {
        assertThat(Numbers.p(0.0341)).isEqualTo("0.034");
        assertThat(Numbers.p(0.5)).isEqualTo("0.50");
        assertThat(Numbers.p(0.00123)).isEqualTo("0.0012");
        assertThat(Numbers.p(1e-30)).isEqualTo("<\u202f0.001");
    }

    @Test
    void aBoundIsNeverRoundedOntoTheNumberItIsJudgedByAndBothEndsHaveTheSameDecimals() {
        assertThat(Numbers.interval(0.00176, 0.549, 1, 0, 1, -1)).isEqualTo("0.002 to 0.549");
        assertThat(Numbers.interval(0.2, 0.98, 1, 0, 1)).isEqualTo("0.20 to 0.98");
        assertThat(Numbers.interval(-0.4, 0.8, 1, 0)).isEqualTo("\u22120.4 to 0.8");
        assertThat(Numbers.difference(1.1636, " points", 0.9993, 1.328, 1, 0, 1, -1))
                .isEqualTo("+1.164 points (0.999 to 1.328)");
    }

    @Test
    void aBoundTooNearForAnyDecimalsIsCutNotRounded() {
        assertThat(Numbers.interval(0.99999999, 2, 1, 1)).isEqualTo("0.999 to 2.000");
        assertThat(Numbers.interval(-2, -0.00000001, 1, 0)).isEqualTo("\u22122.000 to \u22120.001");
        assertThat(Numbers.interval(1.00000001, 2, 1, 0, 1)).isEqualTo("1.001 to 2.000");
    }

    @Test
    void sharesArePercentagesAndMonthsEnglish() {
        assertThat(Numbers.percent(0.624)).isEqualTo("62%");
        assertThat(Numbers.month(YearMonth.of(2026, 10))).isEqualTo("October 2026");
    }

    @Test
    void amountsCarryTheirUnit() {
        assertThat(Scale.of(Outcome.rangeOfMotion()).amount(-4.24)).isEqualTo("4.2°");
        assertThat(Scale.of(Outcome.pain()).amount(0.74)).isEqualTo("0.7 points");
        assertThat(Scale.of(Outcome.pain()).margin(1)).isEqualTo("1 point");
        assertThat(Scale.of(Outcome.rangeOfMotion()).margin(5)).isEqualTo("5°");
    }
}
