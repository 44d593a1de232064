package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers against BigDecimal and a regular expression of the form that is allowed. */
class DecimalsTest {
    private static final Pattern FORM = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?", Pattern.UNICODE_CASE);
    private final Decimals decimals = new Decimals();

    private void assertReadsAs(String text, BigDecimal number) {
        assertThat(decimals.parse(text, false)).as(text).isEqualTo(Decimals.Verdict.NUMBER);
        assertThat(BigDecimal.valueOf(decimals.unscaled(), decimals.scale())).isEqualTo(number);
        assertThat(decimals.millionths()).isEqualTo(number.movePointRight(6).longValueExact());
    }

    @Test
    void whatHasTheFormIsTheNumberThatItSaysAndNothingElseIsOne() {
        Random random = new Random(4);
        String letters = "0123456789..--++,e/: ";
        int numbers = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            StringBuilder drawn = new StringBuilder();
            int length = 1 + random.nextInt(7);
            for (int i = 0; i < length; i++) {
                drawn.append(letters.charAt(random.nextInt(random.nextInt(3) == 0 ? letters.length() : 12)));
            }
            String text = drawn.toString();
            if (FORM.matcher(text).matches()) {
                numbers++;
                assertReadsAs(text, new BigDecimal(text));
            } else {
                assertThat(decimals.parse(text, false)).as(text).isEqualTo(Decimals.Verdict.NOT_A_NUMBER);
            }
        }
        assertThat(numbers).isGreaterThan(5_000);
    }

    @Test
    void aCommaIsTheMarkOnlyWhereItMayBe() {
        assertThat(decimals.parse("7,5", false)).isEqualTo(Decimals.Verdict.NOT_A_NUMBER);
        assertThat(decimals.parse("7,5", true)).isEqualTo(Decimals.Verdict.NUMBER);
        assertThat(decimals.millionths()).isEqualTo(7_500_000);
        assertThat(decimals.parse("7.5", true)).isEqualTo(Decimals.Verdict.NUMBER);
        assertThat(decimals.parse("7.5,1", true)).isEqualTo(Decimals.Verdict.NOT_A_NUMBER);
        assertThat(decimals.parse(",5", true)).isEqualTo(Decimals.Verdict.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999, NUMBER",
        "-999999999999.999999, NUMBER",
        "1000000000000, TOO_LARGE",
        "000000000000000000000000000001, NUMBER",
        "0000000000000000000000000000.000001, NUMBER",
        "123456789012345678901234567890, TOO_LARGE",
        "1234567890123.000001, TOO_LARGE",
        "0.000001, NUMBER",
        "0.0000001, TOO_MANY_DECIMALS",
        "0.0000000, TOO_MANY_DECIMALS"
    })
    void twelveDigitsBeforeThePointAndSixBehindAreTheMost(String text, Decimals.Verdict verdict) {
        assertThat(decimals.parse(text, false)).isEqualTo(verdict);
        if (verdict == Decimals.Verdict.NUMBER) {
            assertReadsAs(text, new BigDecimal(text));
        }
    }
}
