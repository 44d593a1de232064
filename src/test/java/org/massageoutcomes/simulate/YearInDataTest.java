package org.massageoutcomes.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The export that comes with the project is what its README says: synthetic, and made again by anyone. */
class YearInDataTest {
    private static final String NAME = "synthetic-2025-11_2026-10";
    private static final Scenario SCENARIO = Scenario.year(5);

    @Test
    void isTheScenarioOfSeedFive() throws IOException {
        assertThat(Path.of("data", NAME + ".csv")).hasBinaryContent(Export.bytes(SCENARIO));
    }

    @Test
    void hasItsTruthBesideIt() throws IOException {
        StringBuilder truth = new StringBuilder();
        Truth.of(SCENARIO).write(truth);
        assertThat(Path.of("data", NAME + ".truth.tsv")).hasContent(truth.toString());
    }

    @Test
    void isCalledSyntheticInEveryNameAndInItsReadme() throws IOException {
        assertThat(Files.readString(Path.of("data", "README.md")))
                .contains("synthetic", "simulate --seed 5 --out data/" + NAME + ".csv");
    }

    @Test
    void hasTenClientsAnArmForEightConditionsAndFewerForTheNinth() {
        Export export = Export.of(SCENARIO);
        export.by("condition").forEach((condition, rows) -> {
            for (String arm : new String[] {"therapeutic", "regular"}) {
                long clients = rows.stream()
                        .filter(row -> row[export.column("massage_type")].equals(arm))
                        .map(row -> row[export.column("client_id")])
                        .distinct()
                        .count();
                assertThat(clients >= 10).as(condition).isEqualTo(!condition.equals("Repetitive stress"));
            }
        });
    }
}
