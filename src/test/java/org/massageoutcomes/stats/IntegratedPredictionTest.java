package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegratedPredictionTest {
    private static final double[] ESTIMATES = {1.2, 0.3, 2.5, 0.9};
    private static final double[] ERRORS = {0.3, 0.4, 0.5, 0.2};

    static List<Oracle> expected() {
        return Oracle.rows("oracle/IntegratedPrediction.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTheAverageOverQ(Oracle expected) {
        Estimated found = predict(expected.numbers("estimates"), expected.numbers("errors"));
        assertClose("low", found.low(), expected.number("low"), 1e-8);
        assertClose("high", found.high(), expected.number("high"), 1e-8);
    }

    private static Estimated predict(double[] estimates, double[] errors) {
        return RandomEffects.pool(estimates, errors).integratedPrediction();
    }

    private static double present(@Nullable Double bound) {
        return Objects.requireNonNull(bound);
    }

    @Test
    void turningAllSignsMirrorsTheInterval() {
        Estimated there = predict(ESTIMATES, ERRORS);
        Estimated back = predict(Arrays.stream(ESTIMATES).map(x -> -x).toArray(), ERRORS);
        assertThat(back.low()).isEqualTo(-present(there.high()));
        assertThat(back.high()).isEqualTo(-present(there.low()));
    }

    @Test
    void theOrderOfTheStudiesIsNothing() {
        Estimated back = predict(new double[] {0.9, 2.5, 0.3, 1.2}, new double[] {0.2, 0.5, 0.4, 0.3});
        assertThat(back).isEqualTo(predict(ESTIMATES, ERRORS));
    }

    @Test
    void anotherUnitOrZeroMovesTheIntervalAlong() {
        Estimated found = predict(ESTIMATES, ERRORS);
        Estimated other = predict(
                Arrays.stream(ESTIMATES).map(x -> 1000 * x + 7e4).toArray(),
                Arrays.stream(ERRORS).map(x -> 1000 * x).toArray());
        assertClose("low", other.low(), 1000 * present(found.low()) + 7e4, 1e-12);
        assertClose("high", other.high(), 1000 * present(found.high()) + 7e4, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void studiesThatAgreeExactlyLeaveOnlyTheErrorOfTheirMean(int studies) {
        double[] estimates = new double[studies];
        double[] errors = new double[studies];
        Arrays.fill(estimates, 0.7);
        Arrays.fill(errors, 0.2);
        Estimated found = predict(estimates, errors);
        double half = 1.959963984540054 * 0.2 / Math.sqrt(studies);
        assertClose("low", found.low(), 0.7 - half, 1e-12);
        assertClose("high", found.high(), 0.7 + half, 1e-12);
    }

    @Test
    void manyStudiesFarApartAreHeldAsTheirQuantilesAre() {
        double[] estimates = new double[1000];
        Arrays.setAll(estimates, i -> NormalDistribution.of(3, 2).inverseCumulativeProbability((i + 0.5) / 1000));
        double[] errors = new double[1000];
        Arrays.fill(errors, 0.01);
        Estimated found = predict(estimates, errors);
        assertClose("low", found.low(), 3 - 2 * 1.96, 1e-2);
        assertClose("high", found.high(), 3 + 2 * 1.96, 1e-2);
    }

    @Test
    void thePooledMeanIsHeldHoweverUnevenTheErrors() {
        for (double[] errors : new double[][] {{1e-3, 10, 10}, {1e-6, 1e3, 1e3}, {5, 1, 0.2}}) {
            RandomEffects pool = RandomEffects.pool(new double[] {-1, 40, 2}, errors);
            Estimated found = pool.integratedPrediction();
            assertThat(present(found.low()))
                    .isLessThan(present(pool.difference().estimate()));
            assertThat(present(found.high()))
                    .isGreaterThan(present(pool.difference().estimate()));
        }
    }

    @Test
    void greatAndSmallNumbersHaveAnInterval() {
        for (double scale : new double[] {1e-9, 1, 1e9}) {
            Estimated found = predict(new double[] {scale, -scale, 3 * scale}, new double[] {1e-9, 1e9, 1});
            assertThat(present(found.high())).isGreaterThan(present(found.low()));
        }
    }
}
