package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.command.CommandLines;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Better;
import org.massageoutcomes.study.Outcome;

/** Reports from anybody: one clear line that names the site, exit 65, and nothing published. */
class HostileReportTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path good = Path.of("");

    @BeforeEach
    void aGoodSite() {
        good = SharedReports.share(folder.resolve("good"), SharedReports.of(0.4, 0.2));
    }

    private int pool(Path... sites) {
        return CommandLines.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.of(
                                Stream.of("pool"),
                                Stream.of(sites).map(Path::toString),
                                Stream.of("--out", reports().toString()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    /** The pool would become the newest report of that site, and the same words would then pool a pool. */
    @Test
    void aPoolIsNotPublishedAmongTheReportsOfItsSite() throws IOException {
        Path other = SharedReports.share(folder.resolve("other"), SharedReports.of(0.9, 0.3));
        Path run = SharedReports.share(reports().resolve("2026-10"), SharedReports.of(0.7, 0.2));
        Path renamed = SharedReports.share(reports().resolve("autumn"), SharedReports.of(0.6, 0.2));
        Path current = Files.createSymbolicLink(reports().resolve("current"), Path.of("autumn"));
        for (Path site : List.of(run, run.resolve("..").resolve("2026-10"), renamed, current, reports())) {
            assertThat(pool(other, site)).as("%s", site).isEqualTo(2);
        }
        assertThat(err.toString()).contains("choose another --out").doesNotContain("Usage");
        assertThat(reports().toFile().list()).containsExactlyInAnyOrder("2026-10", "autumn", "current");
        Files.delete(current);
        assertThat(pool(other, run))
                .as("a folder of reports received, and nobody's runs")
                .isZero();
    }

    @Test
    void aPoolIsNotPublishedWithinAReport() {
        Path around = SharedReports.share(folder, SharedReports.of(0.7, 0.2));
        assertThat(pool(good, around)).isEqualTo(2);
        assertThat(reports()).doesNotExist();
    }

    private Path reports() {
        return folder.resolve("reports");
    }

    private void assertRefused(Path site, String words) {
        assertThat(pool(good, site)).isEqualTo(65);
        assertThat(err.toString()).hasLineCount(1).contains(words);
        assertThat(err.toString().length()).isLessThan(420);
        assertThat(out.toString()).isEmpty();
        assertThat(reports().toFile().list()).containsExactly(".lock");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("truncated", json -> json.substring(0, json.length() / 2), "ends before it is whole"),
                change("truncated by a byte", json -> json.substring(0, json.length() - 2), "ends before it is whole"),
                change(
                        "truncated in a word",
                        json -> json.substring(0, json.lastIndexOf("false") + 3),
                        "ends before it is whole"),
                change("empty", json -> "", "is empty"),
                change("blank", json -> "\n", "results.json"),
                change("not JSON", json -> "<html>404</html>", "is not JSON that this program wrote, line 1"),
                change("a list", json -> "[]", "is not an object"),
                change("of another program", json -> "{\"format\": \"something else\"}", "not a results.json"),
                change("of a later format", json -> json.replace("_version\": 1", "_version\": 2"), "format 2"),
                change("two in one", json -> json + json, "goes on after its end"),
                change("a scope twice", json -> json.replace("\"flow\"", "\"scope\""), "stands there twice"),
                change("without outcomes", json -> json.replace("\"outcomes\"", "\"incomes\""), "outcomes is missing"),
                change("infinite", json -> json.replace("\"estimate\": 0.9", "\"estimate\": 1e999"), "too large"),
                change("endless margin", json -> json.replace("\"margin\": 1", "\"margin\": 1e99999999"), "digits"),
                change(
                        "long margin",
                        json -> json.replace("\"margin\": 1", "\"margin\": 1" + "0".repeat(90)),
                        "digits"),
                change(
                        "deep",
                        json -> json.replace("\"primary\": [", "\"primary\": " + "[".repeat(5000)),
                        "is not JSON"),
                change(
                        "huge estimate",
                        json -> json.replace("\"estimate\": 0.9", "\"estimate\": 1e200"),
                        "no data give"),
                change(
                        "no error",
                        json -> json.replaceFirst("\"standard_error\": 0.3", "\"standard_error\": 0"),
                        "no data give"),
                change(
                        "degrees of freedom",
                        json -> json.replace("\"degrees_of_freedom\": 20", "\"degrees_of_freedom\": 0"),
                        "no data give"),
                change(
                        "no degrees of freedom",
                        json -> json.replace("\"degrees_of_freedom\": 20", "\"degrees_of_freedom\": null"),
                        "no data give"),
                change(
                        "an interval of something else",
                        json -> json.replaceFirst("\"low\": [-0-9.]+", "\"low\": 0.8"),
                        "no data give"),
                change(
                        "fewer rows than none",
                        json -> json.replace("\"records\": 900", "\"records\": -900"),
                        "no export gives"),
                change(
                        "few clients",
                        json -> json.replace("\"clients_therapeutic\": 30", "\"clients_therapeutic\": 3"),
                        "no report shows"),
                change(
                        "a lower minimum",
                        json -> json.replace("\"minimum_clients\": 10", "\"minimum_clients\": 2"),
                        "fewer than 10 clients"),
                change(
                        "no clients",
                        json -> json.replace("\"clients_recorded\": true", "\"clients_recorded\": false"),
                        "nothing to pool"),
                change("a pool", json -> json.replace("\"run\": \"2026-10\"", "\"run\": \"pooled\""), "itself a pool"),
                change(
                        "of a long label",
                        json -> json.replace("Migraine", "M".repeat(2000)),
                        "more than 500 characters"),
                change(
                        "another version",
                        json -> json.replace("\"version\": \"1.0.0\"", "\"version\": \"0.9.0\\n\\u0007\""),
                        "version of its methods is"));
    }

    private static Arguments change(String name, UnaryOperator<String> change, String words) {
        return Arguments.of(name, change, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void oneLineSaysWhatIsWrong(String name, UnaryOperator<String> change, String words) {
        assertRefused(SharedReports.share(folder.resolve("other"), SharedReports.of(0.9, 0.3), change), words);
    }

    static Stream<Arguments> otherOutcomes() {
        Outcome pain = Outcome.pain();
        return Stream.of(
                Arguments.of("unit", outcome("percent", pain.better(), BigDecimal.ONE, BigDecimal.TEN)),
                Arguments.of("direction", outcome(pain.unit(), Better.HIGHER, BigDecimal.ONE, BigDecimal.TEN)),
                Arguments.of("margin", outcome(pain.unit(), pain.better(), new BigDecimal("2"), BigDecimal.TEN)),
                Arguments.of(
                        "greatest score", outcome(pain.unit(), pain.better(), BigDecimal.ONE, new BigDecimal(100))));
    }

    private static Outcome outcome(String unit, Better better, BigDecimal margin, BigDecimal max) {
        return new Outcome(
                "pain", "Pain", "b", "a", BigDecimal.ZERO, max, unit, better, margin, List.of(), List.of(), false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherOutcomes")
    void sitesThatDifferAreRefusedByName(String what, Outcome outcome) {
        Findings findings =
                SharedReports.of(List.of(outcome), List.of(SharedReports.headline(SharedReports.CONDITION, 0.9, 0.3)));
        assertRefused(
                SharedReports.share(folder.resolve("other"), findings),
                "other: cannot be pooled with good: the " + what);
    }

    @Test
    void aMarginIsTheSameHoweverItIsWritten() {
        Findings findings = SharedReports.of(
                List.of(outcome("points", Better.LOWER, new BigDecimal("1.00"), BigDecimal.TEN)),
                List.of(SharedReports.headline(SharedReports.CONDITION, 0.9, 0.3)));
        assertThat(pool(good, SharedReports.share(folder.resolve("other"), findings)))
                .isZero();
        assertThat(reports().resolve("pooled/report.html")).exists();
        assertThat(reports().resolve("pooled/report.pdf")).exists();
        assertThat(reports().resolve("pooled/internal/manifest.json")).content().contains("good/results.json");
        assertThat(CommandLines.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "verify",
                        reports().toString()))
                .isZero();
    }

    @Test
    void sitesThatShowNothingMayBeAlike() throws IOException {
        Findings nothing = SharedReports.of(
                List.of(Outcome.pain()),
                List.of(SharedReports.finding("Neck pain", new NotEstimable(Reason.TOO_FEW_CLIENTS))));
        Path another = SharedReports.share(folder.resolve("another"), SharedReports.of(0.7, 0.3));
        Path one = SharedReports.share(folder.resolve("one"), nothing);
        Path other = SharedReports.share(folder.resolve("other"), nothing);
        assertThat(pool(good, another, one, other)).isZero();
    }

    @Test
    void oneReportTwiceIsRefusedHoweverItCame() throws IOException {
        assertRefused(folder.resolve("./good"), good + ": is the same report as " + good);
        err.getBuffer().setLength(0);
        assertRefused(Files.createSymbolicLink(folder.resolve("link"), good), "is the same report as");
        err.getBuffer().setLength(0);
        assertRefused(SharedReports.share(folder.resolve("copy"), SharedReports.of(0.4, 0.2)), "is the same report as");
        err.getBuffer().setLength(0);
        assertRefused(
                SharedReports.share(
                        folder.resolve("renamed"),
                        SharedReports.of(0.4, 0.2),
                        json -> json.replace("\"title\": \"\"", "\"title\": \"another\"")),
                "is the same report as");
    }

    @Test
    void twoRunsOfOneFolderAreOneSite() throws IOException {
        Path october = SharedReports.share(folder.resolve("site/2026-10"), SharedReports.of(0.8, 0.2));
        Path september = SharedReports.share(folder.resolve("site/2026-09"), SharedReports.of(0.7, 0.2));
        Files.createSymbolicLink(folder.resolve("site/current"), Path.of("2026-10"));
        assertThat(pool(october, september)).isEqualTo(65);
        assertThat(err.toString()).hasLineCount(1).contains("a report of the same site");
    }

    @Test
    void anEstimateOfSomethingUnlistedOrTwiceIsRefused() {
        Finding headline = SharedReports.headline(SharedReports.CONDITION, 0.9, 0.3);
        Finding stray = new Finding(
                new Key("mood", SharedReports.CONDITION, "primary", Key.DIFFERENCE),
                Estimated.ofT(1, 1, 5),
                new Support(80, 90, 30, 40));
        assertRefused(
                SharedReports.share(
                        folder.resolve("stray"), SharedReports.of(List.of(Outcome.pain()), List.of(headline, stray))),
                "something that it does not list");
        err.getBuffer().setLength(0);
        assertRefused(
                SharedReports.share(
                        folder.resolve("twice"),
                        SharedReports.of(List.of(Outcome.pain()), List.of(headline, headline))),
                "says two things of pain");
    }

    @Test
    void aFolderWithoutAReportAndALinkOutOfItAreRefused() throws IOException {
        assertRefused(Files.createDirectories(folder.resolve("bare")), "bare: has no results.json");
        err.getBuffer().setLength(0);
        Path lure = Files.createDirectories(folder.resolve("lure"));
        Files.createSymbolicLink(lure.resolve(SiteReports.FILE), good.resolve(SiteReports.FILE));
        assertRefused(lure, "is not a file but a link");
    }

    @Test
    void aFileLargerThanAnyReportIsNotReadWhole() throws IOException {
        Path large = Files.createDirectories(folder.resolve("large"));
        Files.write(large.resolve(SiteReports.FILE), " ".repeat((1 << 26) + 1).getBytes(StandardCharsets.US_ASCII));
        assertRefused(large, "is larger than any report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing"})
    void aMissingFolderEndsWith66(String name) {
        assertThat(pool(good, folder.resolve(name))).isEqualTo(66);
        assertThat(err.toString()).hasLineCount(1).contains("missing: no such folder");
    }

    @Test
    void oneReportIsNoPool() {
        assertThat(pool(good)).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("at least two reports");
    }

    @Test
    void nothingTwoSitesShareIsNothingToPool() {
        Findings whiplash =
                SharedReports.of(List.of(Outcome.pain()), List.of(SharedReports.headline("Whiplash", 0.9, 0.3)));
        assertRefused(SharedReports.share(folder.resolve("other"), whiplash), "no condition has an estimate in two");
    }

    @Test
    void wordsOfASiteStayWordsOnThePage() throws IOException {
        String evil = "<script>alert(1)</script>";
        Findings one = SharedReports.of(List.of(Outcome.pain()), List.of(SharedReports.headline(evil, 0.9, 0.3)));
        Findings other = SharedReports.of(List.of(Outcome.pain()), List.of(SharedReports.headline(evil, 0.8, 0.3)));
        assertThat(pool(
                        SharedReports.share(folder.resolve("=cmd"), one),
                        SharedReports.share(folder.resolve("<b>b"), other)))
                .isZero();
        assertThat(Files.readString(reports().resolve("pooled/report.html")))
                .doesNotContain("<script>alert")
                .doesNotContain("<b>b");
        assertThat(Files.readString(reports().resolve("pooled/results.csv"))).doesNotContain(",=cmd");
    }
}
