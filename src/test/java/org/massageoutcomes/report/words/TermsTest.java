package org.massageoutcomes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    @ParameterizedTest
    @CsvSource({
        "baseline, score before the session",
        "duration_min, length of the session",
        "therapist_id=both kinds, therapist: gives both types",
        "therapist_id=other, therapist: other",
        "clinic_id=C_1, clinic: C_1",
        "age_band=45-59, age band: 45-59",
        "sex=a=b, sex: a=b"
    })
    void whatMayDifferIsSaidInWords(String name, String words) {
        assertThat(Terms.variable(name)).isEqualTo(words);
    }
}
