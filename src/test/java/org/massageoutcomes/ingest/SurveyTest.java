package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.study.MassageTypes.Meaning;
import org.massageoutcomes.study.Study;

/** All that is wrong with exports, said at once. */
class SurveyTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) {
        return SmallExport.write(folder.resolve(name), text);
    }

    private static Survey survey(Path... inputs) throws DataRefused {
        return Exports.survey(List.of(inputs), Study.standard(), ReadOptions.standard());
    }

    @Test
    void ofAGoodExportNothingIsSaid() throws DataRefused {
        Survey survey = survey(file("a.csv", SmallExport.text()));
        assertThat(survey.refusals()).isEmpty();
        assertThat(survey.quarantine()).isEmpty();
        assertThat(survey.notes()).isEmpty();
        assertThat(survey.suggestions().columns()).isEmpty();
        assertThat(survey.suggestions().arms()).isEmpty();
        assertThat(survey.accounting().total(FileAccount::used)).isEqualTo(40);
    }

    @Test
    void badRowsAreListedAsReadingListsThem() throws DataRefused {
        Path file = file("a.csv", SmallExport.with("pain_before", "11"));
        assertThat(survey(file).quarantine())
                .isEqualTo(SmallExport.read(file).quarantine())
                .hasSize(1);
    }

    @Test
    void rowsAreReadAsIfHeadingsWereNamedAsGuessed() throws DataRefused {
        Survey survey = survey(file(
                "a.csv",
                SmallExport.text().replace("massage_type", "Kind of visit").replace("client_id", "Kunden Ref")));
        assertThat(survey.refusals())
                .singleElement()
                .satisfies(refused -> assertThat(refused).hasMessageContaining("no column for massage_type"));
        assertThat(survey.suggestions().columns())
                .containsEntry("massage_type", "Kind of visit")
                .containsEntry("client_id", "Kunden Ref");
        assertThat(survey.notes()).contains("rows are counted as if the columns were named as suggested");
        assertThat(survey.accounting().total(FileAccount::used)).isEqualTo(40);
    }

    @Test
    void aHeadingThatStopsNothingIsGuessedAndRowsAreReadAsTheyAre() throws DataRefused {
        Survey survey = survey(file("a.csv", SmallExport.text().replace("client_id", "Kunden Ref")));
        assertThat(survey.suggestions().columns()).containsExactly(java.util.Map.entry("client_id", "Kunden Ref"));
        assertThat(survey.notes()).doesNotContain("rows are counted as if the columns were named as suggested");
    }

    @Test
    void aFieldThatAnotherFileHasIsNotGuessed() throws DataRefused {
        Survey survey = survey(
                file("a.csv", SmallExport.text()),
                file("b.csv", SmallExport.text().replace("client_id", "Kunden Ref")));
        assertThat(survey.suggestions().columns()).isEmpty();
    }

    @Test
    void typesAndConditionsOfEnoughClientsAreGuessed() throws DataRefused {
        String text =
                SmallExport.text().replace("therapeutic", "deep-tissue 60").replace("neck pain", "migrane 2");
        Survey survey = survey(file("a.csv", text));
        assertThat(survey.suggestions().arms()).containsEntry(Meaning.THERAPEUTIC, List.of("deep-tissue 60"));
        assertThat(survey.suggestions().conditions()).as("seven clients only").isEmpty();
        assertThat(survey.refusals()).isNotEmpty();
    }

    /** Every file is looked at, and what cannot be read takes nothing of the others with it. */
    @Test
    void filesThatCannotBeReadAreAllNamedAndTheOthersRead() throws DataRefused {
        String damaged = SmallExport.text() + "S1,C1,2024-01-01,Migraine,regular,5,\0,60,90,60\n";
        Survey survey = survey(
                file("a.csv", SmallExport.text()),
                file("b.csv", ""),
                file("c.csv", damaged),
                file("d.csv", "a,b\n1,2\n"),
                SmallExport.write(folder.resolve("e.csv"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0}));
        assertThat(survey.refusals())
                .extracting(Throwable::getMessage)
                .satisfiesExactlyInAnyOrder(
                        empty -> assertThat(empty).startsWith("b.csv: the file is empty"),
                        nul -> assertThat(nul).startsWith("c.csv: line 42 holds NUL"),
                        none -> assertThat(none).startsWith("d.csv: no column for massage_type"),
                        gzip -> assertThat(gzip).startsWith("e.csv: the compressed file is damaged"));
        assertThat(survey.accounting().total(FileAccount::records)).isEqualTo(40);
    }

    @Test
    void whereNoFileCanBeReadNothingIsCounted() throws DataRefused {
        Survey survey = survey(file("a.csv", ""), file("b.csv", "x,y\n1,2\n"));
        assertThat(survey.refusals()).hasSize(2);
        assertThat(survey.accounting().total(FileAccount::records)).isZero();
        assertThat(survey.quarantine()).isEmpty();
    }
}
