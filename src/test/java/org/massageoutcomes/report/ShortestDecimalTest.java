package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {
    private static final int MOST_DIGITS = 17;

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "1.0, 1",
        "-12.0, -12",
        "0.1, 0.1",
        "-0.25, -0.25",
        "2.0E-3, 0.002",
        "1.0E-6, 0.000001",
        "1.5E-7, 1.5E-7",
        "1.0E7, 10000000",
        "123456789.5, 123456789.5",
        "1.0E20, 100000000000000000000",
        "1.0E21, 1E+21",
        "4.9E-324, 4.9E-324",
        "1.7976931348623157E308, 1.7976931348623157E+308",
        "2.0E-323, 2.0E-323"
    })
    void plainWhereItCanBe(double number, String text) {
        String written = ShortestDecimal.of(number);
        assertThat(Double.parseDouble(written)).isEqualTo(Double.parseDouble(text));
        assertThat(written).isEqualTo(new BigDecimal(text).signum() == 0 ? "0" : canonical(text));
    }

    /** Trailing zeros of a number with an exponent say nothing. */
    private static String canonical(String text) {
        return text.contains("E") ? new BigDecimal(text).stripTrailingZeros().toString() : text;
    }

    /** Of any bit pattern: it parses back, no shorter one does, and it is the decimal that is rounded elsewhere. */
    @Test
    void parsesBackAndNoShorterTextDoes() {
        SplittableRandom random = new SplittableRandom(20261130);
        for (int i = 0; i < 20_000; i++) {
            double number = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(-500, 500);
            if (Double.isFinite(number)) {
                String text = ShortestDecimal.of(number);
                assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0 : number);
                assertThat(text).isEqualTo(ShortestDecimal.of(ShortestDecimal.exactly(number)));
                assertThat(digits(text)).isLessThanOrEqualTo(fewest(number));
            }
        }
    }

    private static int digits(String text) {
        return new BigDecimal(text).stripTrailingZeros().precision();
    }

    private static int fewest(double number) {
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return digits;
            }
        }
        return MOST_DIGITS;
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShortestDecimal.of(number))
                .withMessageContaining("only finite numbers");
    }
}
