package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    /** The square of the lower triangle 2, 6 1, −8 5 3. */
    private static final double[][] MATRIX = {{4, 12, -16}, {12, 37, -43}, {-16, -43, 98}};

    @Test
    void solvesAndInvertsInWholeNumbers() {
        Cholesky root = new Cholesky(MATRIX, 3);
        assertThat(root.isPositive()).isTrue();
        assertThat(root.solve(new double[] {0, 6, 39})).containsExactly(1, 1, 1);
        assertThat(root.logDeterminant()).isCloseTo(Math.log(36), within(1e-14));
        double[][] product = Matrices.times(root.inverse(), MATRIX, 3);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                assertThat(product[a][b]).isCloseTo(a == b ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void theLeadingPartIsFactoredAlone() {
        assertThat(new Cholesky(MATRIX, 1).solve(new double[] {2})).containsExactly(0.5);
    }

    @Test
    void whatIsNotPositiveDefiniteIsTold() {
        assertThat(new Cholesky(new double[][] {{-1}}, 1).isPositive()).isFalse();
        assertThat(new Cholesky(new double[][] {{0}}, 1).isPositive()).isFalse();
        assertThat(new Cholesky(new double[][] {{1, 2}, {2, 4}}, 2).isPositive())
                .isFalse();
        assertThat(new Cholesky(new double[][] {{0, 0}, {0, 1}}, 2).isPositive())
                .isFalse();
        assertThat(new Cholesky(new double[][] {{Double.NaN}}, 1).isPositive()).isFalse();
    }
}
