package org.massageoutcomes.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.study.MassageTypes.Meaning;

class StudyFileTest {
    private static final String EVERY_KEY = """
            title: Shoulder clinic, autumn
            columns:      {client_id: Patient GUID, massage_type: Appointment type}   # field: heading
            arms:         {therapeutic: [deep tissue, trigger point], regular: [swedish], left_out: [reiki]}
            ambiguous:    [sports, hot stone]
            conditions:   {Lower back pain: [LBP, rug], Scoliosis: }
            outcomes:
              headache:   {label: Headache score, before: pk1, after: pk5, min: 0, max: 200, unit: points, better: lower,
                           margin: 3, responder_percent: [35], responder_points: []}
            primary:      [pain, rom, headache]
            adjust_for:   [age_band, sex]
            minimum_clients: 12
            """;

    private static Study study(String yaml) throws StudyFileException {
        return StudyFile.parse("my.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyKeyIsRead() throws StudyFileException {
        Study study = study(EVERY_KEY);

        assertThat(study.title()).isEqualTo("Shoulder clinic, autumn");
        assertThat(study.columns()).hasSize(2).containsEntry("client_id", "Patient GUID");
        assertThat(study.types().find("Hot  Stone")).contains(new MassageTypes.Type(Meaning.REGULAR, true));
        assertThat(study.conditions().find("RUG")).contains("Lower back pain");
        assertThat(study.conditions().find("scoliosis")).contains("Scoliosis");
        assertThat(study.primary()).containsExactly("pain", "rom", "headache");
        assertThat(study.adjustFor()).containsExactly("age_band", "sex");
        assertThat(study.minimumClients()).isEqualTo(12);
        assertThat(study.outcomes())
                .extracting(Outcome::id)
                .containsExactly("pain", "rom", "stress", "strength", "headache");
        assertThat(study.outcome("headache"))
                .contains(new Outcome(
                        "headache",
                        "Headache score",
                        "pk1",
                        "pk5",
                        BigDecimal.ZERO,
                        new BigDecimal(200),
                        "points",
                        Better.LOWER,
                        new BigDecimal(3),
                        List.of(35),
                        List.of(),
                        false));
    }

    @Test
    void aDetectableChangeIsAboveNothing() {
        assertThatThrownBy(() -> study("outcomes: {rom: {detectable_change: {knee: 0}}}"))
                .hasMessageContaining("expected a change above 0, not 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# title: later\n", "---\n", "{}", "title:\narms:\n"})
    void whatIsNotNamedKeepsItsDefault(String yaml) throws StudyFileException {
        Study study = study(yaml);

        assertThat(study.title()).isEmpty();
        assertThat(study.outcomes()).isEqualTo(Study.standard().outcomes());
        assertThat(study.primary()).isEqualTo(Study.standard().primary());
        assertThat(study.types().keys()).isEqualTo(MassageTypes.builtIn().keys());
    }

    @Test
    void anOutcomeOfTwoHeadingsNeedsNothingMoreThanADirection() throws StudyFileException {
        Study study = study("""
                title: Hip mobility (both hips of 39 people)
                outcomes:
                  rotation: {label: Hip rotation, before: rotation_before, after: rotation_after, better: higher}
                primary: [rom, rotation]
                """);

        Outcome rotation = study.outcome("rotation").orElseThrow();
        assertThat(rotation.before()).isEqualTo("rotation_before");
        assertThat(rotation.max()).isNull();
        assertThat(rotation.marginThatMatters()).isEmpty();
        assertThat(rotation.better()).isEqualTo(Better.HIGHER);
        assertThat(study.isPrimary(rotation)).isTrue();
        assertThat(study("outcomes: {grip: {before: a, after: b, better: higher}}")
                        .outcome("grip"))
                .hasValueSatisfying(grip -> assertThat(grip.label()).isEqualTo("grip"));
    }

    @Test
    void aBuiltInOutcomeKeepsWhatIsNotNamed() throws StudyFileException {
        Outcome pain = study("outcomes: {pain: {margin: 1.50, responder_points: []}}")
                .outcome("pain")
                .orElseThrow();

        assertThat(pain.marginThatMatters()).contains(new BigDecimal("1.5"));
        assertThat(pain.responderPoints()).isEmpty();
        assertThat(pain.responderPercent()).containsExactly(30, 50);
        assertThat(pain.before()).isEqualTo("pain_before");
        assertThat(study("outcomes: {pain: {margin: }}")
                        .outcome("pain")
                        .orElseThrow()
                        .marginThatMatters())
                .isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() throws StudyFileException {
        assertThat(study("\uFEFFtitle: Été").title()).isEqualTo("Été");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    titel: x                               | 1:1: unknown key 'titel'; did you mean 'title'?
                    colour: x                              | 1:1: unknown key 'colour'; expected one of title, columns
                    title: a\\ntitle: b                    | 2:1: 'title' is set twice
                    title: [a]                             | 1:8: expected a title, not a list
                    title: "a\\u0007b"                     | 1:8: expected a title on one line
                    title: "\\ud800"                       | 1:8: expected a title on one line
                    title: !!binary aGk=                   | 1:8: the tag 'tag:yaml.org,2002:binary' is not read; remove it
                    [a]                                    | 1:1: expected settings such as 'title: …', not a list
                    just words                             | 1:1: expected settings such as 'title: …', not 'just words'
                    columns: {clients: Id}                 | 1:11: unknown key 'clients'; did you mean 'client_id'?
                    columns: {client_idd: Id}              | 1:11: unknown key 'client_idd'; did you mean 'client_id'?
                    columns: {sex: Id, client_id: ID}      | 1:31: this heading is already the field 'sex'
                    columns: [a]                           | 1:10: expected headings by field, not a list
                    arms: {therapeutics: [a]}              | 1:8: unknown key 'therapeutics'; did you mean 'therapeutic'?
                    arms: {regular: swedish}               | 1:17: expected a list of massage types, as in [swedish], not 'swedish'
                    arms: {regular: [a], therapeutic: [A]} | 1:36: 'A' is already listed under regular
                    arms: {regular: [a, ~]}                | 1:21: expected a massage type, not nothing
                    ambiguous: [swedsh]                    | 1:13: the ambiguous massage type 'swedsh' is in neither arm; did you mean 'swedish'?
                    ambiguous: [reiki]                     | 1:13: the ambiguous massage type 'reiki' is in neither arm
                    conditions: {A: [x], B: [X]}           | 1:26: 'X' is already a synonym of 'A'
                    conditions: {all Conditions: [x]}      | 1:30: reports call all of them together All conditions
                    conditions: {A: x}                     | 1:17: expected a list of synonyms
                    outcomes: {Head: {before: a}}          | 1:12: an outcome's id is lower-case letters
                    outcomes: {head: {before: a}}          | 1:12: the outcome head is new, so it must name 'after'
                    outcomes: {pain: {beter: higher}}      | 1:19: unknown key 'beter'; did you mean 'better'?
                    outcomes: {pain: {better: up}}         | 1:27: expected lower or higher
                    outcomes: {pain: {max: 1e3}}           | 1:24: expected a number, or nothing for no end, not '1e3'
                    outcomes: {pain: {max: '10'}}          | 1:24: expected a number
                    outcomes: {pain: {max: -1}}            | 1:12: outcome pain: max must be above min
                    outcomes: {pain: {margin: 0}}          | 1:12: outcome pain: the margin must be above 0
                    outcomes: {pain: {min: .nan}}          | 1:24: expected a number, not '.nan'
                    outcomes: {pain: {after: PAIN_before}} | 1:12: outcome pain: before and after are the same heading
                    outcomes: {pain: {responder_percent: [0]}} | 1:39: expected a whole percent from 1 to 100, not '0'
                    outcomes: {pain: {responder_points: [2, 2.0]}} | 1:41: 2 is listed twice
                    primary: [pian]                        | 1:11: no outcome is called 'pian'; did you mean 'pain'?
                    primary: [pain, pain]                  | 1:17: 'pain' is listed twice
                    minimum_clients: 5                     | 1:18: expected a whole number of at least 10, not '5'
                    minimum_clients: 10.5                  | 1:18: expected a whole number of at least 10
                    minimum_clients: ten                   | 1:18: expected a whole number of at least 10, not 'ten'
                    a: [1                                  | 1:6: not YAML:
                    title: &a x\\nadjust_for: [*a]         | 2:14: aliases (*name) are not read; write the words out
                    title: a\\n---\\ntitle: b              | 2:1: a second document starts here
                    """)
    void whatIsWrongIsOneLineWithItsPlace(String yaml, String message) {
        assertThatThrownBy(() -> study(yaml.replace("\\n", "\n")))
                .isInstanceOf(StudyFileException.class)
                .hasMessageStartingWith("my.yaml:" + message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void bytesThatAreNotUtf8AreLocated() {
        assertThatThrownBy(
                        () -> StudyFile.parse("my.yaml", "title: x\n# caf\u00E9".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("my.yaml:2:6: these bytes are not UTF-8; save the file as UTF-8");
        assertThatThrownBy(() -> study("title: x\u0000"))
                .hasMessage("my.yaml:1:9: the control character U+0000 is not allowed; remove it");
    }

    @Test
    void bombsAreRefusedBeforeTheyAreBuilt() {
        assertThatThrownBy(() -> study("[".repeat(200_000))).hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> study("#".repeat(StudyText.MOST_BYTES + 1))).hasMessageContaining("at most 1 MiB");
        assertThatThrownBy(() -> study("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]"))
                .hasMessageContaining("aliases");
    }

    @Test
    void aFileIsReadFromDiskAndNamedAsItWasGiven(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("s.yaml"), "titel: x");

        assertThatThrownBy(() -> StudyFile.read(file)).hasMessageStartingWith(file + ":1:1: ");
        assertThatThrownBy(() -> StudyFile.read(folder.resolve("none.yaml"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void mutatedFilesGiveAStudyOrOneLine() {
        byte[] original = EVERY_KEY.getBytes(StandardCharsets.UTF_8);
        byte[] alphabet = "{}[],:-#&*!|>'\"%@`\t\n \\~?0123456789eE.xéß\u0000\uFEFF<".getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(20261101);
        int refused = 0;
        for (int trial = 0; trial < 4000; trial++) {
            byte[] mutated = mutate(original, alphabet, random);
            try {
                StudyFile.parse("my.yaml", mutated);
            } catch (StudyFileException oneLine) {
                refused++;
                assertThat(oneLine.getMessage()).matches("my\\.yaml:\\d+:\\d+: [^\\n\\r]+");
            }
        }
        assertThat(refused).isBetween(1000, 3999);
    }

    private static byte[] mutate(byte[] original, byte[] alphabet, SplittableRandom random) {
        byte[] mutated = original.clone();
        int edits = 1 + random.nextInt(4);
        for (int edit = 0; edit < edits; edit++) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(3)) {
                case 0 -> mutated[at] = alphabet[random.nextInt(alphabet.length)];
                case 1 -> mutated[at] = (byte) random.nextInt(256);
                default -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
            }
        }
        return mutated;
    }
}
