package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Numbers, days and places that are somebody's, and those that are not. */
class NumbersOfPeopleTest {
    private static void assertTells(Predicate<String> rule, String[] found, String... passed) {
        for (String text : found) {
            assertThat(rule.test(text)).as(text).isTrue();
        }
        for (String text : passed) {
            assertThat(rule.test(text)).as(text).isFalse();
        }
    }

    private static String[] found(String... texts) {
        return texts;
    }

    @Test
    void aWordForARecordMakesFiveDigitsANumberOfIt() {
        assertTells(
                NamedNumber::isIn,
                found(
                        "NPI: 10938",
                        "Med Rec No 77182",
                        "Group # 00817",
                        "Group no. 00817",
                        "OHIP 6132 294",
                        "Vers.-Nr. 65 120478",
                        "personnummer 19780412-1234",
                        "RČ 916123/1234",
                        "rč 916123/1234",
                        "Reg. no. 18822",
                        "Registration number PH107744"),
                "Group 00817",
                "NPI: 1093",
                "regular 18822",
                "version 65 120478",
                "nummer 12345",
                "registration 2023-10");
    }

    @Test
    void threeLettersAndFourDigitsAreANumberToo() {
        assertTells(
                NamedNumber::isIn,
                found("NHI number ZZZ0016", "PAN BNZPM2501F", "chart ABC1234"),
                "chart AB1234",
                "chart ABC123",
                "chart Abc1234",
                "ZZZ0016");
    }

    @Test
    void aDayOfBirthIsToldByItsWordOrItsAge() {
        assertTells(
                NamedNumber::isIn,
                found(
                        "nar. 23. 11. 1991",
                        "ur. 23.11.1991",
                        "12. 4. 1978",
                        "昭和53年4月12日",
                        "1978年4月12日",
                        "2001年4月12日生",
                        "1991년 11월 23일생"),
                "23. 11. 1991",
                "tour. 23.11.1991",
                "2001年4月12日",
                "平成13年4月12日");
    }

    @Test
    void theFrenchNumberClosedUpNeedsItsKey() {
        assertTells(
                NationalNumber::isIn,
                found("255081416802538", "2550814168025 38", "NIR 255081416802538"),
                "255081416802539",
                "255131416802538");
        assertThat(CheckDigits.frenchInsurance("2550814168025", "38")).isTrue();
        assertThat(CheckDigits.frenchInsurance("2550814168025", "39")).isFalse();
        assertThat(CheckDigits.frenchInsurance("1780419116005", "64"))
                .isEqualTo(CheckDigits.frenchInsurance("178042A116005", "64"));
        assertThat(CheckDigits.frenchInsurance("178042A116005", key("1780419116005")))
                .isTrue();
        assertThat(CheckDigits.frenchInsurance("178042B116005", key("1780418116005")))
                .isTrue();
    }

    private static String key(String number) {
        return String.format("%02d", 97 - Long.parseLong(number) % 97);
    }

    @Test
    void aCodeOfThePostTellsWithItsTown() {
        assertTells(
                Whereabouts::isIn,
                found(
                        "50674 Köln",
                        "1010 Wien",
                        "30-059 Kraków",
                        "GPO Box 12",
                        "PO Box 12",
                        "Place de la République 6"),
                "97140 Massage",
                "2019 Berlin",
                "1999 Paris",
                "x50674 Köln",
                "30-059 pain",
                "Box 12");
    }

    @Test
    void aJapaneseAddressGoesFromThePrefectureToTheHouse() {
        assertTells(Whereabouts::isIn, found("東京都新宿区西新宿2-8-1", "大阪府北区1", "新宿区西新宿2-8"), "東京都新宿区", "新宿区2", "肩こり 2-8");
    }

    @Test
    void aNumberIsCalledByTheWordBeforeOrBehind() {
        assertTells(
                IdentityText::isIn,
                found("555-0143 call back", "555 0143 (home)", "tel 555 0143", "13812345678"),
                "555-0143 steps",
                "12812345678",
                "1555-0143 home");
    }

    @Test
    void headingsOfPeopleAndPlacesAreToldFromThoseOfSessions() {
        assertTells(
                IdentityHeading::names,
                found(
                        "Patient Last",
                        "First",
                        "last",
                        "Home Ph",
                        "Birth Dt",
                        "City",
                        "Suburb",
                        "Policy Holder",
                        "Referring Doctor",
                        "Middle Initial",
                        "Puhelinnumero",
                        "Efternavn"),
                "Last visit",
                "First visit",
                "Skin pH",
                "Initial pain",
                "Clinic city",
                "Doctor code",
                "policy");
    }
}
