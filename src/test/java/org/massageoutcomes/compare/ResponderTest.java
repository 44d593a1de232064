package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Study;
import org.massageoutcomes.study.StudyFile;
import org.massageoutcomes.study.StudyFileException;

/** Who responded, whatever steps scores are recorded in. */
class ResponderTest {
    @TempDir
    private Path folder = Path.of("");

    /** Of each arm's sessions a quarter improves by 1, by 1.4 (as 1 where recorded whole), by 1.5 (as 2) and by 3. */
    private static Rows sessions(boolean whole) {
        double[] improvements = {1, 1.4, 1.5, 3};
        Rows rows = new Rows();
        for (int i = 0; i < 160; i++) {
            double before = 6 + i / 4 % 3;
            double after = before - improvements[i % 4];
            rows.add(
                    "client_id",
                    "C" + i,
                    "massage_type",
                    i / 4 % 2 == 0 ? "therapeutic" : "regular",
                    "condition",
                    "Migraine",
                    "pain_before",
                    "%.0f".formatted(before),
                    "pain_after",
                    String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", whole ? Math.ceil(after - 0.5) : after));
        }
        return rows;
    }

    /** A point and a half lies between whole steps: one point is too little, and in tenths it counts exactly. */
    @ParameterizedTest
    @CsvSource({
        "true, 1.5, 0.5",
        "true, 2.5, 0.25",
        "true, 1, 1",
        "false, 1.5, 0.5",
        "false, 1.45, 0.5",
        "false, 1.41, 0.5",
        "false, 1.4, 0.75",
        "false, 3, 0.25"
    })
    void aThresholdBetweenTheStepsOfTheScaleIsReachedByTheNextStep(boolean whole, String points, double share)
            throws IOException, StudyFileException {
        Study study = StudyFile.read(Files.writeString(
                folder.resolve("study.yaml"), "outcomes: {pain: {margin: 1, responder_points: [" + points + "]}}"));
        Findings findings = Trial.of(sessions(whole).export(), study);
        for (String arm : new String[] {"therapeutic", "regular"}) {
            assertThat(((Estimated) findings.find("pain", "Migraine", "responder_points_" + points, arm + ":rate")
                                    .orElseThrow()
                                    .estimate())
                            .estimate())
                    .isEqualTo(share);
        }
    }

    /** How finely another condition is recorded is nothing to the headline by therapist: not the last bit. */
    @Test
    void anotherConditionsDecimalsMoveNoBitOfWhatIsByTherapist() {
        Rows coarse = byTherapist("Migraine", "%.0f", 1);
        for (String decimals : new String[] {"%.1f", "%.2f", "%.4f"}) {
            Findings beside =
                    Trial.of(coarse.and(byTherapist("Whiplash", decimals, 2)).export());
            assertThat(beside.find("pain", "Migraine", "therapist_clustered", Key.DIFFERENCE)
                            .orElseThrow()
                            .estimate())
                    .isInstanceOf(Estimated.class)
                    .isEqualTo(Trial.of(coarse.export())
                            .find("pain", "Migraine", "therapist_clustered", Key.DIFFERENCE)
                            .orElseThrow()
                            .estimate());
        }
    }

    private static Rows byTherapist(String condition, String decimals, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows rows = new Rows();
        for (int i = 0; i < 240; i++) {
            double before = 4 + 5 * random.nextDouble();
            double after = Math.max(0, before - 3 * random.nextDouble() - i % 2);
            rows.add(
                    "client_id",
                    condition + i / 3,
                    "therapist_id",
                    "T" + i % 13,
                    "massage_type",
                    i % 2 == 0 ? "therapeutic" : "regular",
                    "condition",
                    condition,
                    "pain_before",
                    String.format(Locale.ROOT, decimals, before),
                    "pain_after",
                    String.format(Locale.ROOT, decimals, after));
        }
        return rows;
    }
}
