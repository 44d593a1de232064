package org.massageoutcomes.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Remainder;

/** Which counts of rows may stand in a report with a minimum of ten clients: none of one to nine, nor two that far apart. */
class ShownCountsTest {
    private static final int MINIMUM = 10;

    @Test
    void countsThatAreLargeAndFarApartAreAllShown() {
        Flow flow = flow(intake(500, 400, 50, 30, 20), 300, 80, pairs("pain", 250, 250));
        assertThat(shown(flow)).isEqualTo(flow);
    }

    @Test
    void countsOfNobodyTellOfNobody() {
        Flow flow = flow(intake(300, 300, 0, 0, 0), 300, 80, pairs("pain", 300, 300));
        assertThat(shown(flow)).isEqualTo(flow);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "9, false", "10, true", "11, true"})
    void aCountIsShownIfItIsNobodyOrAtLeastTheMinimum(long rows, boolean isShown) {
        Flow.Intake quarantined = shown(intake(1_000, 900, rows, 50, 50));
        Flow.Intake duplicates = shown(intake(1_000, 900, 50, rows, 50));
        Flow.Intake blank = shown(intake(1_000, 900, 50, 50, rows));
        assertThat(quarantined.quarantined()).isEqualTo(isShown ? rows : null);
        assertThat(duplicates.duplicates()).isEqualTo(isShown ? rows : null);
        assertThat(blank.blank()).isEqualTo(isShown ? rows : null);
        assertThat(List.of(quarantined, duplicates, blank))
                .as("records less the others would tell the small one")
                .allMatch(intake -> (intake.records() != null) == isShown)
                .allMatch(intake -> intake.used() != null);
    }

    @ParameterizedTest
    @CsvSource({"250, true", "251, false", "259, false", "260, true", "249, true"})
    void thePeriodIsShownIfItHoldsNoFewMoreThanAnOutcomesSessions(long inPeriod, boolean isShown) {
        Flow shown = shown(flow(intake(500, 400, 50, 30, 20), inPeriod, 80, pairs("pain", 250, 250)));
        assertThat(shown.inPeriod()).isEqualTo(isShown ? inPeriod : null);
    }

    @Test
    void eachCountIsComparedWithEveryOneShownBelowIt() {
        Flow used = shown(flow(intake(500, 309, 100, 50, 41), 300, 80, pairs("pain", 250, 250)));
        assertThat(used.inPeriod()).isEqualTo(300L);
        assertThat(used.intake().used()).isNull();
        assertThat(used.intake().records()).as("has no rest without used").isNull();

        Flow records = shown(flow(intake(409, 400, 0, 0, 0), 300, 80, pairs("pain", 250, 250)));
        assertThat(records.intake().used()).isEqualTo(400L);
        assertThat(records.intake().records()).isNull();

        Flow second =
                shown(flow(intake(500, 400, 50, 30, 20), 300, 80, pairs("pain", 250, 250), pairs("rom", 295, 295)));
        assertThat(second.inPeriod()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "9, false", "10, true"})
    void noTotalIsShownAboveAFewClientsWithNoOtherSession(int clients, boolean isShown) {
        Flow.Pairs pairs = new Flow.Pairs("pain", 250L, 250L, new Remainder(clients, 0, false));
        Flow shown = shown(flow(intake(500, 400, 50, 30, 20), 300, 80, pairs));
        assertThat(shown.inPeriod() != null).isEqualTo(isShown);
        assertThat(shown.intake().used() != null).isEqualTo(isShown);
        assertThat(shown.intake().records() != null).isEqualTo(isShown);
        assertThat(shown.pairs()).as("who the rest are stays inside").containsExactly(pairs("pain", 250, 250));
    }

    @Test
    void sessionsOfCellsTooSmallToShowAreNotHadFromTheOutcomesTotal() {
        Flow shown = shown(flow(intake(500, 400, 50, 30, 20), 300, 80, pairs("pain", 290, 250)));
        assertThat(shown.pairs()).containsExactly(new Flow.Pairs("pain", null, 250L));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3, false", "10, true"})
    void oneSmallReasonTakesTheCountsOfAll(long rows, boolean areShown) {
        Flow.Intake shown = shown(intake(1_000, 900, 50, 30, 20, reason("a", 40L), reason("b", rows)));
        assertThat(shown.reasons())
                .containsExactly(reason("a", areShown ? 40L : null), reason("b", areShown ? rows : null));
    }

    @Test
    void aReasonWithoutACountStaysWithoutOne() {
        Flow.Intake shown = shown(intake(1_000, 900, 50, 30, 20, reason("a", 40L), reason("b", null)));
        assertThat(shown.reasons()).containsExactly(reason("a", 40L), reason("b", null));
    }

    /** Rows set aside have no month: beside the report of the month before they would tell of the new ones. */
    @Test
    void aMonthsReportTellsOnlyWhetherAnythingWasSetAside() {
        Flow flow = flow(intake(500, 450, 50, 0, 0, reason("a", 50L)), 300, 80, pairs("pain", 250, 250));
        Flow shown = new ShownCounts(MINIMUM).ofAMonth(flow);
        Flow.Intake intake = shown.intake();
        assertThat(Arrays.asList(intake.records(), intake.used(), intake.quarantined()))
                .containsOnlyNulls();
        assertThat(intake.duplicates()).isZero();
        assertThat(intake.blank()).isZero();
        assertThat(intake.reasons()).containsExactly(reason("a", null));
        assertThat(shown.clients()).isNull();
        assertThat(shown.inPeriod()).isEqualTo(300L);
        assertThat(shown.pairs()).isEqualTo(flow.pairs());
    }

    private static Flow.Intake shown(Flow.Intake intake) {
        return shown(flow(intake, 300, 80, pairs("pain", 250, 250))).intake();
    }

    private static Flow shown(Flow flow) {
        return new ShownCounts(MINIMUM).of(flow);
    }

    private static Flow flow(Flow.Intake intake, long inPeriod, long clients, Flow.Pairs... pairs) {
        return new Flow(intake, inPeriod, clients, List.of(pairs));
    }

    private static Flow.Intake intake(
            long records, long used, long quarantined, long duplicates, long blank, Flow.Reason... reasons) {
        return new Flow.Intake(
                records,
                used,
                quarantined,
                duplicates,
                blank,
                Stream.of(reasons).toList());
    }

    private static Flow.Pairs pairs(String outcome, long sessions, long shown) {
        return new Flow.Pairs(outcome, sessions, shown);
    }

    private static Flow.Reason reason(String rule, @Nullable Long rows) {
        return new Flow.Reason(rule, "why " + rule, rows);
    }
}
