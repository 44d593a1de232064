package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VarianceSharesTest {
    private static final double[][] ARMS = {{1, 0}, {1, 1}};
    private static final List<Oracle> ROWS = Oracle.rows("oracle/VarianceShares.rows.csv");

    static List<Oracle> expected() {
        return Oracle.rows("oracle/VarianceShares.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithLme4(Oracle expected) {
        VarianceShares shares = VarianceShares.fit(rows(expected.text("set"), y -> y));
        assertShare(shares.site(), expected.number("site"));
        assertShare(shares.provider(), expected.number("provider"));
        assertShare(shares.subject(), expected.number("subject"));
        assertShare(shares.row(), expected.number("row"));
    }

    @Test
    void aVarianceThatIsNotThereIsNothing() {
        assertThat(share(VarianceShares.fit(rows("no sites", y -> y)).site())).isZero();
        assertThat(share(VarianceShares.fit(rows("no providers", y -> y)).provider()))
                .isZero();
    }

    @Test
    void sharesAddUpAndKeepAwayFromScaleAndLevel() {
        VarianceShares there = VarianceShares.fit(rows("many sites", y -> y));
        VarianceShares far = VarianceShares.fit(rows("many sites", y -> 1000 * y + 123_456_789));
        assertThat(share(there.site()) + share(there.provider()) + share(there.subject()) + share(there.row()))
                .isCloseTo(1, within(1e-12));
        assertShare(far.site(), share(there.site()));
        assertShare(far.subject(), share(there.subject()));
    }

    @Test
    void howFarScoresLieFromNothingSaysNothing() {
        VarianceShares there = VarianceShares.fit(rows("many sites", y -> y));
        VarianceShares far =
                VarianceShares.fit(rows(ARMS, "many sites", b -> b + 2_000_000_000, y -> y - 9_000_000_000L));
        assertShare(far.site(), share(there.site()));
        assertShare(far.provider(), share(there.provider()));
        assertShare(far.subject(), share(there.subject()));
    }

    @Test
    void columnsThatOthersSpanSayNothing() {
        VarianceShares there = VarianceShares.fit(rows("many sites", y -> y));
        double[][] trap = {{1, 0, 1, 5, 1e-7}, {1, 1, 0, 5, 0}};
        VarianceShares spanned = VarianceShares.fit(rows(trap, "many sites", b -> b, y -> y));
        assertShare(spanned.site(), share(there.site()));
        assertShare(spanned.subject(), share(there.subject()));
        assertShare(spanned.row(), share(there.row()));
    }

    @Test
    void scoresFarFromNothingThatTheDesignExplainsLeaveNothingToShare() {
        List<Oracle> rows = ROWS.stream()
                .filter(row -> row.text("set").equals("many sites"))
                .toList();
        long[] covariate = rows.stream().mapToLong(row -> row.whole("b")).toArray();
        int[] arm = whole(rows, "ther");
        long[] explained = new long[arm.length];
        Arrays.setAll(explained, i -> 700_000_000L + 3_333_333 * covariate[i] - 1_234_567L * arm[i]);
        VarianceShares none = VarianceShares.fit(new NestedRows(
                ARMS, arm, covariate, explained, whole(rows, "site"), whole(rows, "provider"), whole(rows, "subject")));
        assertThat(none.row()).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @Test
    void oneSiteOrOneRowASubjectCannotTellTheSharesApart() {
        int[] zeros = new int[6];
        long[] response = {1, 5, 2, 4, 3, 9};
        int[] pattern = {0, 1, 0, 1, 0, 1};
        int[] pairs = {0, 0, 1, 1, 2, 2};
        int[] each = {0, 1, 2, 3, 4, 5};
        NotEstimable singular = new NotEstimable(Reason.SINGULAR);
        assertThat(VarianceShares.fit(new NestedRows(ARMS, pattern, new long[6], response, zeros, each, pairs))
                        .site())
                .isEqualTo(singular);
        assertThat(VarianceShares.fit(new NestedRows(ARMS, pattern, new long[6], response, pairs, each, each))
                        .site())
                .isEqualTo(singular);
    }

    @Test
    void rowsThatTheDesignExplainsWhollyLeaveNothingToShare() {
        int[] pattern = {0, 1, 0, 1, 0, 1, 0, 1};
        NestedRows rows = new NestedRows(
                ARMS,
                pattern,
                new long[8],
                Arrays.stream(pattern).asLongStream().toArray(),
                new int[] {0, 0, 0, 0, 1, 1, 1, 1},
                new int[] {0, 1, 0, 1, 2, 3, 2, 3},
                new int[] {0, 0, 1, 1, 2, 2, 3, 3});
        assertThat(VarianceShares.fit(rows).row()).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @Test
    void twoSitesOfTwoProvidersAndTwoSubjectsAreTheFewest() {
        int[] pattern = {0, 1, 0, 1, 0, 1, 0, 1};
        long[] response = {1, 5, 2, 4, 3, 9, 7, 2};
        int[] sites = {0, 0, 0, 0, 1, 1, 1, 1};
        int[] providers = {0, 1, 0, 1, 2, 3, 2, 3};
        int[] subjects = {0, 0, 1, 1, 2, 2, 3, 3};
        NotEstimable singular = new NotEstimable(Reason.SINGULAR);
        assertThat(VarianceShares.fit(new NestedRows(ARMS, pattern, new long[8], response, sites, providers, subjects))
                        .row())
                .isInstanceOf(Estimated.class);
        assertThat(VarianceShares.fit(new NestedRows(ARMS, pattern, new long[8], response, sites, sites, subjects))
                        .row())
                .as("one provider a site")
                .isEqualTo(singular);
        assertThat(VarianceShares.fit(new NestedRows(ARMS, pattern, new long[8], response, sites, providers, sites))
                        .row())
                .as("one subject a site")
                .isEqualTo(singular);
    }

    @Test
    void rowsThatTheirSubjectsExplainWhollyLeaveNothingToShare() {
        List<Oracle> rows = ROWS.stream()
                .filter(row -> row.text("set").equals("many sites"))
                .toList();
        int[] subject = whole(rows, "subject");
        VarianceShares none = VarianceShares.fit(new NestedRows(
                ARMS,
                whole(rows, "ther"),
                new long[subject.length],
                Arrays.stream(subject).mapToLong(s -> s * 7919L % 101).toArray(),
                whole(rows, "site"),
                whole(rows, "provider"),
                subject));
        assertThat(none.row()).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    private static NestedRows rows(String set, LongUnaryOperator response) {
        return rows(ARMS, set, b -> b, response);
    }

    private static NestedRows rows(
            double[][] patterns, String set, LongUnaryOperator covariate, LongUnaryOperator response) {
        List<Oracle> rows =
                ROWS.stream().filter(row -> row.text("set").equals(set)).toList();
        return new NestedRows(
                patterns,
                whole(rows, "ther"),
                rows.stream()
                        .mapToLong(row -> covariate.applyAsLong(row.whole("b")))
                        .toArray(),
                rows.stream()
                        .mapToLong(row -> response.applyAsLong(row.whole("y")))
                        .toArray(),
                whole(rows, "site"),
                whole(rows, "provider"),
                whole(rows, "subject"));
    }

    private static int[] whole(List<Oracle> rows, String name) {
        return rows.stream().mapToInt(row -> row.whole(name)).toArray();
    }

    private static void assertShare(Estimate estimate, double expected) {
        assertThat(share(estimate)).isCloseTo(expected, within(1e-6));
    }

    private static double share(Estimate estimate) {
        return Objects.requireNonNull(((Estimated) estimate).estimate());
    }
}
