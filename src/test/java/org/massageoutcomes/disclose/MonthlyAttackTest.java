package org.massageoutcomes.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.command.CommandLines;
import org.massageoutcomes.disclose.RandomTable.Row;
import org.massageoutcomes.study.Study;

/** What a clinic publishes month after month with the command, read back and each attacked beside each before it. */
class MonthlyAttackTest {
    private static final int MINIMUM = Study.standard().minimumClients();
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    /** Months of a table: in those of more than a year, a report's first months are not the first of the export. */
    private static final int[] MONTHS = {14, 6, 26};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Told by the reports of a command that forgot what was before a report's year. */
    @Test
    void nothingHiddenIsHadFromThreeMonthsReports() throws IOException {
        attack(1_025, 1);
    }

    @Tag("attack")
    @Test
    void nothingHiddenIsHadFromThreeMonthsReportsOfAHundredClinics() throws IOException {
        attack(1_000, 100);
    }

    private void attack(int firstSeed, int tables) throws IOException {
        List<String> leaks = new ArrayList<>();
        int shown = 0;
        for (int seed = firstSeed; seed < firstSeed + tables; seed++) {
            List<Row> rows = RandomTable.of(seed, MONTHS[seed % MONTHS.length]).rows();
            List<YearMonth> months = new ArrayList<>();
            List<ReadBack> reports = new ArrayList<>();
            for (YearMonth month = LAST.minusMonths(2); !month.isAfter(LAST); month = month.plusMonths(1)) {
                int dated = number(month);
                if (rows.stream().noneMatch(row -> row.month() == dated)) {
                    continue;
                }
                ReadBack report = published(rows, month);
                for (int i = 0; i < months.size(); i++) {
                    for (Attack.Leak leak : Attack.between(
                            rows, reports.get(i), yearTo(months.get(i)), report, yearTo(month), MINIMUM)) {
                        leaks.add("table %d, %s beside %s: %s".formatted(seed, month, months.get(i), leak));
                    }
                }
                for (Attack.Leak leak : Attack.on(rows, yearTo(month), report, MINIMUM)) {
                    leaks.add("table %d, %s: %s".formatted(seed, month, leak));
                }
                shown += report.lines().stream().anyMatch(line -> line.number() != null) ? 1 : 0;
                months.add(month);
                reports.add(report);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(shown).as("reports with a number").isGreaterThan(tables / 2);
    }

    /** Of what the clinic had at the end of the month. */
    private ReadBack published(List<Row> rows, YearMonth month) throws IOException {
        Path export = RandomTable.write(
                folder.resolve("table.csv"),
                rows.stream().filter(row -> row.month() <= number(month)).toList());
        Path reports = folder.resolve("reports");
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        String[] line = {export.toString(), "--month", month.toString(), "--out", reports.toString()};
        assertThat(CommandLines.run(to, to, line)).as(said.toString()).isZero();
        return new ReadBack(Files.readString(reports.resolve("current/results.json")));
    }

    private static Predicate<Row> yearTo(YearMonth last) {
        return row -> number(last.minusMonths(11)) <= row.month() && row.month() <= number(last);
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
