package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.000000001, Double.NaN})
    void whatIsNoProbabilityHasNoQuantile(double probability) {
        assertThatThrownBy(() -> Quantiles.type7(new long[] {1, 2}, probability))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersThatDoNotOccurSayNothing() {
        long[] steps = {1, 3, 5, 9};
        long[] counts = {0, 2, 0, 1};
        assertThat(Quantiles.type7(steps, counts, 0)).isEqualTo(3);
        assertThat(Quantiles.type7(steps, counts, 0.75)).isEqualTo(6);
        assertThat(Quantiles.type7(steps, counts, 1)).isEqualTo(9);
        assertThatThrownBy(() -> Quantiles.type7(steps, new long[4], 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
