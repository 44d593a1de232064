package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArmMomentsTest {
    static List<Oracle> expected() {
        return Oracle.rows("oracle/ArmMoments.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithMeanAndSd(Oracle expected) {
        ArmMoments moments = new ArmMoments();
        for (double x : expected.numbers("sample")) {
            moments.add((long) x);
        }
        assertClose("mean", moments.mean(), expected.number("mean"), 1e-14);
        assertClose("sd", moments.sd(), expected.number("sd"), 1e-14);
    }

    @Test
    void noDigitIsLostFarFromZero() {
        ArmMoments moments = new ArmMoments();
        ArmMoments other = new ArmMoments();
        moments.add(4_000_000_000_000_000_000L);
        other.add(4_000_000_000_000_000_002L);
        moments.merge(other);
        assertThat(moments.variance()).isEqualTo(2);
        assertThat(moments.n()).isEqualTo(2);
    }

    @Test
    void oneNumberHasNoDeviation() {
        ArmMoments moments = new ArmMoments();
        moments.add(1);
        assertThat(moments.mean()).isEqualTo(1);
        assertThatThrownBy(moments::sd).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberAddedSoManyTimesIsThatNumberEachTime() {
        ArmMoments atOnce = new ArmMoments();
        ArmMoments each = new ArmMoments();
        for (long steps : new long[] {-3, 0, 5}) {
            atOnce.add(steps, 4);
            for (int i = 0; i < 4; i++) {
                each.add(steps);
            }
        }
        assertThat(atOnce.n()).isEqualTo(12);
        assertThat(atOnce.mean()).isEqualTo(each.mean()).isEqualTo(2.0 / 3);
        assertThat(atOnce.variance()).isEqualTo(each.variance());
    }

    @Test
    void noNumberHasNoMean() {
        assertThatThrownBy(() -> new ArmMoments().mean()).isInstanceOf(IllegalArgumentException.class);
    }
}
