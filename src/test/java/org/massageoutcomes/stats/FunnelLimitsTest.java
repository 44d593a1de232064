package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelLimitsTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/FunnelLimits.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithR(Oracle expected) {
        FunnelLimits limits = FunnelLimits.of(expected.number("centre"), expected.number("se"), expected.number("df"));
        assertClose("low95", limits.low95(), expected.number("low95"), 1e-9);
        assertClose("high95", limits.high95(), expected.number("high95"), 1e-9);
        assertClose("low998", limits.low998(), expected.number("low998"), 1e-9);
        assertClose("high998", limits.high998(), expected.number("high998"), 1e-9);
    }

    @Test
    void anEstimateIsPlacedByTheWidestLimitItPasses() {
        FunnelLimits limits = new FunnelLimits(-1, 1, -2, 2);
        assertThat(limits.position(-1.5)).isEqualTo(FunnelLimits.Position.BEYOND_95);
        assertThat(limits.position(1.5)).isEqualTo(FunnelLimits.Position.BEYOND_95);
        assertThat(limits.position(-2.5)).isEqualTo(FunnelLimits.Position.BEYOND_998);
        assertThat(limits.position(2.5)).isEqualTo(FunnelLimits.Position.BEYOND_998);
    }

    @Test
    void onALimitIsWithinIt() {
        FunnelLimits limits = new FunnelLimits(-1, 1, -2, 2);
        assertThat(limits.position(-1)).isEqualTo(FunnelLimits.Position.WITHIN);
        assertThat(limits.position(1)).isEqualTo(FunnelLimits.Position.WITHIN);
        assertThat(limits.position(-2)).isEqualTo(FunnelLimits.Position.BEYOND_95);
        assertThat(limits.position(2)).isEqualTo(FunnelLimits.Position.BEYOND_95);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void unitsWithoutACentreHaveNoLimits(double centre) {
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.of(centre, 1, 5));
    }

    @Test
    void anErrorOfNothingIsNoError() {
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.of(0, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.of(0, 1, 0));
    }
}
