package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pool of an export's parts beside its own analysis by clinic; many more kinds of exports: SplitVariantsTest. */
class SplitByClinicTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theByClinicAnalysisAndThePoolOfTheSitesAgreeBitForBit() throws IOException {
        SplitExport export = new SplitExport(folder, 12_000, 3, 5);
        for (String[] row : export.rows()) {
            scoreInTenths(export, row);
            spellMovementsInCapitals(export, row);
        }
        export.analyse();
        assertThat(export.agreesWithThePool()).hasSizeGreaterThan(12);
        for (String name :
                new String[] {"report.html", "report.pdf", "results.csv", "workbook.xlsx", "charts/pain-forest.svg"}) {
            assertThat(export.pooled().resolve("current").resolve(name)).isNotEmptyFile();
        }
        SplitExport.run("verify", export.pooled().toString());
    }

    private static void scoreInTenths(SplitExport export, String[] row) {
        String pain = export.get(row, "pain_after");
        if (export.get(row, "clinic_id").equals("K2") && pain.matches("[1-9]")) {
            export.set(row, "pain_after", pain + ".5");
        }
    }

    private static void spellMovementsInCapitals(SplitExport export, String[] row) {
        if (export.get(row, "clinic_id").equals("K3")) {
            export.set(
                    row,
                    "movement",
                    export.get(row, "movement").replace("cervical", "CERVICAL").replace("rotation", "Rotation"));
        }
    }
}
