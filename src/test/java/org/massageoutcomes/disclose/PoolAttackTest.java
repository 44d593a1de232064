package org.massageoutcomes.disclose;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.compare.Comparison;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Request;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.ingest.Exports;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.ReadOptions;
import org.massageoutcomes.pool.PoolRefused;
import org.massageoutcomes.pool.Pooling;
import org.massageoutcomes.pool.SiteReports;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.study.Study;

/**
 * A pool beside the reports of its sites, one of whom may be the reader: every count of it is a count that a site shows, or
 * the sum of such counts over sites that share no client. So whatever is subtracted leaves what sites show, and no more.
 */
class PoolAttackTest {
    private static final Study STUDY = Study.standard();
    private static final int SITES = 3;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPoolCountsWhatItsSitesShowAndNothingElse() throws IOException, DataRefused {
        int pools = 0;
        int counts = 0;
        for (int seed = 0; seed < 6; seed++) {
            List<Path> sites = new ArrayList<>();
            for (int site = 0; site < SITES; site++) {
                sites.add(share(1_000 * site + seed));
            }
            try {
                Findings pooled = Pooling.of(SiteReports.read(sites), "1");
                ReadBack report = read(Disclosure.check(pooled, Set.copyOf(pooled.conditions()))
                        .findings());
                counts += check(report, sites);
                pools++;
            } catch (PoolRefused nothingInCommon) {
                assertThat(nothingInCommon).hasMessageContaining("no condition has an estimate in two");
            }
        }
        assertThat(pools).isPositive();
        assertThat(counts).isGreaterThan(50);
    }

    private Path share(int seed) throws IOException, DataRefused {
        Path export = RandomTable.of(seed, 3).write(folder.resolve("table.csv"));
        Ingested ingested = Exports.read(List.of(export), STUDY, ReadOptions.standard());
        Flow.Intake intake = new Flow.Intake(900L, 900L, 0L, 0L, 0L, List.of());
        Findings found = Comparison.of(ingested.sessions(), STUDY, new Request("1", null, true, intake));
        Path site = Files.createDirectories(folder.resolve("site-" + seed));
        Files.write(
                site.resolve(SiteReports.FILE),
                json(Disclosure.check(found, Set.copyOf(STUDY.conditions().names()))
                        .findings()));
        return site;
    }

    private static byte[] json(Findings findings) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultsJson.write(findings, json);
        return json.toByteArray();
    }

    private static ReadBack read(Findings findings) throws IOException {
        return new ReadBack(new String(json(findings), StandardCharsets.UTF_8));
    }

    /** How many counts of the pool were found to be a site's, or a sum of sites'. */
    private static int check(ReadBack pool, List<Path> sites) throws IOException {
        List<ReadBack> shared = new ArrayList<>();
        for (Path site : sites) {
            shared.add(new ReadBack(Files.readString(site.resolve(SiteReports.FILE))));
        }
        int counts = 0;
        for (ReadBack.Line line : pool.lines()) {
            if (line.counted()) {
                long[] sum = new long[4];
                for (ReadBack site : shared) {
                    ReadBack.Line own = primary(site, line.outcome(), line.condition());
                    if (own != null && own.number() != null) {
                        assertThat(Math.min(own.clientsTherapeutic(), own.clientsRegular()))
                                .isGreaterThanOrEqualTo(STUDY.minimumClients());
                        add(sum, own);
                    }
                }
                long[] told = new long[4];
                add(told, line);
                assertThat(told).as(line.toString()).isEqualTo(sum);
                counts++;
            }
        }
        for (Map<?, ?> estimate : pool.list("sites")) {
            if (estimate.get("support") != null) {
                ReadBack site = shared.get(names(sites).indexOf(ReadBack.text(estimate, "site")));
                ReadBack.Line own = Objects.requireNonNull(
                        primary(site, ReadBack.text(estimate, "outcome"), ReadBack.text(estimate, "condition")));
                assertThat(own.counted()).isTrue();
                assertThat(ReadBack.whole(ReadBack.map(estimate, "support"), "clients_regular"))
                        .isEqualTo(own.clientsRegular());
                counts++;
            }
        }
        return counts + checkFlow(pool, shared);
    }

    private static List<String> names(List<Path> sites) {
        return sites.stream().map(site -> site.getFileName().toString()).toList();
    }

    /** A count of rows that one of them hides is not in the pool; else it is their sum. */
    private static int checkFlow(ReadBack pool, List<ReadBack> shared) {
        int counts = 0;
        for (String name : List.of("in_period", "clients")) {
            Double told = ReadBack.number(pool.at("flow"), name);
            if (told != null) {
                double sum = 0;
                for (ReadBack site : shared) {
                    sum += Objects.requireNonNull(ReadBack.number(site.at("flow"), name), name);
                }
                assertThat(told).as(name).isEqualTo(sum);
                counts++;
            }
        }
        return counts;
    }

    private static ReadBack.@Nullable Line primary(ReadBack site, String outcome, String condition) {
        return site.lines().stream()
                .filter(line -> line.outcome().equals(outcome)
                        && line.condition().equals(condition)
                        && line.analysis().equals("primary"))
                .findFirst()
                .orElse(null);
    }

    private static void add(long[] sum, ReadBack.Line line) {
        sum[0] += line.clientsTherapeutic();
        sum[1] += line.clientsRegular();
        sum[2] += line.sessionsTherapeutic();
        sum[3] += line.sessionsRegular();
    }
}
