package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantilesTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/Quantiles.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithQuantile(Oracle expected) {
        long[] sample = Arrays.stream(expected.numbers("sample"))
                .mapToLong(x -> (long) x)
                .toArray();
        long[] distinct = Arrays.stream(sample).distinct().toArray();
        long[] counts = Arrays.stream(distinct)
                .map(x -> Arrays.stream(sample).filter(y -> y == x).count())
                .toArray();
        double[] probabilities = expected.numbers("probabilities");
        double[] quantiles = expected.numbers("quantiles");
        for (int i = 0; i < probabilities.length; i++) {
            assertClose("sample", Quantiles.type7(sample, probabilities[i]), quantiles[i], 1e-13);
            assertThat(Quantiles.type7(distinct, counts, probabilities[i]))
                    .isEqualTo(Quantiles.type7(sample, probabilities[i]));
        }
    }

    @Test
    void anEmptySampleHasNone() {
        assertThatThrownBy(() -> Quantiles.type7(new long[0], 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
