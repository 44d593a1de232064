package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomEffectsTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/RandomEffects.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithMetafor(Oracle expected) {
        RandomEffects pool = RandomEffects.pool(expected.numbers("estimates"), expected.numbers("errors"));
        Estimated difference = pool.difference();
        assertClose("tau2", pool.tau2(), expected.number("tau2"), 1e-9);
        assertClose("estimate", difference.estimate(), expected.number("estimate"), 1e-9);
        assertClose("se", difference.standardError(), expected.number("se"), 1e-9);
        assertClose("df", difference.degreesOfFreedom(), expected.number("df"), 1e-15);
        assertClose("p", difference.pValue(), expected.number("p"), 1e-9);
        assertClose("low", difference.low(), expected.number("low"), 1e-9);
        assertClose("high", difference.high(), expected.number("high"), 1e-9);
        assertClose("I2", pool.i2(), expected.number("i2"), 1e-9);
        assertClose("Q", pool.q().estimate(), expected.number("q"), 1e-9);
        assertClose("p of Q", pool.q().pValue(), expected.number("qp"), 1e-9);
        assertClose("prediction low", pool.predictionInterval().low(), expected.number("pi_low"), 1e-9);
        assertClose("prediction high", pool.predictionInterval().high(), expected.number("pi_high"), 1e-9);
        double[] shrunken = expected.numbers("shrunken");
        for (int i = 0; i < shrunken.length; i++) {
            assertClose("shrunken", pool.shrunken(i), shrunken[i], 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithMetaforOnEveryPoolButOne(Oracle expected) {
        double[] errors = expected.numbers("errors");
        RandomEffects pool = RandomEffects.pool(expected.numbers("estimates"), errors);
        if (errors.length == 2) {
            assertThatThrownBy(() -> pool.leaveOneOut(0)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        for (int left = 0; left < errors.length; left++) {
            RandomEffects rest = pool.leaveOneOut(left);
            assertClose("estimate", rest.difference().estimate(), expected.numbers("left_estimates")[left], 1e-6);
            assertClose("low", rest.difference().low(), expected.numbers("left_low")[left], 1e-6);
            assertClose("high", rest.difference().high(), expected.numbers("left_high")[left], 1e-6);
            assertClose("tau2", rest.tau2(), expected.numbers("left_tau2")[left], 1e-6);
        }
    }

    @Test
    void noBitDependsOnTheOrder() {
        Oracle many = expected().stream()
                .filter(row -> row.numbers("errors").length == 200)
                .findFirst()
                .orElseThrow();
        RandomEffects there = RandomEffects.pool(many.numbers("estimates"), many.numbers("errors"));
        RandomEffects back = RandomEffects.pool(reversed(many.numbers("estimates")), reversed(many.numbers("errors")));
        assertThat(back.difference()).isEqualTo(there.difference());
        assertThat(back.predictionInterval()).isEqualTo(there.predictionInterval());
        assertThat(back.tau2()).isEqualTo(there.tau2());
        assertThat(back.i2()).isEqualTo(there.i2());
        assertThat(back.q()).isEqualTo(there.q());
        assertThat(back.shrunken(199)).isEqualTo(there.shrunken(0));
    }

    private static double[] reversed(double[] numbers) {
        double[] reversed = new double[numbers.length];
        Arrays.setAll(reversed, i -> numbers[numbers.length - 1 - i]);
        return reversed;
    }

    @Test
    void equalCopiesDoNotVary() {
        RandomEffects pool = RandomEffects.pool(new double[] {0.7, 0.7, 0.7, 0.7}, new double[] {0.2, 0.2, 0.2, 0.2});
        assertThat(pool.tau2()).isZero();
        assertThat(pool.i2()).isZero();
        assertThat(pool.shrunken(2)).isEqualTo(0.7);
        assertClose("se", pool.difference().standardError(), 0.1, 1e-14);
    }

    @Test
    void turningAllSignsMirrorsThePoolAndLeavesItsSpread() {
        double[] estimates = {1.2, 0.3, 2.5, 0.9};
        double[] errors = {0.3, 0.4, 0.5, 0.2};
        RandomEffects there = RandomEffects.pool(estimates, errors);
        RandomEffects back =
                RandomEffects.pool(Arrays.stream(estimates).map(x -> -x).toArray(), errors);
        assertThat(back.tau2()).isEqualTo(there.tau2());
        assertThat(back.difference().pValue()).isEqualTo(there.difference().pValue());
        assertThat(back.difference().standardError())
                .isEqualTo(there.difference().standardError());
        assertClose(
                "low",
                back.difference().low(),
                -java.util.Objects.requireNonNull(there.difference().high()),
                1e-15);
    }

    /** Quantiles of t by R's qt. */
    @Test
    void moreStudiesNarrowTheIntervalByTheirNumberAndByTheirDegreesOfFreedom() {
        assertThat(RandomEffects.narrowing(2, 3)).isCloseTo(0.276487064052883, within(1e-12));
        assertThat(RandomEffects.narrowing(5, 10)).isCloseTo(0.576127605379173, within(1e-12));
        assertThat(RandomEffects.narrowing(7, 7)).isEqualTo(1);
    }

    /** Where studies truly differ: what the answer of a pool that cannot tell has to go by. */
    @Test
    void ofStudiesThatDifferMoreNarrowAndMorePreciseHardlyDo() {
        double[] four = {-0.4, 0.1, 0.5, 1.0};
        double half = half(RandomEffects.pool(four, filled(4, 0.2)));
        assertThat(half(RandomEffects.pool(four, filled(4, 0.1))) / half).isBetween(0.95, 1.0);
        double[] sixteen = IntStream.range(0, 16).mapToDouble(i -> four[i % 4]).toArray();
        assertThat(half(RandomEffects.pool(sixteen, filled(16, 0.2))) / half)
                .isCloseTo(RandomEffects.narrowing(4, 16), within(0.05));
    }

    private static double half(RandomEffects pool) {
        Estimated mean = pool.difference();
        return Objects.requireNonNull(mean.high()) - Objects.requireNonNull(mean.estimate());
    }

    private static double[] filled(int length, double error) {
        double[] errors = new double[length];
        Arrays.fill(errors, error);
        return errors;
    }

    @Test
    void leavingOneOutIsThePoolOfTheRest() {
        double[] estimates = {0.3, -0.1, 9, 0.1, -0.1, 0.1, 2, -0.0, 0.0};
        double[] errors = {0.5, 0.6, 0.7, 0.6, 0.2, 0.2, 0.4, 0.3, 0.3};
        RandomEffects all = RandomEffects.pool(estimates, errors);
        for (int left = 0; left < estimates.length; left++) {
            RandomEffects rest = RandomEffects.pool(without(estimates, left), without(errors, left));
            RandomEffects leaving = all.leaveOneOut(left);
            assertThat(leaving.difference()).isEqualTo(rest.difference());
            assertThat(leaving.tau2()).isEqualTo(rest.tau2());
            assertThat(leaving.shrunken(3)).isEqualTo(rest.shrunken(3));
            assertThat(leaving.leaveOneOut(0).difference())
                    .isEqualTo(rest.leaveOneOut(0).difference());
        }
    }

    private static double[] without(double[] numbers, int left) {
        return IntStream.range(0, numbers.length)
                .filter(i -> i != left)
                .mapToDouble(i -> numbers[i])
                .toArray();
    }

    @Test
    void oneEstimateIsNoPool() {
        assertThatThrownBy(() -> RandomEffects.pool(new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RandomEffects.pool(new double[] {1, 2}, new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noBitDependsOnTheOrderOfStudiesThatAgreeInPart() {
        double[] estimates = {0.1, -0.1, 0.1, -0.1, 0.3, -0.3, 0.3, 0.1};
        double[] errors = {0.7, 0.7, 0.3, 0.3, 0.1, 0.1, 0.9, 0.2};
        RandomEffects there = RandomEffects.pool(estimates, errors);
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 40; trial++) {
            for (int i = estimates.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double estimate = estimates[i];
                double error = errors[i];
                estimates[i] = estimates[j];
                errors[i] = errors[j];
                estimates[j] = estimate;
                errors[j] = error;
            }
            RandomEffects shuffled = RandomEffects.pool(estimates, errors);
            assertThat(shuffled.difference()).isEqualTo(there.difference());
            assertThat(shuffled.tau2()).isEqualTo(there.tau2());
            assertThat(shuffled.q()).isEqualTo(there.q());
        }
    }

    @Test
    void whatIsNotFiniteIsNoStudy() {
        double[][] wrong = {
            {Double.NaN, 1}, {Double.POSITIVE_INFINITY, 1}, {1, Double.POSITIVE_INFINITY}, {1, Double.NaN}
        };
        for (double[] study : wrong) {
            assertThatThrownBy(() -> RandomEffects.pool(new double[] {1, study[0]}, new double[] {1, study[1]}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("estimate " + study[0] + " with error " + study[1]);
        }
        assertThatThrownBy(() -> RandomEffects.pool(new double[] {1, 2}, new double[] {1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 estimates, 3 standard errors");
    }
}
