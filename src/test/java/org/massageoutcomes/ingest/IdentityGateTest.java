package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.study.Conditions;
import org.massageoutcomes.study.MassageTypes;
import org.massageoutcomes.study.Study;

/** From how many identities on a column is refused, where one alone costs its row, and which lines are named. */
class IdentityGateTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) {
        return SmallExport.write(folder.resolve(name), text);
    }

    /** One text in twenty is an identity and more than one: the column goes; else the row does. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void twoIdentitiesAmongFortyTextsRefuseTheColumn(int identities, boolean refused) throws DataRefused {
        StringBuilder text = new StringBuilder(SmallExport.HEADER + "\n");
        for (int i = 0; i < 40; i++) {
            String client = i < identities ? "c" + i + "@example.org" : "C" + i;
            text.append("S%d,%s,2024-01-01,gout,regular,5,4,60,90,60\n".formatted(i, client));
        }
        Path file = file("a.csv", text.toString());
        if (refused) {
            String lines = identities == 2 ? "2, 3" : "2, 3, 4";
            assertThat(SmallExport.refusal(file))
                    .hasMessage("a.csv: the column client_id holds what looks like people's identities (first on lines "
                            + lines + "); replace them with pseudonyms, or leave the column out");
        } else {
            assertThat(SmallExport.read(file).quarantine())
                    .containsExactly(new QuarantinedRow("a.csv", 2, "client_id", Rule.IDENTITY));
        }
    }

    /** Every label that the program knows, as a menu spells it: Hot Stone is no person, wherever it is met. */
    @Test
    void noLabelThatIsKnownIsAnIdentity() throws DataRefused {
        List<String> types = MassageTypes.builtIn().keys();
        for (String type : types) {
            for (String label : List.of(titled(type), titled(type) + " Massage", type.toUpperCase(Locale.ROOT))) {
                assertThat(setAsIdentity("gout", label)).as(label).isEmpty();
            }
        }
        for (String condition : Conditions.NINE) {
            assertThat(setAsIdentity(titled(condition), "regular"))
                    .as(condition)
                    .isEmpty();
        }
    }

    @Test
    void aLabelThatNobodyListsMayBeOne() throws DataRefused {
        assertThat(setAsIdentity("Maria Gonzales", "regular"))
                .containsExactly(new QuarantinedRow("a.csv", 2, "condition", Rule.IDENTITY));
    }

    private List<QuarantinedRow> setAsIdentity(String condition, String type) throws DataRefused {
        Path file = file(
                "a.csv",
                SmallExport.HEADER + "\nS1,C1,2024-01-01," + condition + "," + type + ",5,4,60,90,60\n"
                        + "S2,C2,2024-01-01,gout,regular,5,4,60,90,60\n");
        ReadOptions anything = new ReadOptions(null, 1, ReadOptions.standard().progress());
        return Exports.read(List.of(file), Study.standard(), anything).quarantine().stream()
                .filter(row -> row.rule() == Rule.IDENTITY)
                .toList();
    }

    private static String titled(String label) {
        return Arrays.stream(label.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** Of sixty texts two are fewer than one in twenty. */
    @Test
    void twoIdentitiesAmongSixtyTextsCostTheirRows() throws DataRefused {
        StringBuilder text = new StringBuilder(SmallExport.HEADER + "\n");
        for (int i = 0; i < 60; i++) {
            String session = i % 30 == 7 ? i + "@example.org" : "S" + i;
            text.append("%s,C1,2024-01-01,gout,regular,5,4,60,90,60\n".formatted(session));
        }
        assertThat(SmallExport.read(file("a.csv", text.toString())).quarantine())
                .extracting(QuarantinedRow::line)
                .containsExactly(9, 39);
    }

    /** Cards' numbers that pass: eleven of twenty texts are most, ten are not; of nine texts nothing is said. */
    @ParameterizedTest
    @CsvSource({"20, 11, true", "20, 10, false", "10, 6, true", "9, 9, false"})
    void checkDigitsTellWhereMostOfTenTextsPass(int texts, int passing, boolean refused) throws DataRefused {
        StringBuilder text = new StringBuilder(SmallExport.HEADER + "\n");
        for (int i = 0; i < texts; i++) {
            String card = cardNumber(i);
            int check = card.charAt(15) - '0';
            String client = i < passing ? card : card.substring(0, 15) + (check + 1) % 10;
            text.append("S%d,%s,2024-01-01,gout,regular,5,4,60,90,60\n".formatted(i, client));
        }
        Path file = file("a.csv", text.toString());
        if (refused) {
            assertThat(SmallExport.refusal(file)).hasMessageContaining("the column client_id holds");
        } else {
            assertThat(SmallExport.read(file).sessions().size()).isEqualTo(texts);
        }
    }

    @Test
    void theFirstFileOfManyIsNamedWithItsLinesInOrder() {
        String clean = SmallExport.text().replace("S0", "T0");
        String spoiled = SmallExport.text().replaceAll("C0(\\d\\d)", "c$1@example.org");
        assertThat(SmallExport.refusal(
                        file("a.csv", clean), file("b.csv", spoiled), file("c.csv", spoiled.replace("S0", "U0"))))
                .hasMessageStartingWith(
                        "b.csv: the column client_id holds what looks like people's identities (first on"
                                + " lines 2, 3, 4)");
    }

    private static String cardNumber(int number) {
        String digits = "41111111111%04d".formatted(number);
        int check = 0;
        while (!CheckDigits.luhn(digits + check)) {
            check++;
        }
        return digits + check;
    }

    /** Cards' numbers among sessions' ids: only the lines of those that pass are named. */
    @Test
    void sessionsIdsThatPassCheckDigitsRefuseTheColumn() {
        StringBuilder text = new StringBuilder(SmallExport.HEADER + "\n");
        for (int i = 0; i < 12; i++) {
            String session = i < 2 ? "S" + i : cardNumber(i);
            text.append("%s,C1,2024-01-01,gout,regular,5,4,60,90,60\n".formatted(session));
        }
        assertThat(SmallExport.refusal(file("a.csv", text.toString())))
                .hasMessageContaining(
                        "the column session_id holds what looks like people's identities (first on lines 4, 5, 6)");
    }

    @Test
    void onlyLinesOfTheFileThatIsNamedAreNamed() {
        String one = SmallExport.HEADER + "\nS1,C1,2024-01-01,gout,regular,5,4,60,90,60\n"
                + "S2,ann@example.org,2024-01-01,gout,regular,5,4,60,90,60\n";
        String two = SmallExport.HEADER + "\nS3,bob@example.org,2024-01-01,gout,regular,5,4,60,90,60\n";
        assertThat(SmallExport.refusal(file("a.csv", one), file("b.csv", two)))
                .hasMessageStartingWith("a.csv: the column client_id holds")
                .hasMessageContaining("(first on lines 3);");
    }

    /** Names where a therapist's pseudonym should be; where a clinic's is, they may be the clinic's. */
    @Test
    void namesStandForTherapistsAndNotForClinics() throws DataRefused {
        String header = SmallExport.HEADER.replace("duration_min", "therapist_id");
        StringBuilder text = new StringBuilder(header + "\n");
        for (String therapist : List.of("Jane Doe", "John Smith", "T3")) {
            text.append("S%s,C1,2024-01-01,gout,regular,5,4,60,90,%s\n".formatted(therapist.length(), therapist));
        }
        assertThat(SmallExport.refusal(file("a.csv", text.toString()))).hasMessageContaining("the column therapist_id");
        assertThat(SmallExport.read(file("a.csv", text.toString().replace("therapist_id", "clinic_id")))
                        .quarantine())
                .isEmpty();
    }

    /** Three first names of three texts are most; of six texts three are half, which may be chance. */
    @ParameterizedTest
    @CsvSource({"2, 0, false", "3, 0, true", "3, 2, true", "3, 3, false"})
    void mostOfThreeTextsMustBeFirstNames(int names, int pseudonyms, boolean refused) throws DataRefused {
        List<String> therapists =
                new ArrayList<>(List.of("Piotr", "Anna", "Samantha").subList(0, names));
        for (int i = 0; i < pseudonyms; i++) {
            therapists.add("T" + i);
        }
        StringBuilder text = new StringBuilder(SmallExport.HEADER.replace("duration_min", "therapist_id") + "\n");
        therapists.forEach(therapist ->
                text.append("S-%s,C1,2024-01-01,gout,regular,5,4,60,90,%s\n".formatted(therapist, therapist)));
        Path file = file("a.csv", text.toString());
        if (refused) {
            assertThat(SmallExport.refusal(file)).hasMessageContaining("the column therapist_id");
        } else {
            assertThat(SmallExport.read(file).sessions().size()).isEqualTo(names + pseudonyms);
        }
    }
}
