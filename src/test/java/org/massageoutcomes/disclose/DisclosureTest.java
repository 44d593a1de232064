package org.massageoutcomes.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.ClaimAnswer;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Remainder;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;

/** What is hidden of a few findings made by hand; the minimum is ten clients. */
class DisclosureTest {
    private static final Support SUPPORT = new Support(60, 50, 30, 20);
    private static final Estimated ESTIMATED = new Estimated(0.123456, 0.1, 1.2, 25.0, 0.24, -0.1, 0.3);
    private static final NotEstimable TOO_FEW = new NotEstimable(Reason.TOO_FEW_CLIENTS);
    private static final Remainder NOBODY = new Remainder(0, 0, false);
    private static final Remainder A_FEW = new Remainder(0, 4, false);
    private static final Remainder ENOUGH = new Remainder(10, 0, false);
    private static final Remainder WHOLE_CELL = new Remainder(0, 0, true);

    @Test
    void aNumberThatLeavesNobodyOrEnoughOutIsShownAndWhoIsLeftOutIsNot() {
        for (@Nullable Remainder remainder : new @Nullable Remainder[] {null, NOBODY, ENOUGH}) {
            Finding finding = finding("Migraine", "course", "difference", remainder);
            assertThat(shown(finding).list())
                    .containsExactly(new Finding(finding.key(), ESTIMATED, finding.pAdjusted(), SUPPORT));
        }
    }

    @Test
    void aNumberThatLeavesAFewOutGivesWayToAWord() {
        Finding finding = finding("Migraine", "course", "difference", A_FEW);
        assertThat(shown(finding).list()).containsExactly(new Finding(finding.key(), TOO_FEW, null, SUPPORT));
    }

    @Test
    void aCellThatTellsTooMuchLosesItsCountsAndItsArms() {
        Finding primary = finding("Migraine", "primary", "difference", WHOLE_CELL);
        Finding detail = finding("Migraine", "describe", "regular:n", WHOLE_CELL);
        assertThat(shown(primary, detail).list()).containsExactly(new Finding(primary.key(), TOO_FEW, null, null));
    }

    @Test
    void anArmsNumberOfAPartOnlyStaysAsAWord() {
        Finding part = finding("Migraine", "responder_30", "regular:rate", A_FEW);
        assertThat(shown(part).list()).extracting(Finding::estimate).containsExactly(TOO_FEW);
    }

    /** 7 of 9 sessions as 0.7777777777777778 tells the nine. */
    @Test
    void ratesHaveThreeDecimalsAndNoIntervalAndOtherNumbersAllTheirs() {
        Finding rate = finding("Migraine", "responder_30", "regular:rate", null);
        Finding mean = finding("Migraine", "describe", "regular:change_mean", null);
        assertThat(shown(rate, mean).list())
                .extracting(Finding::estimate)
                .containsExactly(Estimated.point(0.123), ESTIMATED);
    }

    /** Of two therapists, more decimals of what each weighs would tell how many sessions each had. */
    @Test
    void whatTherapistsOfAConditionWeighIsRoundedAndOfAllConditionsIsNot() {
        Finding therapists = finding("Migraine", "therapist_weight", "effective_therapists", null);
        Finding widening = finding("Migraine", "therapist_weight", "widening", null);
        Finding ofAll = finding(Key.ALL_CONDITIONS, "therapist_weight", "effective_therapists", null);
        assertThat(shown(therapists, widening, ofAll).list())
                .extracting(Finding::estimate)
                .containsExactly(Estimated.point(0.1), Estimated.point(0.12), ESTIMATED);
    }

    @Test
    void thatArmsDifferIsSaidToTwoDecimals() {
        Verdict verdict = verdict("Migraine").with(List.of(new Verdict.Imbalance("age", 0.123456)));
        Findings shown = shown(findings(null, List.of("Migraine"), List.of(), List.of(verdict), List.of(), List.of()));
        assertThat(shown.verdicts())
                .containsExactly(verdict("Migraine").with(List.of(new Verdict.Imbalance("age", 0.12))));
    }

