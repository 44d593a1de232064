package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of a month, of an export with sessions in March and in May. */
class MonthTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int analyze(String month) throws IOException {
        Path export = folder.resolve("export.csv");
        Files.writeString(export, """
                client_id,session_date,massage_type,condition,pain_before,pain_after
                c1,2026-03-02,therapeutic,Migraine,6,4
                c2,2026-05-09,regular,Migraine,5,4
                """);
        return CommandLines.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                export.toString(),
                "--month",
                month,
                "--out",
                folder.resolve("reports").toString());
    }

    /** Last month's figures would pass for this one's where the new export was forgotten. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2026-04", "2026-06", "2027-05"})
    void withoutASessionInTheMonthThereIsNoReport(String month) throws IOException {
        assertThat(analyze(month)).isEqualTo(65);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("no usable row is dated in the month that --month asks for");
        assertThat(folder.resolve("reports/" + month)).doesNotExist();
    }

    @Test
    void withOneThereIsFromTheFirstMonthRecorded() throws IOException {
        assertThat(analyze("2026-05")).isZero();
        assertThat(folder.resolve("reports/2026-05/report.html"))
                .content()
                .contains("May 2026, with the months from March 2026");
    }

    /** July's report held the one client of August 2025, whom this August's drops: both would tell of that client. */
    @Test
    void sessionsBeforeTheYearCountInWhatEarlierReportsShowed() throws IOException {
        StringBuilder rows =
                new StringBuilder("client_id,session_date,massage_type,condition,pain_before,pain_after\n");
        for (int client = 1; client <= 24; client++) {
            String type = client % 2 == 0 ? "therapeutic" : "regular";
            rows.append("c%02d,2026-03-%02d,%s,Migraine,%d,%d\n".formatted(client, client, type, 5 + client % 4, 3));
        }
        rows.append("w1,2026-08-07,therapeutic,Whiplash,6,4\n");
        assertThat(results("year", rows.toString())).contains("\"sessions_therapeutic\": 12");
        assertThat(results("more", rows + "z1,2025-08-05,therapeutic,Migraine,6,4\n"))
                .doesNotContain("\"sessions_therapeutic\": 12");
    }

    private String results(String name, String rows) throws IOException {
        Path export = Files.writeString(folder.resolve(name + ".csv"), rows);
        Path reports = folder.resolve(name);
        String[] line = {export.toString(), "--month", "2026-08", "--out", reports.toString()};
        assertThat(CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), line))
                .isZero();
        return Files.readString(reports.resolve("2026-08/results.json"));
    }
}
