package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** A date alone is taken for no identity (exports have the session's), so the kind is not measured. */
    private static final String NO_IDENTITY = "date";

    private static List<String[]> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(IdentityTest.class.getResourceAsStream("/identities/cases.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("recognizer\t"))
                    .map(line -> line.split("\t", 3))
                    .filter(cells -> !cells[0].equals(NO_IDENTITY))
                    .toList();
        }
    }

    /**
     * The patterns were tuned on these very cases: this guards what was reached, and estimates nothing.
     */
    @Test
    void findsNineteenIdentitiesInTwentyAndSeesHardlyAnyElsewhere() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> imagined = new ArrayList<>();
        int identities = 0;
        List<String[]> cases = cases();
        for (String[] cells : cases) {
            boolean isOne = !cells[1].equals("0");
            identities += isOne ? 1 : 0;
            if (isOne != IdentityText.isIn(cells[2])) {
                (isOne ? missed : imagined).add(cells[0] + " " + cells[2]);
            }
        }
        assertThat(identities).isGreaterThan(190);
        assertThat(missed).hasSizeLessThanOrEqualTo(identities / 50);
        assertThat(imagined).hasSizeLessThanOrEqualTo((cases.size() - identities) / 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_name",
                "PatientName",
                "First Name",
                "surname",
                "e-mail",
                "E_Mail Address",
                "Phone",
                "mobile no",
                "DOB",
                "date of birth",
                "BirthDate",
                "home address",
                "ZIP",
                "Post-Code",
                "SSN",
                "MRN",
                "NHS number",
                "insurance",
                "insurance no",
                "Passport",
                "Nachname",
                "prénom",
                "therapist name",
                "emergency contact"
            })
    void aHeadingMayNameAnIdentity(String heading) {
        assertThat(IdentityHeading.names(heading)).isTrue();
    }

    @Test
    void noHeadingThatIsReadNamesAnIdentity() {
        Headings.all().forEach((field, aliases) -> {
            assertThat(IdentityHeading.names(field)).as(field).isFalse();
            assertThat(aliases).noneMatch(IdentityHeading::names);
        });
        assertThat(List.of("clinic name", "treatment name", "insurance type", "note", "year", "rotation_before"))
                .noneMatch(IdentityHeading::names);
    }

    private DataRefused refusal(String text) {
        try {
            SmallExport.read(SmallExport.write(folder.resolve("a.csv"), text));
        } catch (DataRefused refused) {
            return refused;
        }
        throw new AssertionError("it was read");
    }

    @Test
    void aColumnOfIdentitiesRefusesTheFile() {
        String text = SmallExport.text();
        assertThat(refusal(text.replace("duration_min", "Patient name")))
                .hasMessageContaining("column 10, Patient name (line 1)");
        assertThat(refusal(text.replaceAll("C0(\\d\\d)", "c$1@example.org"))).hasMessageContaining("client_id");
        assertThat(refusal(text.replaceAll("C0(\\d\\d)", "+1 212 555 01$1")))
                .hasMessageContaining("first on lines 2, 3, 4");
        assertThat(refusal(text.replaceAll("C0\\d\\d", "Jane Doe"))).hasMessageContaining("40 of 40 rows are bad");
        assertThat(refusal(text.replace("neck pain", "neck 212-555-0143").replace("knee", "knee of jane@example.org")))
                .hasMessageContaining("condition");
    }

    @Test
    void aColumnOfFirstNamesRefusesTheFileAndOneMayBeAPseudonym() throws DataRefused {
        String text = SmallExport.text().replace("duration_min", "therapist_id");
        assertThat(SmallExport.read(SmallExport.write(folder.resolve("a.csv"), text.replace(",60\n", ",Piotr\n")))
                        .quarantine())
                .isEmpty();
        assertThat(refusal(text.replaceAll("(?m)[05],60$", "5,Piotr")
                        .replaceAll("(?m)[16],60$", "6,Anna")
                        .replaceAll("(?m)[27],60$", "7,Samantha")))
                .hasMessageContaining("therapist_id");
    }

    @Test
    void codesThatPassCheckDigitsByChanceAreCodes() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> codes = IntStream.range(0, 2_000)
                .mapToObj(i -> Long.toString(1_000_000_000L + random.nextLong(9_000_000_000L - 1_000_000_000L)))
                .toList();
        assertThat(codes).noneMatch(code -> IdentityCode.isNone(code, true));
        assertThat(codes.stream().filter(IdentityCode::passesCheckDigits).count())
                .isBetween(100L, 500L);
    }

    @Test
    void pseudonymsInUseAreNoIdentities() {
        assertThat(List.of(
                        "C0000001",
                        "S00000000",
                        "K2",
                        "T034",
                        "P01",
                        "N001",
                        "550e8400-e29b-41d4-a716-446655440000",
                        "12345678-1234-1234-1234-123456789012",
                        "2024-0001-123",
                        "2024-03-10-01",
                        "a_b",
                        "Client One",
                        "4f2a9c",
                        "AB1200",
                        "000123456789",
                        "clinic-7/0042"))
                .noneMatch(code -> IdentityCode.isNone(code, true));
    }
}