    @Test
    void aRateThatIsNotThereKeepsItsReason() {
        Finding rate = new Finding(
                new Key("pain", "Migraine", "responder_30", "regular:rate"),
                new NotEstimable(Reason.NO_VARIATION),
                SUPPORT);
        assertThat(shown(rate).list()).containsExactly(rate);
    }

    @Test
    void meansOfClaimsHaveThreeDecimals() {
        ClaimAnswer claim = new ClaimAnswer(
                "relief", "words", "measure", "Migraine", 7.0 / 9, null, ESTIMATED, ClaimAnswer.Answer.AGREE);
        Findings shown = shown(findings(null, List.of("Migraine"), List.of(), List.of(), List.of(claim), List.of()));
        assertThat(shown.claims())
                .containsExactly(new ClaimAnswer(
                        "relief", "words", "measure", "Migraine", 0.778, null, ESTIMATED, ClaimAnswer.Answer.AGREE));
    }

    @Test
    void conditionsThatNoListHasAndThatHaveNoNumberGoUnderOneName() {
        Finding listed = new Finding(new Key("pain", "Migraine", "primary", "difference"), TOO_FEW, null);
        Finding rare = new Finding(new Key("pain", "Gorham disease", "primary", "difference"), TOO_FEW, null);
        Finding rarer = new Finding(new Key("pain", "Fabry disease", "primary", "difference"), TOO_FEW, null);
        Finding counted = new Finding(new Key("pain", "Gout", "primary", "difference"), TOO_FEW, SUPPORT);
        Finding estimated = new Finding(new Key("pain", "Sciatica", "describe", "regular:n"), ESTIMATED, null);
        Findings shown = shown(findings(
                null,
                List.of("Migraine", "Gorham disease", "Fabry disease", "Gout", "Sciatica"),
                List.of(listed, rare, rarer, counted, estimated),
                List.of(verdict("Gorham disease"), verdict("Fabry disease"), verdict("Gout")),
                List.of(),
                List.of()));
        assertThat(shown.conditions()).containsExactly("Migraine", "Gout", "Sciatica", Disclosure.OTHER_CONDITIONS);
        assertThat(shown.list())
                .extracting(finding -> finding.key().condition())
                .containsExactly("Migraine", Disclosure.OTHER_CONDITIONS, "Gout", "Sciatica");
        assertThat(shown.verdicts()).containsExactly(verdict(Disclosure.OTHER_CONDITIONS), verdict("Gout"));
        assertThat(shown.toString()).doesNotContain("Gorham", "Fabry");
    }

    @Test
    void noNameStandsForRareConditionsWhereNoneIsRare() {
        assertThat(shown(finding("Migraine", "primary", "difference", null)).conditions())
                .containsExactly("Migraine");
    }

