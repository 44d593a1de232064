package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatedTest {

    @Test
    void whatIsNotFiniteIsNoEstimate() {
        assertThatThrownBy(() -> Estimated.point(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimated.interval(1, Double.NEGATIVE_INFINITY, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimated.ofT(1, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unitsChangeTheNumbersButNotTheTest() {
        Estimated steps = Estimated.ofT(12, 4, 9.5);
        Estimated units = steps.per(10);
        assertThat(units.estimate()).isEqualTo(1.2);
        assertThat(units.standardError()).isEqualTo(0.4);
        assertThat(units.pValue()).isEqualTo(steps.pValue());
        assertThat(units.statistic()).isEqualTo(steps.statistic());
    }

    @Test
    void eachCaseFindsItsFunction() {
        Estimate present = Estimated.point(2);
        Estimate absent = new NotEstimable(Reason.TOO_FEW_CLUSTERS);
        String ofPresent = present.match(e -> "number", none -> none.reason().code());
        String ofAbsent = absent.match(e -> "number", none -> none.reason().code());
        assertThat(ofPresent).isEqualTo("number");
        assertThat(ofAbsent).isEqualTo("too_few_clusters");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aUnitHasSomeSteps(double steps) {
        assertThatThrownBy(() -> Estimated.point(1).per(steps)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotGivenStaysNotGiven() {
        assertThat(Estimated.pValue(0.25).per(10)).isEqualTo(Estimated.pValue(0.25));
        assertThat(Estimated.interval(1, 0, 5).per(10)).isEqualTo(Estimated.interval(0.1, 0, 0.5));
    }

    @Test
    void everyPartIsFinite() {
        for (int part = 0; part < 7; part++) {
            Double[] parts = new Double[7];
            parts[part] = Double.NaN;
            assertThatThrownBy(
                            () -> new Estimated(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(" is NaN");
        }
    }
}
