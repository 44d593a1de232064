package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudentTTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/StudentT.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithPtAndQt(Oracle expected) {
        double df = expected.number("df");
        double theirs = expected.number("two_sided");
        double ours = StudentT.twoSided(expected.number("t"), df);
        assertClose("relative p", theirs == 0 ? 0.0 : ours / theirs, theirs == 0 ? 0 : 1, 1e-11);
        double searched = StudentT.searched(0.025, df);
        assertClose("quantile", searched, expected.number("q975"), 1e-12);
        assertThat(StudentT.upperQuantile(0.025, df)).isEqualTo(searched);
        assertThat(StudentT.upperQuantile(0.025, df)).as("asked again").isEqualTo(searched);
    }
}
