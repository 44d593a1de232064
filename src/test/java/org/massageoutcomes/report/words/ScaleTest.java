package org.massageoutcomes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "points, 1, 1 point",
        "points, 2, 2 points",
        "hours, 1, 1 hour",
        "hours, 0.5, 0.5 hours",
        "degrees, 1, 1°",
        "kg, 1, 1 kg",
        "inches, 1, 1 inch",
        "mmHg, 1, 1 mmHg"
    })
    void oneIsSingular(String unit, double margin, String words) {
        assertThat(new Scale(unit).margin(margin)).isEqualTo(words);
    }
}
