package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names where a code for a person stands, and made-up names that are none. */
class CodedNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.smith",
                "smith.anna",
                "anna_smith2",
                "anna-smith",
                "anna.smith1984",
                "AnnaSmith",
                "SmithAnna",
                "AnnaSmith7",
                "Therapist: Anna Smith",
                "patient anna smith",
                "Anna Xyzzyk",
                "A. Smith",
                "A Xyzzyk",
                "anna xyzzyk",
                "Smith, Anna"
            })
    void aNameAsPeopleSignInIsAName(String code) {
        assertThat(IdentityCode.isNone(code, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amber falcon",
                "amber-smith",
                "blue-otter-42",
                "xyzzyk.plughow",
                "anna.xyzzyk2",
                "anna.shoulder",
                "anna.baker3",
                "anna-marie",
                "anna.smith19841",
                "annasmith",
                "CamelCase",
                "AnnaXyzzyk",
                "Client One",
                "Therapist: Xyzzyk Plughow",
                "Client Anna Two",
                "a xyz",
                "A Shoulder",
                "ab.cd"
            })
    void aMadeUpNameIsAPseudonym(String code) {
        assertThat(IdentityCode.isNone(code, true)).isFalse();
    }

    @Test
    void whereNoPersonStandsALoginIsACode() {
        assertThat(IdentityCode.isNone("anna.smith", false)).isFalse();
        assertThat(IdentityCode.isNone("AnnaSmith", false)).isFalse();
    }

    /** What is passed over for its length is nothing that tells. */
    @Test
    void shortCodesWithoutMarksOfAnAddressHoldNothingThatTells() {
        SplittableRandom random = new SplittableRandom(11);
        String signs = "AEGN0123456789012345678901234567-- /.:@+(";
        int telling = 0;
        for (int trial = 0; trial < 60_000; trial++) {
            StringBuilder code = new StringBuilder("1-");
            int length = random.nextInt(18);
            for (int i = 0; i < length; i++) {
                code.append(signs.charAt(random.nextInt(signs.length())));
            }
            String text = code.toString();
            boolean tells = IdentityText.isTelling(text);
            telling += tells ? 1 : 0;
            assertThat(tells && !IdentityCode.isNone(text, false)).as(text).isFalse();
        }
        assertThat(telling).isPositive();
        for (String shortest : new String[] {
            "0A:1B:2C:3D:4E:5F",
            "0A-1B-2C-3D-4E-5F",
            "AA-BB-CC-DD-EE-1F",
            "1EG4-TE5-MK73",
            "219-09-9999",
            "a@b.co",
            "x.com",
            "10.0.0.1",
            "2001:db8::1",
            "1EG4-TE5MK73",
            "a [at] b"
        }) {
            assertThat(IdentityCode.isNone(shortest, false)).as(shortest).isTrue();
        }
    }
}
