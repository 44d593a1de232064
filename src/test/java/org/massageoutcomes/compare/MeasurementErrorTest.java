package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Study;
import org.massageoutcomes.study.StudyFile;
import org.massageoutcomes.study.StudyFileException;

/** What measuring cannot tell from its own error, and the shares of sessions beyond it. */
class MeasurementErrorTest {
    @TempDir
    private Path folder = Path.of("");

    /** Of every arm's sessions half improve by 5° exactly and half by a tenth more. */
    @Test
    void onlyWhatIsMoreThanTheErrorIsBeyondIt() {
        Findings findings = Trial.of(rows("shoulder external rotation", 40, i -> i % 2 == 0 ? 5 : 5.1)
                .export());
        assertThat(number(findings, "shoulder external rotation:detectable")).isEqualTo(5);
        assertThat(number(findings, "shoulder external rotation:therapeutic:rate"))
                .isEqualTo(0.5);
        assertThat(number(findings, "shoulder external rotation:regular:rate")).isEqualTo(0.5);
    }

    @Test
    void theLargestPublishedErrorCountsSinceTheDeviceIsNotRecorded() {
        Findings findings =
                Trial.of(rows("Knee flexion", 40, i -> i % 4 == 0 ? 14.5 : 13).export());
        assertThat(number(findings, "Knee flexion:detectable")).isEqualTo(14);
        assertThat(number(findings, "Knee flexion:regular:rate")).isEqualTo(0.25);
        assertThat(Study.standard().outcome("rom").orElseThrow().detectableChange("Arthritis", "flexion of the knee"))
                .hasValueSatisfying(change -> {
                    assertThat(change.least()).isEqualTo("6");
                    assertThat(change.source()).isEqualTo("PMC6195503");
                });
    }

    @Test
    void aFrozenShoulderHasItsOwnWhateverTheMovement() {
        Rows rows = rows("shoulder external rotation", 40, i -> 5.1).with("condition", label -> "Frozen shoulder");
        assertThat(number(Trial.of(rows.export()), "Frozen shoulder", "shoulder external rotation:detectable"))
                .isEqualTo(15);
        assertThat(number(Trial.of(rows.without("movement").export()), "Frozen shoulder", "not recorded:detectable"))
                .isEqualTo(15);
    }

    @Test
    void aMovementWithoutAPublishedErrorHasNone() {
        assertThat(terms(Trial.of(rows("wrist extension", 40, i -> 9).export())))
                .isEmpty();
    }

    @Test
    void theStudyFileComesBeforeWhatIsBuiltIn() throws IOException, StudyFileException {
        Path file = Files.writeString(
                folder.resolve("study.yaml"), "outcomes: {rom: {detectable_change: {knee flexion: 12.5, wrist: 8}}}");
        Study study = StudyFile.read(file);
        Findings knee = Trial.of(rows("knee flexion", 40, i -> 13).export(), study);
        assertThat(number(knee, "knee flexion:detectable")).isEqualTo(12.5);
        assertThat(number(knee, "knee flexion:therapeutic:rate")).isEqualTo(1);
        Findings wrist = Trial.of(rows("wrist extension", 40, i -> 8).export(), study);
        assertThat(number(wrist, "wrist extension:therapeutic:rate")).isZero();
    }

    /** Nine clients' movement is not had by taking the others from all: the next smallest is left out with it. */
    @Test
    void aMovementOfAFewClientsTakesTheNextSmallestWithIt() {
        Rows few = rows("neck rotation", 9, i -> 10).with("client_id", id -> "F" + id);
        Rows some = rows("knee flexion", 20, i -> 10).with("client_id", id -> "S" + id);
        Rows many = rows("lumbar flexion", 40, i -> 10);
        assertThat(terms(Trial.of(many.and(some).and(few).export())))
                .allMatch(term -> term.startsWith("lumbar flexion"))
                .hasSize(3);
        assertThat(terms(Trial.of(many.and(some).export()))).hasSize(6);
    }

    @Test
    void theShareOfAFewClientsIsHiddenAndTheErrorIsNot() {
        Findings findings =
                Trial.of(rows("knee flexion", 40, i -> i < 12 ? 20 : 3).export());
        assertThat(number(findings, "knee flexion:therapeutic:rate")).isPositive();
        Findings shown = Disclosure.check(
                        findings, Set.copyOf(Study.standard().conditions().names()))
                .findings();
        assertThat(number(shown, "knee flexion:detectable")).isEqualTo(14);
        assertThat(estimate(shown, "Arthritis", "knee flexion:therapeutic:rate"))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
    }

    private static List<String> terms(Findings findings) {
        return findings.list().stream()
                .map(Finding::key)
                .filter(key -> key.analysis().equals(MeasurementError.NAME))
                .map(Key::term)
                .toList();
    }

    private static double number(Findings findings, String term) {
        return number(findings, "Arthritis", term);
    }

    private static double number(Findings findings, String condition, String term) {
        return Trial.given(((Estimated) estimate(findings, condition, term)).estimate());
    }

    private static Estimate estimate(Findings findings, String condition, String term) {
        return Trial.estimate(findings, "rom", condition, MeasurementError.NAME, term);
    }

    /** So many clients an arm, four sessions each, which improve as the session's number says. */
    private static Rows rows(String movement, int clients, IntToDoubleFunction improvement) {
        Rows rows = new Rows();
        for (int client = 0; client < 2 * clients; client++) {
            for (int session = 0; session < 4; session++) {
                double before = 60 + client * 7 % 13;
                rows.add(
                        "client_id",
                        "C" + client,
                        "massage_type",
                        client % 2 == 0 ? "therapeutic" : "regular",
                        "condition",
                        "Arthritis",
                        "movement",
                        movement,
                        "rom_before_deg",
                        "" + before,
                        "rom_after_deg",
                        ""
                                + (before * 10 + Math.round(improvement.applyAsDouble(4 * (client / 2) + session) * 10))
                                        / 10);
            }
        }
        return rows;
    }
}
