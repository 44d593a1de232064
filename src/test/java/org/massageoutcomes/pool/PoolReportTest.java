package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.report.Report;

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
        Map<String, ByteArrayOutputStream> files = new ConcurrentSkipListMap<>();
        Report.write(
                Disclosure.check(pooled, Set.copyOf(pooled.conditions())),
                Map.of(),
                name -> files.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
        return files;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 200})
    void sitesStandSideBySideAndAreNotRanked(int sites) throws PoolRefused, IOException {
        Map<String, ByteArrayOutputStream> files = files(sites);
        String page = Objects.requireNonNull(files.get("report.html")).toString(StandardCharsets.UTF_8);
        assertThat(files).containsKeys("report.pdf", "charts/pain-sites.svg", "charts/pain-sites.png");
        assertThat(files.containsKey("charts/pain-funnel.svg")).isEqualTo(sites > 2);
        assertThat(page)
                .doesNotContain("other questions, shown but not counted", "every month in results.json", "more client")
                .contains(
                        "A pool of sites",
                        "Clinics or sites",
                        "More sites",
                        "Spiegelhalter",
                        "Results for each condition (not in this report)")
                .contains("Do sites agree?")
                .contains(sites > 2 ? "a new site should expect" : "two sites cannot tell what a third should expect")
                .contains("so there is no ranking here");
        assertThat(page.contains("in the order of names")).isEqualTo(sites <= 60);
        assertThat(page.contains("the largest first")).isEqualTo(sites > 60);
    }
}
