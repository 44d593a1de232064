package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmrTest {

    static List<Oracle> expected() {
        return Oracle.rows("oracle/Xmr.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithR(Oracle expected) {
        Xmr chart = chart(Arrays.stream(expected.text("points").split(" "))
                .map(point -> point.equals("-") ? null : Double.valueOf(point))
                .toArray(Double[]::new));
        assertClose("centre", chart.centre(), expected.number("centre"), 1e-13);
        assertClose("lower", chart.lower(), expected.number("lower"), 1e-12);
        assertClose("upper", chart.upper(), expected.number("upper"), 1e-12);
        for (Signal signal : Signal.values()) {
            assertThat(marked(chart, signal))
                    .as(signal.name())
                    .containsExactly(places(expected.text(signal.name().toLowerCase(Locale.ROOT))));
        }
    }

    private static int[] places(String text) {
        return text.isEmpty()
                ? new int[0]
                : Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void agreesWithThePublishedVector() {
        Xmr chart = chart(1.0, 2.0, 1.0, 2.0, 10.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0);
        assertClose("centre", chart.centre(), 35.0 / 18, 1e-15);
        assertClose("lower", chart.lower(), 35.0 / 18 - 2.66, 1e-15);
        assertClose("upper", chart.upper(), 35.0 / 18 + 2.66, 1e-15);
        assertThat(chart.signals().get(4)).containsExactly(Signal.OUTSIDE);
        assertThat(marked(chart, Signal.OUTSIDE)).containsExactly(4);
    }

    @Test
    void sevenRisingPointsAreATrendAndSixAreNot() {
        assertThat(marked(chart(5.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 2.0), Signal.SEVEN_TREND))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(marked(chart(5.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 6.0, 2.0), Signal.SEVEN_TREND))
                .isEmpty();
    }

    @Test
    void sevenPointsOnOneSideAreASignalUnlessOneLiesOnTheMean() {
        assertThat(marked(chart(1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 9.0, 8.0, 9.0), Signal.SEVEN_SIDE))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        // the mean of these is 3, and the fourth point lies on it
        assertThat(marked(chart(2.0, 2.0, 2.0, 3.0, 2.0, 2.0, 2.0, 2.0, 10.0), Signal.SEVEN_SIDE))
                .isEmpty();
    }

    @Test
    void aGapBreaksARunAndHasNoSignal() {
        Xmr chart = chart(1.0, 2.0, 1.0, null, 2.0, 1.0, 2.0, 1.0, 9.0, 8.0, 9.0);
        assertThat(marked(chart, Signal.SEVEN_SIDE)).isEmpty();
        assertThat(chart.signals().get(3)).isEmpty();
    }

    @Test
    void twoOfThreePointsFarOutOnOneSideAreASignal() {
        Double[] points = {0.0, 1.0, 0.0, -1.0, 0.0, 1.0, 2.2, 1.0, 2.2, 1.0, 0.0, -1.0, 0.0, -1.0, 0.0, -1.0};
        Xmr chart = chart(points);
        assertThat(chart.upper()).isGreaterThan(2.2);
        assertThat(marked(chart, Signal.TWO_OF_THREE)).containsExactly(6, 8);
    }

    @Test
    void equalPointsAreNoSignal() {
        Xmr chart = chart(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        assertThat(chart.lower()).isEqualTo(chart.upper()).isEqualTo(0.1);
        assertThat(chart.signals()).allMatch(Set::isEmpty);
    }

    @Test
    void withoutTwoAdjacentPointsThereIsNoChart() {
        assertThat(Xmr.of(new Double[] {1.0, null, 2.0})).isEmpty();
        assertThat(Xmr.of(new Double[0])).isEmpty();
    }

    /** Six changes of 1 and one of 8: 3.267 times their mean is 6.534, so the 8 is left out. */
    @Test
    void aChangeLargerThanNoiseIsLeftOutOfTheLimitsOnce() {
        Xmr chart = chart(1.0, 2.0, 1.0, 2.0, 10.0, 9.0, 10.0, 9.0);
        assertClose("reach", (chart.upper() - chart.lower()) / 2, 2.66, 1e-14);
    }

    @Test
    void aGapBreaksTwoOfThree() {
        Double[] points = {0.0, 1.0, 0.0, -1.0, 0.0, 1.0, 2.2, null, 2.2, 1.0, 0.0, -1.0, 0.0, -1.0, 0.0, -1.0};
        assertThat(marked(chart(points), Signal.TWO_OF_THREE)).isEmpty();
    }

    /** The fourth of these lies on their mean. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.7, 1 / 3.0, 1e-9, 1e6 / 7})
    void roundingTakesNoPointOffTheMeanWhateverTheUnit(double unit) {
        Double[] points = {2.0, 2.0, 2.0, 3.0, 2.0, 2.0, 2.0, 2.0, 10.0};
        assertThat(marked(chart(scaled(points, unit)), Signal.SEVEN_SIDE)).isEmpty();
    }

    @Test
    void twoPointsBetweenGapsAreNotTwoOfThree() {
        Double[] calm = {0.0, 1.0, 0.0, -1.0, 0.0, 1.0, 0.0, -1.0, 0.0, -1.0, 0.0, 1.0};
        assertThat(marked(chart(joined(new Double[] {2.4, 2.4, null}, calm)), Signal.TWO_OF_THREE))
                .isEmpty();
        assertThat(marked(chart(joined(calm, new Double[] {null, 2.4, 2.4})), Signal.TWO_OF_THREE))
                .isEmpty();
        assertThat(marked(chart(joined(calm, new Double[] {2.4, 2.4, 0.0})), Signal.TWO_OF_THREE))
                .containsExactly(12, 13);
    }

    private static @Nullable Double[] joined(@Nullable Double[] first, @Nullable Double[] second) {
        return Stream.of(first, second).flatMap(Arrays::stream).toArray(Double[]::new);
    }

    private static Double[] scaled(Double[] points, double unit) {
        return Arrays.stream(points).map(point -> point * unit).toArray(Double[]::new);
    }

    private static Xmr chart(@Nullable Double... points) {
        return Xmr.of(points).orElseThrow();
    }

    private static int[] marked(Xmr chart, Signal signal) {
        return IntStream.range(0, chart.signals().size())
                .filter(i -> chart.signals().get(i).contains(signal))
                .toArray();
    }
}
