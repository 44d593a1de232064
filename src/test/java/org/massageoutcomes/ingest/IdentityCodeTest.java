package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that stand for people, and numbers that are somebody's in their place. */
class IdentityCodeTest {
    /** Published examples: a card, NHS and NPI numbers, a German insurance number, a NINO, postcodes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4222222222222",
                "943 476 5919",
                "943-476-5919",
                "1234567893",
                "A123456780",
                "QQ123456C",
                "AB123456C",
                "SW1A1AA",
                "EC1A 1BB",
                "M11AE"
            })
    void numbersThatPassTheirCheckDigitsAreSeen(String code) {
        boolean exampleOnly = code.startsWith("QQ");
        assertThat(IdentityCode.passesCheckDigits(code)).isEqualTo(!exampleOnly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9434765918", "1234567894", "A123456781", "41111111111111112", "123456789", "C0000001", "A1", ""
            })
    void codesThatDoNotAreNot(String code) {
        assertThat(IdentityCode.passesCheckDigits(code)).isFalse();
    }

    /** Most codes are never looked at again: then nothing must be found in them, and usual codes are among them. */
    @Test
    void whatIsHarmlessHoldsNothing() {
        SplittableRandom random = new SplittableRandom(3);
        String letters = "ABEGMPSTWXZaz0123456789012345678901234567890123456789";
        int harmless = 0;
        for (int trial = 0; trial < 60_000; trial++) {
            StringBuilder code = new StringBuilder();
            int length = 1 + random.nextInt(22);
            for (int i = 0; i < length; i++) {
                code.append(letters.charAt(random.nextInt(letters.length())));
            }
            String text = code.toString();
            if (IdentityCode.isHarmless(text)) {
                harmless++;
                assertThat(IdentityCode.isNone(text, false)).as(text).isFalse();
                assertThat(IdentityCode.passesCheckDigits(text)).as(text).isFalse();
            }
        }
        assertThat(harmless).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0000001", "K2", "T034", "000123456", "Z9", "z0a", "999999999999", "client7"})
    void usualCodesAreHarmless(String code) {
        assertThat(IdentityCode.isHarmless(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-1",
                "C 1",
                "C_1",
                "\u00E91",
                "12345678901",
                "123456789012345",
                "1234567890",
                "1234567890123",
                "A123456789",
                "AB123456C",
                "M11AE",
                "SW1A1AA"
            })
    void codesOfTheShapeOfNumbersOfPeopleAreLookedAt(String code) {
        assertThat(IdentityCode.isHarmless(code)).isFalse();
    }

    /** A person's name where a code stands for a person; in a session's or clinic's it may be anything. */
    @Test
    void namesStandForPeopleOnly() {
        for (String name : new String[] {"Jane Doe", "Doe, Jane", "Jane M. Doe", "jane_doe"}) {
            assertThat(IdentityCode.isNone(name, true)).as(name).isTrue();
            assertThat(IdentityCode.isNone(name, false)).as(name).isFalse();
        }
        for (String code : new String[] {"Client One", "Group Blue", "CX", "1EG4TE5MK7"}) {
            assertThat(IdentityCode.isNone(code, true)).as(code).isFalse();
        }
        assertThat(IdentityCode.isNone("1EG4TE5MK73", false))
                .as("the Medicare example")
                .isTrue();
        assertThat(IdentityCode.isNone("GB29NWBK60161331926819", false)).isTrue();
        assertThat(IdentityCode.isNone("NO9386011117947", false))
                .as("the shortest IBAN")
                .isTrue();
        assertThat(IdentityCode.isNone("jane@example.org", false)).isTrue();
        assertThat(IdentityCode.isNone("+1 212 555 0143", false)).isTrue();
        assertThat(IdentityCode.isNone("212-555-0143", false)).isTrue();
        assertThat(IdentityCode.isNone("(212) 555-0143", false)).isTrue();
        assertThat(IdentityCode.isNone("2125550143", false))
                .as("written like a code")
                .isFalse();
    }
}
