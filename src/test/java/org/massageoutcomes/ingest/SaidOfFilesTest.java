package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.study.Study;

/** Notes, refusals and accounts of whole files, word for word and number for number. */
class SaidOfFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) {
        return SmallExport.write(folder.resolve(name), text);
    }

    /** The export with the first so many of its forty rows spoiled. */
    private static String spoiled(int rows, String heading, String cell) {
        List<String> lines = SmallExport.lines();
        int column = List.of(SmallExport.HEADER.split(",", -1)).indexOf(heading);
        for (int row = 1; row <= rows; row++) {
            List<String> cells = new ArrayList<>(List.of(lines.get(row).split(",", -1)));
            cells.set(column, cell);
            lines.set(row, String.join(",", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void oneBadRowInTwentyIsStoodAndOneMoreIsNot() throws DataRefused {
        assertThat(SmallExport.read(file("a.csv", spoiled(2, "pain_before", "11")))
                        .sessions()
                        .size())
                .isEqualTo(38);
        DataRefused refused = SmallExport.refusal(file("a.csv", spoiled(3, "pain_before", "11")));
        assertThat(refused)
                .hasMessage("a.csv: 3 of 40 rows are bad, more than the share allowed (5 %); fix them, most frequent"
                        + " first");
        assertThat(refused.reason()).isEqualTo(DataRefused.Reason.UNUSABLE);
        assertThat(refused.exitCode()).isEqualTo(65);
        assertThat(refused.details())
                .singleElement()
                .asString()
                .startsWith("a number outside the column's range: 3 rows (a.csv line 2, pain_before; a.csv line 3,"
                        + " pain_before; a.csv line 4, pain_before): check the value and its unit");
    }

    @Test
    void ofSeveralInputsTheirNumberIsNamed() {
        assertThat(SmallExport.refusal(
                        file("a.csv", spoiled(5, "pain_before", "11")),
                        file("b.csv", SmallExport.text().replace("S0", "T0"))))
                .hasMessageStartingWith("2 inputs: 5 of 80 rows are bad, more than the share allowed (5 %)");
    }

    @Test
    void aRowIsSaidInTheSingular() {
        assertThat(SmallExport.refusal(file("a.csv", SmallExport.HEADER + "\nS1,C1,,gout,regular,11,1,1,1,1\n\n")))
                .hasMessageStartingWith("a.csv: 1 of 1 row is bad");
    }

    @Test
    void rowsOfALeftOutTypeAreNotBadButNoneIsLeft() {
        DataRefused refused = SmallExport.refusal(file("a.csv", spoiled(40, "massage_type", "Reiki")));
        assertThat(refused).hasMessage("a.csv: no usable row; this is why:");
        assertThat(refused.details()).hasSize(1);
        assertThat(SmallExport.refusal(file("a.csv", SmallExport.HEADER + "\n\n")))
                .hasMessage("a.csv: no usable row; put sessions under the header row");
    }

    @Test
    void theShareAllowedIsSaidAsItWasGiven() {
        Path file = file("a.csv", spoiled(3, "pain_before", "11"));
        for (Map.Entry<Double, String> share :
                Map.of(0.0, "(0 %)", 0.025, "(2.5 %)", 0.07, "(7 %)").entrySet()) {
            DataRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                    DataRefused.class,
                    () -> Exports.read(
                            List.of(file), Study.standard(), new ReadOptions(null, share.getKey(), (read, of) -> {})));
            assertThat(refused).hasMessageContaining(share.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aShareIsBetweenNoneAndAll(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadOptions(null, share, (read, of) -> {}))
                .withMessageContaining("0 to 1");
    }

    @Test
    void noneAndAllAreShares() {
        assertThat(new ReadOptions(null, 0, (read, of) -> {}).maxBadShare()).isZero();
        assertThat(new ReadOptions(null, 1, (read, of) -> {}).maxBadShare()).isEqualTo(1);
    }

    @Test
    void columnsThatAreNotReadAreNamedInOrderTwelveAtMost() throws DataRefused {
        assertThat(notes(SmallExport.HEADER + ",zebra,Yak", ",1,2"))
                .containsExactly("a.csv: ignored 2 columns: Yak, zebra");
        assertThat(notes(SmallExport.HEADER + ",zebra,", ",1,")).containsExactly("a.csv: ignored 1 column: zebra");
        StringBuilder thirteen = new StringBuilder(SmallExport.HEADER);
        for (char c = 'a'; c < 'a' + 13; c++) {
            thirteen.append(",x").append(c);
        }
        assertThat(notes(thirteen.toString(), ",1".repeat(13)))
                .containsExactly("a.csv: ignored 13 columns: xa, xb, xc, xd, xe, xf, xg, xh, xi, xj, xk, xl, …");
        assertThat(notes(thirteen.substring(0, thirteen.length() - 3), ",1".repeat(12)))
                .containsExactly("a.csv: ignored 12 columns: xa, xb, xc, xd, xe, xf, xg, xh, xi, xj, xk, xl");
    }

    private List<String> notes(String header, String cells) throws DataRefused {
        String rows =
                SmallExport.text().substring(SmallExport.HEADER.length() + 1).replace("\n", cells + "\n");
        return SmallExport.read(file("a.csv", header + "\n" + rows)).notes();
    }

    @Test
    void aFileGivenTwiceUnderTwoNamesIsPointedOut() throws DataRefused {
        String text = SmallExport.text().replace("client_id", "Colour");
        assertThat(SmallExport.read(file("a.csv", text), file("b.csv", text)).notes())
                .containsExactly(
                        "a.csv has no client_id: descriptions only, no intervals or verdicts",
                        "a.csv: ignored 1 column: Colour",
                        "b.csv has the same contents as an earlier input; rows without session ids count twice",
                        "b.csv has no client_id: descriptions only, no intervals or verdicts",
                        "b.csv: ignored 1 column: Colour");
    }

    @Test
    void clientsAreRecordedOnlyWhereEveryFileHasThem() throws DataRefused {
        Path with = file("a.csv", SmallExport.text());
        Path without =
                file("b.csv", SmallExport.text().replace("client_id", "Colour").replace("S0", "T0"));
        Ingested read = SmallExport.read(with, without);
        assertThat(read.sessions().records("client_id")).isFalse();
        assertThat(read.sessions().records("session_date")).isTrue();
        assertThat(read.sessions().records("movement")).isFalse();
        assertThat(read.sessions().clients())
                .as("fourteen, and forty of nobody")
                .isEqualTo(54);
        assertThat(SmallExport.read(with).sessions().records("client_id")).isTrue();
    }

    @Test
    void everyRecordOfEveryFileIsAccountedFor() throws DataRefused {
        String repeated = SmallExport.lines().get(7) + "\n";
        Path one = file("a.csv", SmallExport.text() + "\n");
        Path two = file("b.csv", spoiled(1, "pain_before", "11").replace("S0", "T0") + repeated + repeated);
        List<FileAccount> accounts = SmallExport.read(one, two).accounting().files();
        assertThat(accounts)
                .extracting(
                        FileAccount::name,
                        FileAccount::records,
                        FileAccount::used,
                        FileAccount::quarantined,
                        FileAccount::duplicates,
                        FileAccount::blank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.csv", 41, 40, 0, 0, 1),
                        org.assertj.core.groups.Tuple.tuple("b.csv", 42, 39, 1, 2, 0));
        assertThat(accounts.get(0).bytes()).isEqualTo(SmallExport.text().length() + 1);
        assertThat(accounts.get(0).sha256())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(accounts.get(1).sha256());
    }

    @Test
    void anAccountAddsUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileAccount("a.csv", 1, "", 10, 4, 3, 2, 0))
                .withMessage("the account of a.csv does not add up: 10 records, 4 used, 3 quarantined, 2 duplicates, 0"
                        + " blank");
        assertThat(new FileAccount("a.csv", 1, "", 10, 4, 3, 2, 1).records()).isEqualTo(10);
    }

    @Test
    void aRuleWithoutAColumnNamesTheLineAlone() {
        QuarantinedRow wide = new QuarantinedRow("a.csv", 3, "", Rule.WRONG_WIDTH);
        RuleCount five = RuleCount.of(Collections.nCopies(5, wide)).get(0);
        assertThat(five.rows()).isEqualTo(5);
        assertThat(five.first()).hasSize(3);
        assertThat(five.sentence())
                .startsWith(
                        "the row has more or fewer fields than the header: 5 rows (such as a.csv line 3; a.csv line 3;"
                                + " a.csv line 3): quote fields");
    }

    @Test
    void anIdOfAThousandLettersIsReadAndOneMoreCostsItsRow() throws DataRefused {
        for (String heading : List.of("session_id", "client_id", "condition")) {
            assertThat(SmallExport.read(file("a.csv", SmallExport.with(heading, "y".repeat(1_000))))
                            .quarantine())
                    .isEmpty();
            assertThat(SmallExport.read(file("a.csv", SmallExport.with(heading, "y".repeat(1_001))))
                            .quarantine())
                    .containsExactly(new QuarantinedRow("a.csv", 11, heading, Rule.LABEL_TOO_LONG));
        }
    }
}
