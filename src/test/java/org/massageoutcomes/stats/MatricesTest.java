package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatricesTest {
    private static final double[][] LEFT = {{2, 3}, {5, 7}};
    private static final double[][] RIGHT = {{11, 13}, {17, 19}};

    @Test
    void rowsMeetColumns() {
        assertThat(Matrices.times(LEFT, new double[] {11, 13})).containsExactly(61, 146);
        assertThat(Matrices.times(LEFT, RIGHT, 2)).isDeepEqualTo(new double[][] {{73, 83}, {174, 198}});
        assertThat(Matrices.form(LEFT, new double[] {11, 13})).isEqualTo(11 * 61 + 13 * 146);
        assertThat(Matrices.trace(LEFT, RIGHT)).isEqualTo(73 + 198);
    }

    @Test
    void theShorterUsesTheLeadingPart() {
        assertThat(Matrices.times(LEFT, new double[] {11})).containsExactly(22, 55);
        assertThat(Matrices.times(LEFT, RIGHT, 1)).isDeepEqualTo(new double[][] {{22}});
        assertThat(Matrices.form(LEFT, new double[] {11})).isEqualTo(242);
        assertThat(Matrices.trace(new double[][] {{2}}, RIGHT)).isEqualTo(22);
    }
}
