package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massageoutcomes.compare.ClaimAnswer.Answer;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Claim;
import org.massageoutcomes.study.Conditions;
import org.massageoutcomes.study.Study;

/** Each of the article's claims, on data that make it true, false, open, or that do not record it. */
class ClaimsTest {
    private static final List<String> CONTEXTS = List.of("post-operative", "pre-sport", "post-sport", "psychological");
    private static final Findings MORE = Trial.of(export(1, 0.3, 48));
    private static final Findings LESS = Trial.of(export(-1, 0.3, 48));
    private static final Findings OPEN = Trial.of(export(0, 10, 22));
    private static final Findings BARE = Trial.of(new Rows()
            .add(
                    "client_id", "C1",
                    "massage_type", "regular",
                    "condition", "Migraine",
                    "pain_before", "5",
                    "pain_after", "4")
            .export());

    static Stream<String> compared() {
        return Claim.ofTheArticle().stream()
                .filter(claim -> !isWithoutAnUntreatedGroup(claim))
                .map(Claim::id);
    }

    static Stream<String> notCompared() {
        return Claim.ofTheArticle().stream()
                .filter(ClaimsTest::isWithoutAnUntreatedGroup)
                .map(Claim::id);
    }

    private static boolean isWithoutAnUntreatedGroup(Claim claim) {
        return claim.question() instanceof Claim.ResponseRate || claim.question() instanceof Claim.FallOverACourse;
    }

    @ParameterizedTest
    @MethodSource("compared")
    void agreesWhereTheIntervalLiesOnTheClaimedSide(String claim) {
        ClaimAnswer answer = answer(MORE, claim);
        assertThat(answer.answer()).as(answer.toString()).isEqualTo(Answer.AGREE);
        assertThat(answer.therapeutic()).isNotNull();
        assertThat(answer.regular()).isNotNull();
        assertThat(answer.difference()).isNotNull();
    }

    /** What relief costs is a ratio of two differences: both turned round leave it, so only its price is turned. */
    @ParameterizedTest
    @MethodSource("compared")
    void disagreesWhereItLiesOnTheOther(String claim) {
        Findings findings = claim.equals("price_of_relief") ? Trial.of(priced(export(1, 0.3, 48), "5", "9")) : LESS;
        assertThat(answer(findings, claim).answer())
                .as(answer(findings, claim).toString())
                .isEqualTo(Answer.DISAGREE);
    }

