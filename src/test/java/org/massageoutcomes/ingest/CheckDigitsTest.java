package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published numbers pass; with any one digit altered none does, which is what check digits are for. */
class CheckDigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"79927398713", "4111111111111111", "5555555555554444", "378282246310005"})
    void luhn(String number) {
        assertThatOneDigitTells(number, CheckDigits::luhn);
    }

    /** ISO/IEC 7812 finds every exchange of neighbours but of 0 and 9. */
    @Test
    void luhnFindsNeighboursThatChangedPlaces() {
        assertThat(CheckDigits.luhn("79972398713")).isFalse();
        assertThat(CheckDigits.luhn("97927398713")).isFalse();
    }

    /** Examples of the IBAN registry, of the shortest to the longest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO9386011117947",
                "BE68539007547034",
                "GB29NWBK60161331926819",
                "DE89370400440532013000",
                "FR1420041010050500013M02606",
                "MT84MALT011000012345MTLCAST001S",
            })
    void iban(String number) {
        assertThatOneDigitTells(number, CheckDigits::iban);
        assertThat(Ibans.isIn(number)).isTrue();
        assertThat(Ibans.isIn("account " + number.replaceAll("(.{4})", "$1 ").strip() + ", thanks"))
                .isTrue();
        assertThat(Ibans.isIn(number + "7")).isFalse();
        assertThat(Ibans.isIn(number.substring(0, number.length() - 1))).isFalse();
        assertThat(Ibans.isIn("X" + number)).isFalse();
        assertThat(Ibans.isIn(number.replaceFirst("(?<=^.{8})", "-"))).isFalse();
    }

    @Test
    void anIbanBehindSomethingLikeOneIsFound() {
        assertThat(Ibans.isIn("DE12 3456, GB29 NWBK 6016 1331 9268 19")).isTrue();
        assertThat(Ibans.isIn("QQ29 NWBK 6016 1331 9268 19")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "4010232137", "4505577104", "5990128088"})
    void nhs(String number) {
        assertThatOneDigitTells(number, CheckDigits::nhs);
    }

    @Test
    void npi() {
        assertThatOneDigitTells("1234567893", CheckDigits::npi);
        assertThat(CheckDigits.luhn("80840" + "3234567899")).isTrue();
        assertThat(CheckDigits.npi("3234567899")).as("none begins with 3").isFalse();
        assertThat(CheckDigits.npi("2234567891")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123456780", "a123456780", "J123456789", "Z123456783"})
    void germanInsurance(String number) {
        assertThatOneDigitTells(number, CheckDigits::germanInsurance);
    }

    /** DNI and NIE, examples of the Spanish ministry; a letter of every remainder would be another. */
    @Test
    void spanishLetters() {
        assertThat(List.of("12345678Z", "00000000T", "X1234567L", "Y1234567X", "Z1234567R", "12345678-Z"))
                .allMatch(NationalNumber::isIn);
        assertThat(List.of("12345678A", "X1234567Z", "Y1234567L", "1234567Z", "X12345678Z"))
                .noneMatch(NationalNumber::isIn);
    }

    @Test
    void swedishAndCanadianNumbers() {
        assertThat(List.of("811228-9874", "19811228-9874", "046 454 286", "130-692-544"))
                .allMatch(NationalNumber::isIn);
        assertThat(List.of("811228-9873", "811328-9874", "046 454 287", "046-454 286", "1046 454 286"))
                .noneMatch(NationalNumber::isIn);
    }

    private static void assertThatOneDigitTells(String number, Predicate<String> passes) {
        assertThat(number).matches(passes);
        List<String> altered = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            char there = number.charAt(i);
            for (char other = '0'; other <= '9' && Character.isDigit(there); other++) {
                if (other != there) {
                    altered.add(number.substring(0, i) + other + number.substring(i + 1));
                }
            }
        }
        assertThat(altered).hasSizeGreaterThan(80).noneMatch(passes);
    }
}
