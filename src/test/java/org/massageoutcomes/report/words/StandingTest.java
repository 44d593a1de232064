package org.massageoutcomes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massageoutcomes.stats.Estimated;

class StandingTest {
    private static final double MARGIN = 1;

    @Test
    void anIntervalLiesWhereBothItsEndsDo() {
        assertThat(of(-0.9, 0.9)).isEqualTo(Standing.ALIKE);
        assertThat(of(1.1, 2)).isEqualTo(Standing.THERAPEUTIC_MATTERS);
        assertThat(of(0.1, 2)).isEqualTo(Standing.THERAPEUTIC);
        assertThat(of(-2, -1.1)).isEqualTo(Standing.REGULAR_MATTERS);
        assertThat(of(-2, -0.1)).isEqualTo(Standing.REGULAR);
        assertThat(of(-0.1, 2)).isEqualTo(Standing.OPEN);
    }

    private static Standing of(double low, double high) {
        return Standing.of(Estimated.interval((low + high) / 2, low, high), MARGIN);
    }
}
