package org.massageoutcomes.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.stats.Signal;
import org.massageoutcomes.study.Arm;

/** A month's mean must not be a fraction that tells how many sessions the month had. */
class ShownSeriesTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void monthsAndLimitsAreShownWithTwoDecimalsAndAllElseAsItIs() {
        RunChart.Point lone = new RunChart.Point(MAY, 16.0 / 7, Set.of(Signal.values()[0]));
        RunChart.Point withheld = new RunChart.Point(MAY.plusMonths(1), null, Set.of());
        RunChart chart = new RunChart("pain", Arm.REGULAR, 22.0 / 7, -1.0 / 3, 20.0 / 3, true, List.of(lone, withheld));
        assertThat(ShownSeries.of(chart))
                .isEqualTo(new RunChart(
                        "pain",
                        Arm.REGULAR,
                        3.14,
                        -0.33,
                        6.67,
                        true,
                        List.of(new RunChart.Point(MAY, 2.29, lone.signals()), withheld)));
    }

    @Test
    void aMeanJustBelowNothingIsNothingWithoutASign() {
        RunChart chart = new RunChart("pain", Arm.THERAPEUTIC, -0.001, -0.004, 0.004, false, List.of());
        RunChart shown = ShownSeries.of(chart);
        assertThat(List.of(shown.centre(), shown.lower(), shown.upper()))
                .as("-0.0 is not equal to 0.0 here")
                .containsExactly(0.0, 0.0, 0.0);
    }

    /** Half to even, as everywhere in the reports: 0.125 and 0.375 are exact in binary. */
    @Test
    void halvesGoToTheEvenDigit() {
        RunChart shown = ShownSeries.of(new RunChart("pain", Arm.THERAPEUTIC, 0.125, 0.375, 0.625, false, List.of()));
        assertThat(List.of(shown.centre(), shown.lower(), shown.upper())).containsExactly(0.12, 0.38, 0.62);
    }

    /** Else the report would call a month out of the ordinary beside numbers that say it is not. */
    @ParameterizedTest
    @ValueSource(doubles = {1.733, 1.7326, 1.7325, 1.7374, 1.7376, 1.74, 1.0241, 1.0239, 1.017, 1.02})
    void aMeanBeyondALimitIsShownBeyondIt(double mean) {
        double lower = 1.024;
        double upper = 1.7325;
        RunChart shown = ShownSeries.of(new RunChart(
                "pain", Arm.REGULAR, 1.4, lower, upper, false, List.of(new RunChart.Point(MAY, mean, Set.of()))));
        double at = Objects.requireNonNull(shown.points().get(0).mean());
        assertThat(at > shown.upper()).isEqualTo(mean > upper);
        assertThat(at < shown.lower()).isEqualTo(mean < lower);
        assertThat(at).as("the mean itself, rounded").isCloseTo(mean, within(0.005));
        assertThat(shown.upper()).isCloseTo(upper, within(0.0151));
        assertThat(shown.lower()).isCloseTo(lower, within(0.0151));
    }
}
