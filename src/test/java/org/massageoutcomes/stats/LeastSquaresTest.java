package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    @Test
    void asManyRowsAsColumnsLeaveNoError() {
        assertThat(fit(new int[][] {{1, 0}, {1, 1}}, 3, 4)).isEmpty();
        LeastSquares line = fit(new int[][] {{1, 0}, {1, 1}, {1, 2}}, 3, 4, 8).orElseThrow();
        assertThat(line.coefficients()).containsExactly(2.5, 2.5);
        assertThat(line.residualSd()).isCloseTo(Math.sqrt(1.5), within(1e-15));
        assertThat(line.standardErrors()[1]).isCloseTo(Math.sqrt(0.75), within(1e-15));
    }

    @Test
    void aColumnThatOthersSpanHasNoCoefficient() {
        assertThat(fit(new int[][] {{1, 0, 3}, {1, 1, 5}, {1, 2, 7}, {1, 3, 9}}, 3, 4, 8, 1))
                .isEmpty();
        assertThat(fit(new int[][] {{1, 0}, {1, 0}, {1, 0}}, 3, 4, 8)).isEmpty();
    }

    private static Optional<LeastSquares> fit(int[][] design, int... response) {
        return LeastSquares.fit(
                Arrays.stream(design).map(LeastSquaresTest::decimals).toArray(BigDecimal[][]::new), decimals(response));
    }

    private static BigDecimal[] decimals(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }
}
