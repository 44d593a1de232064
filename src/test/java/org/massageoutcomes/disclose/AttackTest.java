package org.massageoutcomes.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.compare.Comparison;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Request;
import org.massageoutcomes.disclose.RandomTable.Row;
import org.massageoutcomes.ingest.Accounting;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.ingest.Exports;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.ReadOptions;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.study.Study;

/**
 * Reports of random tables, read back and attacked. Every file to share is drawn from results.json alone, to the byte
 * (ReportTest), so what cannot be had from it cannot be had from them.
 *
 * <p>Open: the attack still pins down small groups in some random tables. It runs with
 * {@code mvn verify -Dexcluded.tags=slow -Dincluded.tags=attack} and fails until what it finds is hidden.
 */
@Tag("attack")
class AttackTest {
    private static final Study STUDY = Study.standard();
    private static final int MINIMUM = STUDY.minimumClients();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void nothingHiddenIsHadFromAReport() throws IOException, DataRefused {
        attackTables(0, 120);
    }

    @Test
    void nothingHiddenIsHadFromTheReportsOfTwoMonths() throws IOException, DataRefused {
        attackMonths(0, 25);
    }

    @Tag("slow")
    @Test
    void nothingHiddenIsHadFromAThousandReports() throws IOException, DataRefused {
        attackTables(1_000, 1_000);
    }

    @Tag("slow")
    @Test
    void nothingHiddenIsHadFromTwoHundredPairsOfMonths() throws IOException, DataRefused {
        attackMonths(1_000, 200);
    }

    @Test
    void theAttackSucceedsWhereNothingIsHidden() throws IOException, DataRefused {
        int succeeded = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomTable table = RandomTable.of(seed, 3);
            ReadBack everything = read(findings(table.rows(), null));
            succeeded += Attack.on(table.rows(), everything, MINIMUM).isEmpty() ? 0 : 1;
        }
        assertThat(succeeded).isGreaterThan(15);
    }

    private void attackTables(int firstSeed, int tables) throws IOException, DataRefused {
        List<String> leaks = new ArrayList<>();
        int shown = 0;
        for (int seed = firstSeed; seed < firstSeed + tables; seed++) {
            RandomTable table = RandomTable.of(seed, 1 + seed % 5);
            ReadBack report = read(shown(findings(table.rows(), null)));
            shown += report.lines().stream().anyMatch(line -> line.number() != null) ? 1 : 0;
            for (String leak : Attack.on(table.rows(), report, MINIMUM)) {
                leaks.add("table " + seed + ": " + leak);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(shown).as("reports with a number").isGreaterThan(tables / 2);
    }

    private void attackMonths(int firstSeed, int pairs) throws IOException, DataRefused {
        List<String> leaks = new ArrayList<>();
        int shown = 0;
        for (int seed = firstSeed; seed < firstSeed + pairs; seed++) {
            List<Row> rows = RandomTable.of(seed, seed % 2 == 0 ? 6 : 14).rows();
            List<Row> before = rows.stream().filter(row -> row.month() < 202610).toList();
            ReadBack earlier = read(shown(findings(before, OCTOBER.minusMonths(1))));
            ReadBack later = read(shown(findings(rows, OCTOBER)));
            shown += later.lines().stream().anyMatch(line -> line.number() != null) ? 1 : 0;
            for (String leak :
                    Attack.between(rows, earlier, within(202510, 202609), later, within(202511, 202610), MINIMUM)) {
                leaks.add("pair " + seed + ": " + leak);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(shown).as("reports with a number").isGreaterThan(pairs / 4);
    }

    private static Predicate<Row> within(int first, int last) {
        return row -> first <= row.month() && row.month() <= last;
    }

    private Findings findings(List<Row> rows, @Nullable YearMonth month) throws IOException, DataRefused {
        Path file = RandomTable.write(folder.resolve("table.csv"), rows);
        Ingested ingested = Exports.read(List.of(file), STUDY, ReadOptions.standard());
        Accounting accounting = ingested.accounting();
        Flow.Intake intake = new Flow.Intake(
                accounting.total(FileAccount::records),
                accounting.total(FileAccount::used),
                accounting.total(FileAccount::quarantined),
                accounting.total(FileAccount::duplicates),
                accounting.total(FileAccount::blank),
                List.of());
        return Comparison.of(ingested.sessions(), STUDY, new Request("1", month, true, intake));
    }

    private static Findings shown(Findings findings) {
        return Disclosure.check(findings, Set.copyOf(STUDY.conditions().names()))
                .findings();
    }

    private static ReadBack read(Findings findings) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultsJson.write(findings, json);
        return new ReadBack(json.toString(StandardCharsets.UTF_8));
    }
}
