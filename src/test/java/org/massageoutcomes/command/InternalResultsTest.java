package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clinic's own results, where a condition is withheld because one client has most of its sessions. */
class InternalResultsTest {
    private static final List<String> CONDITIONS = List.of("Arthritis", "Migraine", "Whiplash");
    private static final int ESTIMATE = 4;
    private static final int P_VALUE = 8;
    private static final int P_ADJUSTED = 11;
    private static final int STATUS = 16;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void familiesAndAveragesAreOfAllConditionsThere() throws IOException {
        Map<String, String[]> internal = rows("internal/results.csv");
        List<String> byP = new ArrayList<>(CONDITIONS);
        byP.sort(Comparator.comparingDouble(condition -> number(internal, primary(condition), P_VALUE)));
        double holm = 0;
        for (int i = 0; i < byP.size(); i++) {
            double p = number(internal, primary(byP.get(i)), P_VALUE);
            holm = Math.max(holm, Math.min(1, (byP.size() - i) * p));
            assertThat(number(internal, primary(byP.get(i)), P_ADJUSTED)).isCloseTo(holm, within(1e-15));
        }
        assertThat(internal).containsKeys("pain,All conditions,pooled,difference", "pain,Whiplash,shrunken,difference");
    }

    @Test
    void whatIsSharedKnowsNothingOfTheOneThatIsWithheld() throws IOException {
        Map<String, String[]> shared = rows("results.csv");
        assertThat(shared).doesNotContainKey("pain,All conditions,pooled,difference");
        String[] withheld = shared.getOrDefault(primary("Whiplash"), new String[0]);
        assertThat(withheld).hasSize(STATUS + 1).endsWith("too_few_clients");
        assertThat(List.of(withheld).subList(ESTIMATE, STATUS)).containsOnly("");
        double smaller =
                Math.min(number(shared, primary("Arthritis"), P_VALUE), number(shared, primary("Migraine"), P_VALUE));
        assertThat(Math.min(
                        number(shared, primary("Arthritis"), P_ADJUSTED),
                        number(shared, primary("Migraine"), P_ADJUSTED)))
                .isEqualTo(2 * smaller);
    }

    private static String primary(String condition) {
        return "pain," + condition + ",primary,difference";
    }

    private static double number(Map<String, String[]> rows, String key, int column) {
        String[] row = rows.get(key);
        assertThat(row).as(key).isNotNull();
        return row == null ? Double.NaN : Double.parseDouble(row[column]);
    }

    /** Of three conditions, in one of which a client has most sessions of an arm; rows by their first four columns. */
    private Map<String, String[]> rows(String file) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder csv = new StringBuilder("client_id,session_date,massage_type,condition,pain_before,pain_after\n");
        for (String condition : CONDITIONS) {
            for (int client = 0; client < 24; client++) {
                int sessions = condition.equals("Whiplash") && client == 0 ? 60 : 3;
                for (int session = 0; session < sessions; session++) {
                    int before = random.nextInt(4, 10);
                    boolean therapeutic = client % 2 == 0;
                    csv.append("c%d,2026-%02d-%02d,%s,%s,%d,%d%n"
                            .formatted(
                                    client,
                                    1 + session % 10,
                                    1 + client,
                                    therapeutic ? "therapeutic" : "regular",
                                    condition,
                                    before,
                                    before - random.nextInt(0, therapeutic ? 5 : 4)));
                }
            }
        }
        Path export = Files.writeString(folder.resolve("export.csv"), csv);
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        Path reports = folder.resolve("reports");
        assertThat(CommandLines.run(to, to, export.toString(), "--out", reports.toString()))
                .as(said.toString())
                .isZero();
        Map<String, String[]> rows = new HashMap<>();
        for (String line : Files.readAllLines(reports.resolve("current").resolve(file))) {
            String[] cells = line.split(",", -1);
            rows.put(String.join(",", List.of(cells).subList(0, 4)), cells);
        }
        return rows;
    }
}
