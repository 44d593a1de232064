package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedRowsTest {
    private static final double[][] ARMS = {{1, 0}, {1, 1}};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyColumnIsAsLong(int shorter) {
        int[] rows = {2, 2, 2, 2, 2};
        rows[shorter] = 1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NestedRows(
                        ARMS,
                        new int[2],
                        new long[rows[0]],
                        new long[rows[1]],
                        new int[rows[2]],
                        new int[rows[3]],
                        new int[rows[4]]))
                .withMessage("columns of different lengths");
    }

    @Test
    void subjectsLieTogether() {
        assertThat(of(0, 0, 3, 7).rows()).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> of(0, 1, 0)).withMessage("row 2 goes back to subject 0");
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, 0));
    }

    @Test
    void providersAreCountedOnceInTheirSite() {
        NestedRows rows = new NestedRows(
                ARMS,
                new int[6],
                new long[6],
                new long[6],
                new int[] {0, 0, 0, 2, 2, 2},
                new int[] {5, 5, 1, 2, 3, 4},
                new int[] {0, 1, 2, 3, 4, 5});
        assertThat(rows.mostProvidersOfASite()).isEqualTo(3);
        assertThat(of(0, 1).mostProvidersOfASite()).isEqualTo(1);
        assertThat(of().mostProvidersOfASite()).isZero();
    }

    private static NestedRows of(int... subjects) {
        int n = subjects.length;
        return new NestedRows(ARMS, new int[n], new long[n], new long[n], new int[n], new int[n], subjects);
    }
}
