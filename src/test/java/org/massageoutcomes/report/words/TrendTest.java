package org.massageoutcomes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.study.Arm;

class TrendTest {
    private static final Scale POINTS = new Scale("points");

    @Test
    void aMonthThatOneTypeCannotShowIsNotSaidToBeHiddenForBoth() {
        assertThat(sentences(chart(Arm.THERAPEUTIC, 1.0, 1.2, 0.9), chart(Arm.REGULAR, 0.4, 0.5, null)))
                .contains(
                        "October 2026 cannot be shown for both types without telling of a few clients; these are the last"
                                + " two months that can be shown for both types.");
        assertThat(sentences(chart(Arm.THERAPEUTIC, 1.0, 1.2, null)))
                .contains(
                        "October 2026 cannot be shown without telling of a few clients; these are the last two months that"
                                + " can be shown.");
    }

    @Test
    void aMeanThatRoundsToNoneHasNoSign() {
        assertThat(sentences(chart(Arm.THERAPEUTIC, 1.0, 0.2, -0.04)).get(0))
                .startsWith("Therapeutic: 0.0 points, after 0.2 points the month before.");
        assertThat(sentences(chart(Arm.THERAPEUTIC, 1.0, 0.2, -0.06)).get(0))
                .startsWith("Therapeutic: \u22120.1 points, after 0.2 points the month before.");
    }

    private static List<String> sentences(RunChart... charts) {
        return Trend.sentences(Trend.lastMonths(List.of(charts)).orElseThrow(), List.of(charts), POINTS);
    }

    /** August and on. */
    private static RunChart chart(Arm arm, @Nullable Double... means) {
        List<RunChart.Point> points = new ArrayList<>();
        for (Double mean : means) {
            points.add(new RunChart.Point(YearMonth.of(2026, 8).plusMonths(points.size()), mean, Set.of()));
        }
        return new RunChart("pain", arm, 1, -2, 4, false, points);
    }
}
