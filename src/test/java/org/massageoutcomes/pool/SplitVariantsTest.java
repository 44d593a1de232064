package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An export split by clinic and pooled agrees with its own analysis by clinic, whatever the export. Where a clinic is
 * hidden for its size, the whole hides one more, and months are compared with other earlier ones: then the averages are
 * of other clinics, and only the clinics are compared.
 */
@Tag("slow")
class SplitVariantsTest {
    private static final int ROWS_OF_A_CLINIC = 4000;

    @TempDir
    private Path folder = Path.of("");

    private SplitExport export(int clinics, int seed) throws IOException {
        return new SplitExport(folder, clinics * ROWS_OF_A_CLINIC, clinics, seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 40})
    void howManyClinicsThereAre(int clinics) throws IOException {
        SplitExport export = export(clinics, clinics);
        export.analyse();
        assertThat(export.agreesWithThePool()).hasSizeGreaterThan(12);
    }

    @Test
    void aConditionThatOneClinicDoesNotTreat() throws IOException {
        SplitExport export = export(4, 11);
        export.remove(row -> export.get(row, "clinic_id").equals("K1")
                && export.get(row, "condition").equals("Migraine"));
        export.analyse();
        assertThat(export.agreesWithThePool()).contains("pain: Migraine").hasSizeGreaterThan(12);
    }

    @Test
    void anOutcomeThatOneClinicDoesNotMeasure() throws IOException {
        SplitExport export = export(4, 12);
        for (String[] row : export.rows()) {
            if (export.get(row, "clinic_id").equals("K2")) {
                export.set(row, "rom_before_deg", "");
                export.set(row, "rom_after_deg", "");
            }
        }
        export.analyse();
        assertThat(export.agreesWithThePool()).anyMatch(average -> average.startsWith("rom"));
    }

    @Test
    void oneTypeThatOneClinicDoesNotGive() throws IOException {
        SplitExport export = export(4, 13);
        export.remove(row -> export.get(row, "clinic_id").equals("K3")
                && export.get(row, "massage_type").equals("regular"));
        export.analyse();
        assertThat(export.agreesWithThePool()).hasSizeGreaterThan(12);
    }

    @Test
    void clinicsOfVeryDifferentSizes() throws IOException {
        SplitExport export = new SplitExport(folder, 30_000, 3, 14);
        export.remove(row -> export.get(row, "clinic_id").equals("K2")
                && Math.floorMod(export.get(row, "client_id").hashCode(), 3) != 0);
        export.analyse();
        assertThat(export.agreesWithThePool()).hasSizeGreaterThan(12);
    }

    @Test
    void scoresToHundredthsInOneClinic() throws IOException {
        SplitExport export = export(3, 15);
        int i = 0;
        for (String[] row : export.rows()) {
            String stress = export.get(row, "stress_before");
            if (export.get(row, "clinic_id").equals("K1") && stress.matches("[1-8]")) {
                export.set(row, "stress_before", stress + ".%02d".formatted(i++ % 100));
            }
        }
        export.analyse();
        assertThat(export.agreesWithThePool()).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "2026-10"})
    void aMonthsReport(String month) throws IOException {
        SplitExport export = export(3, 16);
        export.analyse("--month", month);
        assertThat(export.agreesWithThePool()).contains("pain: Lower back pain");
    }

    @Test
    void anotherStudyOfOtherArmsMarginsAndOutcomes() throws IOException {
        SplitExport export = export(3, 17);
        for (String[] row : export.rows()) {
            String type = export.get(row, "massage_type");
            export.set(row, "massage_type", type.equals("therapeutic") ? "Tiefengewebe" : "Wohlfühl");
        }
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                title: Three houses
                arms: {therapeutic: [Tiefengewebe], regular: [Wohlfühl]}
                outcomes:
                  pain: {label: Pain, before: pain_before, after: pain_after, min: 0, max: 10, unit: points, better: lower,
                         margin: 0.5, responder_percent: [40], responder_points: [3]}
                  sore: {label: Soreness, before: pain_before, after: soreness_48h, min: 0, max: 10, unit: points,
                         better: lower, margin: 2, responder_percent: [], responder_points: []}
                primary: [sore, stress]
                adjust_for: [sex]
                minimum_clients: 12
                """);
        export.analyse("--study", study.toString());
        assertThat(export.agreesWithThePool()).anyMatch(average -> average.startsWith("sore"));
    }

    @Test
    void withoutTherapistsOrDates() throws IOException {
        SplitExport export = export(3, 18);
        for (String[] row : export.rows()) {
            export.set(row, "therapist_id", "");
            export.set(row, "session_date", "");
        }
        export.analyse();
        assertThat(export.agreesWithThePool()).hasSizeGreaterThan(12);
    }
}
