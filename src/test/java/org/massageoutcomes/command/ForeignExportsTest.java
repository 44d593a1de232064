package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as other programs write them, all values invented: how far validation gets the person who has one. */
class ForeignExportsTest {
    private static final int SESSIONS = 240;
    private static final int CLIENTS = 60;

    @TempDir
    private Path folder = Path.of("");

    private String said = "";

    private int run(Object... arguments) {
        StringWriter both = new StringWriter();
        PrintWriter writer = new PrintWriter(both, true);
        int code = CommandLines.run(
                writer, writer, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        said = both.toString();
        return code;
    }

    private Path export(String name, Charset charset, String header, IntFunction<String> row) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        IntStream.range(0, SESSIONS).mapToObj(row).forEach(lines::add);
        return Files.write(folder.resolve(name), lines, charset);
    }

    private static String pick(int index, String... choices) {
        return choices[index % choices.length];
    }

    private Path german() throws IOException {
        return export(
                "praxis.csv",
                Charset.forName("windows-1252"),
                "Sitzungsnr;Patient-ID;Datum;Behandlungsart;Diagnose;Schmerz vorher;Schmerz nachher",
                i -> "%d;P%04d;%02d.11.2026;%s;%s;%d,5;%d,0"
                        .formatted(
                                i,
                                i % CLIENTS,
                                i % 28 + 1,
                                pick(i % CLIENTS, "Klassische Massage", "Triggerpunkt-Therapie", "Wärmepackung"),
                                pick(i, "Migräne", "Nackenverspannung"),
                                i % 6 + 3,
                                i % 4));
    }

    @Test
    void aGermanClinicIsToldOfItsEncodingItsColumnsAndItsDates() throws IOException {
        Path export = german();
        Path study = folder.resolve("study.yaml");
        assertThat(run("validate", export)).isEqualTo(65);
        assertThat(said)
                .contains(
                        "name its encoding with --charset (windows-1252 in western Europe, windows-1250 in central, say)");

        assertThat(run("validate", export, "--charset", "windows-1252", "--suggest", study))
                .isEqualTo(65);
        assertThat(study)
                .content()
                .contains("massage_type: Behandlungsart", "condition: Diagnose", "session_id: Sitzungsnr")
                .contains("pain_before: Schmerz vorher", "pain_after: Schmerz nachher", "session_date: Datum")
                .contains("therapeutic: [triggerpunkt-therapie]", "regular: [klassische massage]")
                .contains("# massage type 'warmepackung': list it under arms")
                .contains("Migraine: [migrane]");

        assertThat(run("validate", export, "--charset", "windows-1252", "--study", study))
                .isEqualTo(65);
        assertThat(said).contains("year-not-first", "leaves open which is the month", "dates are optional");

        Files.writeString(study, Files.readString(study).replaceAll("\\s+session_date: Datum", ""));
        assertThat(run("validate", export, "--charset", "windows-1252", "--study", study, "--max-bad", "50"))
                .isZero();
        assertThat(said).contains("160", "unknown-type");
    }

    @Test
    void aBookingSystemIsToldWhichColumnsToLeaveOutAndFitsThen() throws IOException {
        String header =
                "Appointment ID,Client #,%sStaff,Service,Start Time,Reason for Appointment,Pain pre visit,Pain post visit,Notes";
        IntFunction<String> row = i -> "%d,%d,%%s%s,%s,11/%02d/2026 14:30,%s,%d,%d,\"tight, then better\""
                .formatted(
                        100_000 + i,
                        5_000 + i % CLIENTS,
                        pick(i, "KM", "JT"),
                        pick(i % CLIENTS, "60 min Deep Tissue", "60 min Swedish", "90 min Hot Stone", "Chair 15"),
                        i % 28 + 1,
                        pick(i, "Low Back Pain", "Whiplash (MVA)"),
                        i % 6 + 4,
                        i % 4);
        Path named = export(
                "named.csv",
                StandardCharsets.UTF_8,
                header.formatted("Client Name,Email,Phone,"),
                i -> row.apply(i)
                        .formatted("\"Roe%d, Jane\",j%d@example.org,(212) 555-01%02d,".formatted(i, i, i % 100)));
        assertThat(run("validate", named)).isEqualTo(65);
        assertThat(said)
                .contains("column 3, Client Name (line 1), names people's identities; leave it out of the export")
                .contains("column 4, Email (line 1)", "column 5, Phone (line 1)")
                .doesNotContain("Roe", "Jane", "example.org", "555", "perhaps phase", "perhaps stage");

        Path export = export(
                "clean.csv",
                StandardCharsets.UTF_8,
                header.formatted(""),
                i -> row.apply(i).formatted(""));
        Path study = folder.resolve("study.yaml");
        assertThat(run("validate", export, "--suggest", study)).isEqualTo(65);
        assertThat(said).contains("check that study file line by line").doesNotContain("tight", "11/0", "5001");
        assertThat(study)
                .content()
                .contains("client_id: 'Client #'", "condition: Reason for Appointment", "therapist_id: Staff")
                .contains("pain_before: Pain pre visit", "pain_after: Pain post visit")
                .contains("therapeutic: [60 min deep tissue]", "regular: [60 min swedish, 90 min hot stone]")
                .contains("left_out: [chair 15]", "Whiplash: [whiplash (mva)]");
        assertThat(run("validate", export, "--study", study)).isZero();
    }

    @Test
    void aResearchExportIsNoIdentityAndItsArmsAndScaleAreForItsOwnerToName() throws IOException {
        Path export = export(
                "redcap.csv",
                StandardCharsets.UTF_8,
                "record_id,redcap_event_name,arm,dx,vas_pre,vas_post",
                i -> "%d,visit_%d_arm_1,%d,%s,%d,%d"
                        .formatted(
                                i % CLIENTS + 1,
                                i / CLIENTS,
                                i % 2 + 1,
                                pick(i, "lbp", "knee oa"),
                                20 + i % 70,
                                i % 20));
        Path study = folder.resolve("study.yaml");
        assertThat(run("validate", export, "--suggest", study)).isEqualTo(65);
        assertThat(said).doesNotContain("names people's identities");
        assertThat(study)
                .content()
                .contains("client_id: record_id", "condition: dx")
                .contains("# massage type '1': list it under arms", "# massage type '2': list it under arms");

        Files.writeString(study, "arms: {therapeutic: ['1'], regular: ['2']}\n" + Files.readString(study));
        assertThat(run("validate", export, "--study", study)).isEqualTo(65);
        assertThat(said).contains("out-of-range", "0 to 100 say, is named under outcomes");

        Files.writeString(
                study,
                "outcomes: {vas: {label: Pain, before: vas_pre, after: vas_post, min: 0, max: 100, unit: mm,"
                        + " better: lower, margin: 10}}\n" + Files.readString(study));
        assertThat(run("validate", export, "--study", study)).isZero();
    }

    @Test
    void aHeadingOfTwoAlphabetsIsNamedAndNeverSuggested() throws IOException {
        Path export = export(
                "mixed.csv",
                StandardCharsets.UTF_8,
                "\u0441lient_id,massage_type,condition,pain_before,pain_after",
                i -> "C%02d,regular,Migraine,5,2".formatted(i % CLIENTS));
        assertThat(run("validate", export)).isEqualTo(65);
        assertThat(said)
                .contains("column 1 looks like client_id but has letters of another alphabet; type the heading again")
                .doesNotContain("A study file could say");
    }
}
