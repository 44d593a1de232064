package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first page counts beside an answer where a condition has none. */
class UnansweredTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringBuilder rows =
            new StringBuilder("client_id,session_date,massage_type,condition,pain_before,pain_after\n");

    @BeforeEach
    void migraineHasAnAnswer() {
        for (int client = 0; client < 24; client++) {
            add("Migraine", client, client % 5);
        }
    }

    @Test
    void fewClientsAreTooLittleData() throws IOException {
        add("Arthritis", 0, 1);
        add("Arthritis", 1, 2);
        assertThat(page()).contains("too little data for 1").doesNotContain("no answer for");
    }

    /** More of the same would not answer it. */
    @Test
    void scoresThatDoNotVaryAreNoAnswer() throws IOException {
        for (int client = 0; client < 24; client++) {
            add("Arthritis", client, 2);
        }
        assertThat(page()).contains("no answer for 1").doesNotContain("too little data");
    }

    @Test
    void whatHoldsOfEveryAnswerIsNotSaidOfAConditionWithoutOne() throws IOException {
        String differ = "Clients of the two types differed before the session, for every ";
        for (int client = 0; client < 24; client++) {
            add("Whiplash", client, client % 4);
        }
        assertThat(page()).contains(differ + "condition.");
        add("Arthritis", 0, 1);
        assertThat(page()).contains(differ + "answer.");
    }

    /** Who had therapeutic massage came with more pain. */
    private void add(String condition, int client, int relief) {
        int before = 5 + client % 3 + (client % 2 == 0 ? 2 : 0);
        rows.append("c%d,2026-05-%02d,%s,%s,%d,%d%n"
                .formatted(
                        client,
                        1 + client,
                        client % 2 == 0 ? "therapeutic" : "regular",
                        condition,
                        before,
                        before - relief));
    }

    private String page() throws IOException {
        Path export = Files.writeString(folder.resolve("export.csv"), rows);
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        String reports = folder.resolve("reports").toString();
        assertThat(CommandLines.run(to, to, export.toString(), "--out", reports))
                .as(said.toString())
                .isZero();
        return Files.readString(folder.resolve("reports/current/report.html"));
    }
}
