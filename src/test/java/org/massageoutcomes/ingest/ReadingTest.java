package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.study.Study;

/** What reading says while it reads, of files that fail, and of labels that it met. */
class ReadingTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) {
        return SmallExport.write(folder.resolve(name), text);
    }

    @Test
    void bytesReadAreThoseOfAllInputsSoFar() throws DataRefused {
        Path one = file("a.csv", SmallExport.text());
        Path two = file("b.csv", SmallExport.text().replace("S0", "T0"));
        long each = SmallExport.text().length();
        List<List<Long>> heard = new ArrayList<>();
        Exports.read(
                List.of(one, two),
                Study.standard(),
                new ReadOptions(null, 0, (read, total) -> heard.add(List.of(read, total))));
        assertThat(heard).containsExactly(List.of(each, 2 * each), List.of(2 * each, 2 * each));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsRefused() {
        Path file = file("a.csv", SmallExport.text());
        ReadOptions growing = new ReadOptions(null, 0, (read, total) -> {
            try {
                Files.writeString(file, "more\n", StandardOpenOption.APPEND);
                Files.delete(file);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> Exports.read(List.of(file), Study.standard(), growing))
                .withMessage("a.csv: was changed or removed while it was read; run again when nothing writes to it")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(74));
    }

    @Test
    void damageIsTheFilesAndAFailureTheDisks() throws DataRefused {
        Inputs.Input input = Inputs.of(List.of(file("a.csv", "x"))).get(0);
        for (IOException damage : List.of(new ZipException("torn"), new EOFException("torn"))) {
            assertThat(Reading.refusal(input, damage))
                    .hasMessage(
                            "a.csv: the compressed file is damaged (torn); nothing of it is used: compress or copy it"
                                    + " again")
                    .extracting(DataRefused::exitCode)
                    .isEqualTo(65);
        }
        assertThat(Reading.refusal(input, new IOException("/secret/path")))
                .hasMessage("a.csv: reading failed midway; check the disk, and try again")
                .extracting(DataRefused::exitCode)
                .isEqualTo(74);
    }

    /** Twelve clients have each; a survey goes on where a heading is objected to. */
    @Test
    void aSurveySaysWhatIsObjectedToAndGuessesConditionsOfEnoughClients() throws DataRefused {
        StringBuilder text = new StringBuilder("client_id,massage_type,condition,pain_before,pain_after,E-Mail\n");
        for (int client = 0; client < 12; client++) {
            text.append("C%d,regular,migrane,6,5,\n".formatted(client));
        }
        Survey survey =
                Exports.survey(List.of(file("a.csv", text.toString())), Study.standard(), ReadOptions.standard());
        assertThat(survey.suggestions().conditions()).isEqualTo(Map.of("Migraine", List.of("migrane")));
        assertThat(survey.refusals())
                .singleElement()
                .satisfies(refused -> assertThat(refused).hasMessageContaining("E-Mail"));
        assertThat(survey.accounting().total(FileAccount::used)).isEqualTo(12);
    }
}