    /** A clinic may write "Other conditions" itself, and of those have enough clients. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConditionThatIsNamedLikeTheRareOnesKeepsItsNumber(boolean rareFirst) {
        Finding rare = new Finding(new Key("pain", "Gorham disease", "primary", "difference"), TOO_FEW, null);
        Finding own = finding(Disclosure.OTHER_CONDITIONS, "primary", "difference", null);
        Findings shown = shown(findings(
                null,
                List.of("Gorham disease", Disclosure.OTHER_CONDITIONS),
                rareFirst ? List.of(rare, own) : List.of(own, rare),
                List.of(),
                List.of(),
                List.of()));
        assertThat(shown.list()).containsExactly(new Finding(own.key(), ESTIMATED, own.pAdjusted(), SUPPORT));
    }

    @Test
    void aClinicOfAFewIsNotNamedAndHidesTheOthersOfItsCell() {
        Finding few = finding("Migraine", "clinic", "Tiny", A_FEW);
        Finding large = finding("Migraine", "clinic", "Large", ENOUGH);
        Findings shown = shown(findings(
                null,
                List.of("Migraine", "Gout"),
                List.of(few, large, finding("Gout", "clinic", "Large", ENOUGH)),
                List.of(),
                List.of(),
                List.of(site("Migraine", "Large", SUPPORT), site("Gout", "Large", SUPPORT))));
        assertThat(shown.list()).extracting(finding -> finding.key().term()).containsExactly("Large", "Large");
        assertThat(shown.sites()).containsExactly(site("Gout", "Large", SUPPORT));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void aClinicIsShownFromTheMinimumOnInTheSmallerArm(int clients, boolean isShown) {
        SiteEstimate site = site("Migraine", "A", new Support(90, 90, 40, clients));
        SiteEstimate withoutCounts = site("Migraine", "B", null);
        Findings shown = shown(findings(
                null,
                List.of("Migraine"),
                List.of(finding("Migraine", "primary", "difference", null)),
                List.of(),
                List.of(),
                List.of(site, withoutCounts)));
        assertThat(shown.sites())
                .containsExactlyElementsOf(isShown ? List.of(site, withoutCounts) : List.of(withoutCounts));
    }

    @Test
    void aClinicsRareConditionIsNotNamed() {
        Findings shown = shown(findings(
                null,
                List.of("Gorham disease"),
                List.of(),
                List.of(),
                List.of(),
                List.of(site("Gorham disease", "A", null))));
        assertThat(shown.sites()).containsExactly(site(Disclosure.OTHER_CONDITIONS, "A", null));
    }

    @Test
    void aMonthsReportCountsNeitherFilesNorAllClients() {
        Findings year = findings(null, List.of(), List.of(), List.of(), List.of(), List.of());
        Findings month = findings(YearMonth.of(2026, 5), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(shown(year).flow()).isEqualTo(year.flow());
        assertThat(shown(month).flow().clients()).isNull();
        assertThat(shown(month).flow().intake().records()).isNull();
        assertThat(shown(month).flow().inPeriod()).isEqualTo(300L);
    }

    @Test
    void monthsHaveTwoDecimals() {
        Findings shown = shown(findings(null, List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(shown.runCharts()).extracting(RunChart::centre).containsExactly(3.14);
    }

    private static Finding finding(String condition, String analysis, String term, @Nullable Remainder remainder) {
        return new Finding(new Key("pain", condition, analysis, term), ESTIMATED, 0.5, SUPPORT, remainder);
    }

    private static SiteEstimate site(String condition, String name, @Nullable Support support) {
        Estimate primary = support == null ? TOO_FEW : ESTIMATED;
        return new SiteEstimate("pain", condition, name, primary, support, null);
    }

    private static Verdict verdict(String condition) {
        return new Verdict(
                "pain",
                condition,
                Call.CANNOT_TELL_YET,
                null,
                1,
                null,
                false,
                1,
                Verdict.Clustering.CLIENTS,
                null,
                true,
                Verdict.Therapists.TOLD_APART,
                List.of(),
                List.of());
    }

    private static Findings shown(Finding... findings) {
        return shown(findings(null, List.of("Migraine"), List.of(findings), List.of(), List.of(), List.of()));
    }

    private static Findings shown(Findings findings) {
        return Disclosure.check(findings, Set.of("Migraine")).findings();
    }

    private static Findings findings(
            @Nullable YearMonth monthReport,
            List<String> conditions,
            List<Finding> list,
            List<Verdict> verdicts,
            List<ClaimAnswer> claims,
            List<SiteEstimate> sites) {
        Scope scope = new Scope(
                "Clinics", "1", "run", null, null, monthReport, 10, true, true, true, false, true, List.of("Whiplash"));
        Flow flow = new Flow(
                new Flow.Intake(500L, 400L, 50L, 30L, 20L, List.of()),
                300L,
                80L,
                List.of(new Flow.Pairs("pain", 250L, 250L)));
        RunChart chart = new RunChart("pain", Arm.REGULAR, 22.0 / 7, 1, 5, true, List.of());
        return new Findings(
                scope,
                flow,
                List.of(),
                List.of(),
                List.of("pain"),
                conditions,
                list,
                verdicts,
                List.of(chart),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                claims,
                sites);
    }
}