    /** Cheaper and less relief make a ratio above 0 as well, dearer and less relief one below. */
    @Test
    void whereLessIsRelievedThePriceOfMoreSaysNothing() {
        Findings dearerAndLess = Trial.of(priced(export(-1, 0.3, 48), "9", "5"));
        for (Findings findings : List.of(LESS, dearerAndLess)) {
            ClaimAnswer answer = answer(findings, "price_of_relief");
            assertThat(answer.answer()).as(answer.toString()).isEqualTo(Answer.CANNOT_TELL);
            assertThat(((Estimated) Objects.requireNonNull(answer.difference())).low())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("compared")
    void cannotTellWhereItHoldsZeroAndReachesPastTheMargin(String claim) {
        assertThat(answer(OPEN, claim).answer())
                .as(answer(OPEN, claim).toString())
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @ParameterizedTest
    @MethodSource("compared")
    void isNotRecordedWithoutItsColumns(String claim) {
        if (!claim.startsWith("pain_relief")) {
            assertThat(answer(BARE, claim).answer()).isEqualTo(Answer.NOT_RECORDED);
        }
    }

    /** One client's migraine is recorded, and hidden: the rest of the table says so, and so must the claims. */
    @Test
    void whatIsRecordedAndHiddenIsNotSaidToBeUnrecorded() {
        assertThat(answer(BARE, "pain_relief").answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(answer(BARE, "pain_relief").difference()).isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
        assertThat(answer(BARE, "works_for_migraine").answer()).isEqualTo(Answer.CANNOT_TELL_NO_UNTREATED_GROUP);
        assertThat(answer(BARE, "works_for_whiplash").answer()).isEqualTo(Answer.NOT_RECORDED);
        for (ClaimAnswer answer : BARE.claims()) {
            assertThat(answer.therapeutic()).as(answer.claim()).isNull();
            assertThat(answer.regular()).as(answer.claim()).isNull();
        }
    }

    @Test
    void disagreesWhereTheDifferenceIsWithinTheMargin() {
        Findings none = Trial.of(export(0, 0.3, 48));
        for (String claim : List.of("pain_relief", "range_of_motion", "stress_relief", "pre_sport_pain")) {
            assertThat(answer(none, claim).answer()).as(claim).isEqualTo(Answer.DISAGREE);
        }
    }

    @ParameterizedTest
    @MethodSource("notCompared")
    void withoutAnUntreatedGroupNothingCanBeToldWhateverTheFigure(String claim) {
        for (Findings findings : List.of(MORE, LESS)) {
            ClaimAnswer answer = answer(findings, claim);
            boolean recorded = claim.equals("works_for_migraine") || claim.equals("stress_relief_permanent");
            assertThat(answer.answer())
                    .isEqualTo(recorded ? Answer.CANNOT_TELL_NO_UNTREATED_GROUP : Answer.NOT_RECORDED);
            assertThat(answer.therapeutic() != null).isEqualTo(recorded);
        }
    }

    @Test
    void everyClaimIsAnsweredOnceAndEachOfTheNineConditionsHasOne() {
        assertThat(MORE.claims().stream().map(ClaimAnswer::claim))
                .containsExactlyElementsOf(
                        Claim.ofTheArticle().stream().map(Claim::id).toList())
                .doesNotHaveDuplicates()
                .filteredOn(id -> id.startsWith("works_for_"))
                .hasSize(Conditions.NINE.size());
    }

    @Test
    void whatIsComparedIsAlsoInTheListUnderItsName() {
        for (ClaimAnswer answer : MORE.claims()) {
            if (answer.difference() != null) {
                assertThat(MORE.list())
                        .anyMatch(finding -> finding.key().analysis().equals("claim")
                                && finding.key().term().equals(answer.claim())
                                && finding.estimate().equals(answer.difference()));
            }
        }
    }

    @Test
    void aClientsCoursesForTwoConditionsAreOneClustersRows() {
        Rows one = Rows.parse(export(1, 0.3, 48));
        Findings same =
                Trial.of(one.and(one.with("condition", label -> "Whiplash")).export());
        Findings once = Trial.of(one.export());
        double error = error(once, "pain_relief_lasting");
        assertThat(error(same, "pain_relief_lasting")).isCloseTo(error, withinPercentage(1));
    }

    private static double error(Findings findings, String claim) {
        return Trial.given(Trial.estimated(findings, "pain", Key.ALL_CONDITIONS, "claim", claim)
                .standardError());
    }

    private static ClaimAnswer answer(Findings findings, String claim) {
        return findings.claims().stream()
                .filter(answer -> answer.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    /** An export with other first digits of prices. */
    private static String priced(String export, String therapeutic, String regular) {
        return Rows.parse(export)
                .map(row -> {
                    String digit = row.getOrDefault("price", "").substring(1);
                    row.put("price", ("therapeutic".equals(row.get("massage_type")) ? therapeutic : regular) + digit);
                    return row;
                })
                .export();
    }

    /**
     * Four sessions each of clients of one type, on four dates; each has a twin of the other type, so that nothing but
     * what is asked for sets the arms apart.
     *
     * @param more what therapeutic massage has more of everything that the article says it has: 1, 0 or −1
     * @param noise how much clients differ
     */
    private static String export(int more, double noise, int clients) {
        Rows rows = new Rows();
        for (int client = 0; client < clients; client++) {
            boolean therapeutic = client % 2 == 0;
            int t = therapeutic ? more : -more;
            Random random = new Random(100 + client / 2);
            double own = noise * (client % 4 < 2 ? 1 : -1) + 0.1 * random.nextGaussian();
            for (int k = 0; k < 4; k++) {
                addSession(rows, "C" + client, therapeutic, t, k, own, random);
            }
        }
        return rows.export();
    }

    private static void addSession(
            Rows rows, String client, boolean therapeutic, int t, int k, double own, Random random) {
        double e = own + 0.3 * random.nextGaussian();
        double door = Math.max(10, Math.min(98, 70 - (5 + 3 * t + 2 * own) * k / 2 + random.nextGaussian()));
        double stress = 60 - k + random.nextGaussian();
        boolean first = random.nextDouble() < 0.5 + 0.25 * t;
        int spread = (random.nextBoolean() ? 1 : -1) * (first ? 2 : 1);
        rows.add(
                "client_id", client,
                "massage_type", therapeutic ? "therapeutic" : "regular",
                "condition", "Migraine",
                "session_date", "2026-0" + (k + 1) + "-10",
                "age_band", first ? "30" : "",
                "sex", first ? "F" : "",
                "chronicity", k % 2 == 0 ? "chronic" : "acute",
                "context", CONTEXTS.get((k + client.charAt(client.length() - 1) / 2) % 4),
                "pain_before", number(door / 10),
                "pain_after", number(Math.min(10, door / 10 - 1.8 - 1.2 * t - 0.3 * e)),
                "stress_before", number(stress / 10),
                "stress_after", number(Math.min(10, stress / 10 - 1.8 - 1.2 * t - 0.3 * e)),
                "rom_before_deg", number(90 + door / 10),
                "rom_after_deg", number(100 + door / 10 + 6 * t + 3 * e),
                "strength_before", number(30 + door / 10),
                "strength_after", number(33 + door / 10 + 2 * t + 2 * e),
                "pressure", number(3 + 0.4 * t + 0.4 * spread),
                "soreness_48h", first ? "2" : "0",
                "duration_min", number(60 + 10 * spread),
                "price", number(70 + 10 * t + 3 * e));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", Math.max(0, number));
    }

    @Test
    void theStandardStudyAsksForTheCovariatesThatDetailsAreCountedOf() {
        assertThat(Study.standard().adjustFor()).containsExactly("age_band", "sex", "chronicity");
    }
}
