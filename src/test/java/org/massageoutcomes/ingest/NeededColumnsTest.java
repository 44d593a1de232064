package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.study.Study;

/** What is said of a header row without the columns that an analysis needs, word for word. */
class NeededColumnsTest {
    private static final String HOW = ". Name the columns in the header row, or under columns in a study file";

    @TempDir
    private Path folder = Path.of("");

    private String refusal(String header) {
        String cells = "x,".repeat(header.split(",", -1).length - 1) + "x";
        Path file = SmallExport.write(folder.resolve("a.csv"), header + "\n" + cells + "\n");
        return String.valueOf(SmallExport.refusal(file).getMessage());
    }

    @Test
    void allThatIsMissingIsNamedAndNothingIsRecognised() {
        assertThat(refusal("red,green,blue"))
                .isEqualTo(
                        "a.csv: no column for massage_type, nor for condition, nor for an outcome's two columns (such as"
                                + " pain_before and pain_after); recognised among the 3 headings of line 1: none"
                                + HOW);
    }

    @Test
    void whatIsRecognisedIsNamedInOrder() {
        assertThat(refusal("price,condition,client_id,blue"))
                .isEqualTo(
                        "a.csv: no column for massage_type, nor for an outcome's two columns (such as pain_before and"
                                + " pain_after); recognised among the 4 headings of line 1: client_id, condition, price"
                                + HOW);
    }

    /** One of a pair is no pair, and two of two pairs are none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"pain_before", "pain_after", "pain_before,rom_after", "rom_before,strength_after"})
    void anOutcomeNeedsBothItsColumns(String columns) {
        assertThat(refusal("massage_type,condition," + columns))
                .startsWith("a.csv: no column for an outcome's two columns (such as pain_before and pain_after);");
    }

    @Test
    void anyOneOutcomeSuffices() throws DataRefused {
        for (String columns : List.of("pain_before,pain_after", "rom_before,rom_after", "rom_after,x,rom_before")) {
            String numbers = ",7".repeat(columns.split(",", -1).length);
            String text = "massage_type,condition," + columns + "\nregular,gout" + numbers + "\n";
            Path file = SmallExport.write(folder.resolve("a.csv"), text);
            assertThat(SmallExport.read(file).sessions().size()).isEqualTo(1);
        }
    }

    @Test
    void aColumnThatIsNearlyAFieldsIsNamedByItsPlace() {
        assertThat(refusal("massage_typ,condition,pain_before,pain_after"))
                .endsWith("condition, pain_after, pain_before; column 1 is perhaps massage_type" + HOW);
        assertThat(refusal("massage_type,x,pain_befor,сondition"))
                .contains(
                        "; column 3 is perhaps pain_before; column 4 looks like condition but has letters of another alphabet");
    }

    @Test
    void twoColumnsOfOneFieldAreNamedByTheirPlaces() {
        assertThat(refusal("condition,massage_type,diagnosis,pain_before,pain_after"))
                .isEqualTo(
                        "a.csv: columns 1 and 3 both are condition: keep one, or name the right one under columns in a"
                                + " study file");
    }

    @Test
    void aDisguisedColumnThatNobodyNeedsIsNamedByItsPlaceToo() {
        assertThat(refusal("massage_type,condition,pain_before,pain_after,рrice"))
                .isEqualTo(
                        "a.csv: column 5 looks like price but has letters of another alphabet; type the heading again");
    }

    @Test
    void headingsAreCountedByWhetherTheyNameAField() {
        Study study = Study.standard();
        Header header = new Header(study, Fields.of(study));
        assertThat(header.recognised(Arrays.asList("Client-ID", "blue", "massage type", "")))
                .isEqualTo(2);
        assertThat(header.isRead("Patient")).isTrue();
        assertThat(header.isRead("blue")).isFalse();
    }

    @Test
    void aFieldThatAStudyNamesIsNotFoundUnderItsOtherNames() {
        Study study = Study.standard().withColumns(Map.of("client_id", "Who"));
        Header header = new Header(study, Fields.of(study));
        assertThat(header.isRead("who")).isTrue();
        assertThat(header.isRead("patient")).isFalse();
        assertThat(header.isRead("client_id")).isFalse();
        assertThat(header.isRead("Client")).isFalse();
    }
}
