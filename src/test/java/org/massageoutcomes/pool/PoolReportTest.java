package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.report.Report;
import org.massageoutcomes.report.words.Standing;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** What is drawn of a pool, for two sites and for very many. */
class PoolReportTest {
    @TempDir
    private Path folder = Path.of("");

    private Map<String, ByteArrayOutputStream> files(int sites) throws PoolRefused, IOException {
        double[] estimates = new double[sites];
        double[] errors = new double[sites];
        for (int i = 0; i < sites; i++) {
            estimates[i] = Math.floorMod(i * 37, 101) / 60.0;
            errors[i] = 0.1 + Math.floorMod(i * 53, 97) / 200.0;
        }
        Findings pooled = Pooling.of(SiteReports.read(SharedReports.share(folder, estimates, errors)), "1.0.0");
        return drawn(pooled);
    }

    private static Map<String, ByteArrayOutputStream> drawn(Findings pooled) throws IOException {
        Map<String, ByteArrayOutputStream> files = new ConcurrentSkipListMap<>();
        Report.write(
                Disclosure.check(pooled, Set.copyOf(pooled.conditions())),
                Map.of(),
                name -> files.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
        return files;
    }

    private static String page(Map<String, ByteArrayOutputStream> files) {
        return Objects.requireNonNull(files.get("report.html")).toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 200})
    void sitesStandSideBySideAndAreNotRanked(int sites) throws PoolRefused, IOException {
        Map<String, ByteArrayOutputStream> files = files(sites);
        String page = page(files);
        assertThat(files).containsKeys("report.pdf", "charts/pain-sites.svg", "charts/pain-sites.png");
        assertThat(files.containsKey("charts/pain-funnel.svg")).isEqualTo(sites > 2);
        assertThat(page)
                .doesNotContain("other questions, shown but not counted", "every month in results.json", "more client")
                .contains(
                        "A pool of sites",
                        "Clinics or sites",
                        "More sites",
                        "Spiegelhalter",
                        "Results for each condition (in the sites' own reports)")
                .contains("Do sites agree?")
                .contains(sites > 2 ? "a new site should expect" : "two sites cannot tell what a third should expect")
                .contains("so there is no ranking here");
        assertThat(page.contains("in the order of names")).isEqualTo(sites <= 60);
        assertThat(page.contains("the largest first")).isEqualTo(sites > 60);
    }

    /** A site that shows only larger groups says nothing of those of others. */
    @Test
    void everySiteOfAnAnswerIsShownWhateverAnotherShowsAtLeast() throws PoolRefused, IOException {
        List<Path> reports =
                new ArrayList<>(SharedReports.share(folder, new double[] {0.3, 0.5}, new double[] {0.2, 0.2}));
        reports.add(SharedReports.share(
                folder.resolve("cautious"),
                SharedReports.of(0.4, 0.2),
                json -> json.replace("\"minimum_clients\": 10", "\"minimum_clients\": 35")
                        .replace("\"clients_therapeutic\": 30", "\"clients_therapeutic\": 50")));
        String page = page(drawn(Pooling.of(SiteReports.read(reports), "1.0.0")));
        assertThat(page)
                .contains("Groups of fewer than 10 clients are not shown", "Migraine: in a new site ")
                .contains(">cautious<", ">s000<", ">s001<");
    }

    /** With few sites the interval of the average may be the wider one, on which the words go by then. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.45, 0.6, 1.5, -0.5, -1.6})
    void whatANewSiteShouldExpectIsSaidInWordsThatItsNumbersBear(double difference) throws PoolRefused, IOException {
        double[] estimates = {difference - 0.1, difference, difference + 0.1};
        Findings pooled = Pooling.of(
                SiteReports.read(SharedReports.share(folder, estimates, new double[] {0.3, 0.3, 0.3})), "1.0.0");
        Matcher said = Pattern.compile("in a new site ([a-z ]+): a difference of (\u2212?[0-9.]+) to (\u2212?[0-9.]+)")
                .matcher(page(drawn(pooled)));
        assertThat(said.find()).isTrue();
        double low = Double.parseDouble(said.group(2).replace('\u2212', '-'));
        double high = Double.parseDouble(said.group(3).replace('\u2212', '-'));
        assertThat(Standing.of(Estimated.interval(difference, low, high), 1.0).words())
                .isEqualTo(said.group(1));
    }

    @Test
    void anAnswerThatSomeSitesHaveSaysHowMany() throws PoolRefused, IOException {
        List<Path> reports = new ArrayList<>();
        for (int site = 0; site < 3; site++) {
            reports.add(SharedReports.share(
                    Files.createDirectory(folder.resolve("site" + site)),
                    SharedReports.of(
                            List.of(Outcome.pain()),
                            List.of(
                                    SharedReports.headline("Migraine", 0.2 + site, 0.4),
                                    SharedReports.headline(site == 0 ? "Arthritis" : "Whiplash", 0.2 + site, 0.4)))));
        }
        Findings pooled = Pooling.of(SiteReports.read(reports), "1.0.0");
        String page = page(drawn(pooled));
        assertThat(page).contains("2 of 3 sites").doesNotContain("1 of 3 sites, about", "3 of 3 sites");
    }
}
