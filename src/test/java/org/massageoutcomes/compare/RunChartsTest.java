package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.stats.Signal;
import org.massageoutcomes.study.Arm;

/** Months and courses of small tables whose numbers can be had by hand. */
class RunChartsTest {
    /** The published vector: mean 1.94, limits −0.72 and 4.6. */
    private static final int[] VECTOR = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};

    @Test
    void thePublishedVectorThroughTheWholeProgram() {
        RunChart chart = chart(Trial.of(months(VECTOR, 12).export()), Arm.THERAPEUTIC);
        assertThat(chart.centre()).isEqualTo(35 / 18.0, within(1e-12));
        assertThat(chart.lower()).isEqualTo(35 / 18.0 - 2.66, within(1e-12));
        assertThat(chart.upper()).isEqualTo(35 / 18.0 + 2.66, within(1e-12));
        assertThat(chart.trial()).isFalse();
        assertThat(chart.points().get(4).mean()).isEqualTo(10.0);
        assertThat(chart.points().get(4).month()).isEqualTo(YearMonth.of(2025, 5));
        assertThat(chart.points().get(4).signals()).contains(Signal.OUTSIDE);
        assertThat(chart.points().get(3).signals()).doesNotContain(Signal.OUTSIDE);
    }

    @Test
    void underTwelveMonthsTheLimitsAreOnTrial() {
        assertThat(chart(
                                Trial.of(months(new int[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1}, 12)
                                        .export()),
                                Arm.REGULAR)
                        .trial())
                .isTrue();
        assertThat(chart(
                                Trial.of(months(new int[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2}, 12)
                                        .export()),
                                Arm.REGULAR)
                        .trial())
                .isFalse();
    }

    @Test
    void sevenMonthsThatRiseAreASignal() {
        RunChart chart =
                chart(Trial.of(months(new int[] {1, 2, 3, 4, 5, 6, 7}, 12).export()), Arm.REGULAR);
        assertThat(chart.points()).allMatch(point -> point.signals().contains(Signal.SEVEN_TREND));
    }

    @Test
    void aMonthWithFewClientsIsLeftOutAndBreaksARun() {
        Rows rows = months(new int[] {1, 2, 3, 4, 5, 6, 7}, 12);
        Rows thin = thinned(rows, "2025-04", 12);
        RunChart chart = chart(Trial.of(thin.export()), Arm.REGULAR);
        assertThat(chart.points().get(3).mean()).isNull();
        assertThat(chart.points().get(3).signals()).isEmpty();
        assertThat(chart.points()).noneMatch(point -> point.signals().contains(Signal.SEVEN_TREND));
    }

    /** Six clients in a month: hidden, and with it the next smallest, or it could be had by subtraction. */
    @Test
    void aHiddenMonthTakesAnotherWithItUntilTheHiddenAreEnough() {
        Rows rows = months(new int[] {1, 2, 3, 4, 5, 6, 7}, 12);
        Rows thin = thinned(rows, "2025-04", 12);
        List<@Nullable Double> means = new ArrayList<>();
        chart(Trial.of(thin.export()), Arm.REGULAR).points().forEach(point -> means.add(point.mean()));
        assertThat(means.stream().filter(mean -> mean == null).count()).isEqualTo(2);
    }

    /** Scores at the door of 8, 6 and 4 on a client's first, second and third date. */
    @Test
    void theCourseIsTheMeanAtTheDoorBeforeEachDateWithWhoIsLeft() {
        Rows rows = new Rows();
        for (int client = 0; client < 60; client++) {
            int dates = client < 20 ? 1 : client < 40 ? 2 : 3;
            for (int k = 0; k < dates; k++) {
                int door = 8 - 2 * k + (client % 4 < 2 ? 1 : -1);
                rows.add(
                        "client_id", "C" + client,
                        "massage_type", client % 2 == 0 ? "therapeutic" : "regular",
                        "condition", "Migraine",
                        "session_date", "2026-0" + (k + 1) + "-10",
                        "pain_before", "" + door,
                        "pain_after", "" + (door - client % 3));
            }
        }
        List<CourseCurve> curves = Trial.of(rows.export()).courses();
        assertThat(curves).hasSize(2);
        assertThat(curves.get(0).points())
                .containsExactly(
                        new CourseCurve.Point(1, 8, 30),
                        new CourseCurve.Point(2, 6, 20),
                        new CourseCurve.Point(3, 4, 10));
    }

    @Test
    void theCourseEndsWhereAFewClientsLeaveIt() {
        Rows rows = new Rows();
        for (int client = 0; client < 60; client++) {
            for (int k = 0; k < (client < 4 ? 1 : 2); k++) {
                rows.add(
                        "client_id", "C" + client,
                        "massage_type", client % 2 == 0 ? "therapeutic" : "regular",
                        "condition", "Migraine",
                        "session_date", "2026-0" + (k + 1) + "-10",
                        "pain_before", "" + (5 + client % 5),
                        "pain_after", "" + client % 3);
            }
        }
        assertThat(Trial.of(rows.export()).courses())
                .isNotEmpty()
                .allMatch(curve -> curve.points().size() == 1);
    }

    private static RunChart chart(Findings findings, Arm arm) {
        return findings.runCharts().stream()
                .filter(chart -> chart.arm() == arm)
                .findFirst()
                .orElseThrow();
    }

    /** Clients of their own every month, all of whom improve by the month's number. */
    private static Rows months(int[] improvements, int clientsAnArm) {
        Rows rows = new Rows();
        for (int month = 0; month < improvements.length; month++) {
            for (int client = 0; client < 2 * clientsAnArm; client++) {
                rows.add(
                        "client_id",
                        "M" + month + "C" + client,
                        "massage_type",
                        client % 2 == 0 ? "therapeutic" : "regular",
                        "condition",
                        "Migraine",
                        "session_date",
                        YearMonth.of(2025, 1).plusMonths(month).toString(),
                        "pain_before",
                        "10",
                        "pain_after",
                        "" + (10 - improvements[month]));
            }
        }
        return rows;
    }

    /** Of one month the first sessions only. */
    private static Rows thinned(Rows rows, String month, int sessions) {
        Rows thin = rows.where("session_date", month).first(sessions);
        for (int i = 1; i <= 12; i++) {
            String at = YearMonth.of(2025, i).toString();
            if (!at.equals(month)) {
                thin = thin.and(rows.where("session_date", at));
            }
        }
        return thin;
    }
}
