package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.NumberColumn;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Better;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

class StudyColumnsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Study study() {
        Study standard = Study.standard();
        Outcome headache = new Outcome(
                "headache",
                "Headache",
                "pk1",
                "pk5",
                BigDecimal.ZERO,
                new BigDecimal(200),
                "points",
                Better.LOWER,
                null,
                List.of(),
                List.of(),
                false);
        return new Study(
                "",
                Map.of("massage_type", "Kind of visit", "client_id", "Who"),
                standard.types(),
                standard.conditions(),
                List.of(headache),
                standard.measures(),
                List.of(),
                List.of("Referral source", "sex", "pressure"),
                10);
    }

    private Ingested read(String text) throws DataRefused {
        Path file = SmallExport.write(folder.resolve("a.csv"), text);
        List<Long> heard = new ArrayList<>();
        Ingested read =
                Exports.read(List.of(file), study(), new ReadOptions(null, 0.5, (bytes, of) -> heard.add(bytes)));
        assertThat(heard).isNotEmpty();
        return read;
    }

    @Test
    void aStudyNamesItsOwnColumns() throws DataRefused {
        String export = """
                Who,kind-of visit,massage_type,condition,PK1,pk5,referral_source,pressure
                1,spa,foot,x,150.5,20,GP ,3
                2,Spa,neck,x,9,8,gp,
                """;
        Sessions sessions = read(export).sessions();
        CodeColumn source = sessions.labels("Referral source").orElseThrow();
        assertThat(source.cardinality()).isEqualTo(2);
        assertThat(source.label(1)).isEqualTo("GP");
        NumberColumn before = sessions.numbers("pk1").orElseThrow();
        assertThat(before.steps(0)).isEqualTo(1505);
        assertThat(before.decimals()).isEqualTo(1);
        assertThat(sessions.numbers("pressure").orElseThrow().isRecorded(1)).isFalse();
        assertThat(sessions.labels("pressure").orElseThrow().label(1)).isEqualTo("3");
        assertThat(sessions.records("client_id")).isTrue();
        assertThat(sessions.records("sex")).isFalse();
        assertThat(sessions.labels("sex")).isEmpty();
        assertThat(sessions.type().cardinality()).isEqualTo(2);
    }

    /** Of headings that differ in case alone it names one, as the refusal advises. */
    @Test
    void aStudyTellsHeadingsApartLetterByLetter() throws DataRefused {
        String rows = "\n1,A,spa,x,20,1\n2,A,spa,x,200,1\n";
        assertThat(read("Who,who,kind of visit,condition,pk1,pk5" + rows)
                        .sessions()
                        .clients())
                .isEqualTo(2);
        assertThat(read("WHO,Who,kind of visit,condition,pk1,pk5" + rows)
                        .sessions()
                        .clients())
                .isEqualTo(1);
        String third = "\n1,B,A,spa,x,20,1\n2,B,A,spa,x,200,1\n";
        assertThat(read("WHO,who,Who,kind of visit,condition,pk1,pk5" + third)
                        .sessions()
                        .clients())
                .isEqualTo(1);
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> read("WHO,who,kind of visit,condition,pk1,pk5" + rows))
                .withMessageStartingWith("a.csv: columns 1 and 2 both are client_id: keep one, or name the right one");
    }

    @Test
    void theStudysRangeHolds() throws DataRefused {
        assertThat(read("Who,kind of visit,condition,pk1,pk5\n1,spa,x,201,1\n2,spa,x,200,1\n")
                        .quarantine())
                .containsExactly(new QuarantinedRow("a.csv", 2, "pk1", Rule.OUT_OF_RANGE));
    }

    @Test
    void aRenamedColumnLosesItsOtherNamesAndAMisspeltOneIsGuessed() {
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> read("Who,kind off visit,condition,pk1,pk5\n1,spa,x,201,1\n"))
                .withMessageContaining("no column for massage_type")
                .withMessageContaining("column 2 is perhaps massage_type");
    }

    @Test
    void whatHasARoleOfItsOwnIsNotAdjustedFor() {
        assertThat(objection(Map.of(), "age_band", "clinic_id", "technique", "Room"))
                .isEmpty();
        assertThat(objection(Map.of(), "therapist_id"))
                .hasValue("adjust_for: therapist_id cannot be adjusted for; leave it out");
        for (String role : List.of("client_id", "session_id", "massage_type", "condition", "session_date")) {
            assertThat(objection(Map.of(), "sex", role)).get().asString().contains(role + " cannot be adjusted for");
        }
        for (String therapist : List.of("Therapist ID", "provider", "Provider (code)", "MASSEUR-NO", "practitioner")) {
            assertThat(objection(Map.of(), therapist)).get().asString().contains(" is a name of therapist_id");
        }
        assertThat(objection(Map.of(), "Patient")).get().asString().contains(" is a name of client_id");
        for (String therapist : List.of("massage therapist", "Therapeut", "Therapist initials")) {
            assertThat(objection(Map.of(), therapist)).get().asString().contains(" is a name of therapist_id");
        }
        assertThat(objection(Map.of(), "therapist sex", "provider type", "client type"))
                .isEmpty();
        Map<String, String> columns = Map.of("therapist_id", "Masseuse", "team", "provider", "client_id", "Team");
        assertThat(objection(columns, "masseuse")).get().asString().contains(" is a name of therapist_id");
        assertThat(objection(columns, "therapist")).get().asString().contains(" is a name of therapist_id");
        assertThat(objection(columns, "team")).get().asString().contains("columns: team is to be read from provider");
    }

    @Test
    void peopleAreNotReadWhereLevelsAreShown() {
        for (String field : List.of("sex", "age_band", "movement", "context", "clinic_id")) {
            assertThat(objection(Map.of(field, "therapist_id"), "chronicity"))
                    .hasValue("columns: " + field
                            + " is to be read from therapist_id, whose levels"
                            + " cannot be shown; correct it");
            assertThat(objection(Map.of(field, "Patient no"), "chronicity"))
                    .get()
                    .asString()
                    .contains("client_id");
            assertThat(objection(Map.of(field, "Column 7"), "chronicity")).isEmpty();
        }
    }

    @Test
    void aHeadingOfTheStudyThatNoFileHasIsSaid() throws DataRefused {
        Study named = Study.standard().withColumns(Map.of("client_id", "Klientennr"));
        Path file = SmallExport.write(folder.resolve("c.csv"), SmallExport.text());
        assertThat(Exports.read(List.of(file), named, ReadOptions.standard()).warnings())
                .containsExactly(
                        "no input has the heading Klientennr that the study file gives to client_id, which is not"
                                + " read therefore; correct it under columns");
        assertThat(Exports.survey(List.of(file), named, ReadOptions.standard()).notes())
                .anyMatch(note -> note.contains("Klientennr"));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 14, 28, 29, 55, 56, 57, 58})
    void theShareOfBadRowsThatIsAllowedIsAllowed(int bad) throws DataRefused {
        StringBuilder rows = new StringBuilder("client_id,massage_type,condition,pain_before,pain_after\n");
        for (int i = 0; i < 100; i++) {
            rows.append("C")
                    .append(i)
                    .append(",regular,Migraine,")
                    .append(i < bad ? "99" : "5")
                    .append(",4\n");
        }
        Path file = SmallExport.write(folder.resolve("d.csv"), rows.toString());
        ReadOptions justSo = new ReadOptions(null, bad / 100.0, (bytes, of) -> {});
        assertThat(Exports.read(List.of(file), Study.standard(), justSo)
                        .sessions()
                        .size())
                .isEqualTo(100 - bad);
        ReadOptions oneFewer = new ReadOptions(null, (bad - 1) / 100.0, (bytes, of) -> {});
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> Exports.read(List.of(file), Study.standard(), oneFewer));
    }

    private static Optional<String> objection(Map<String, String> columns, String... adjustFor) {
        Study standard = Study.standard();
        return Exports.objection(new Study(
                "",
                columns,
                standard.types(),
                standard.conditions(),
                standard.outcomes(),
                standard.measures(),
                standard.primary(),
                List.of(adjustFor),
                10));
    }

    /** Whoever names columns with their brackets means those, and none that only look like them. */
    @Test
    void columnsThatAStudyNamesWithBracketsAreThose() throws DataRefused {
        Study standard = Study.standard();
        Outcome scale = new Outcome(
                "vas",
                "Scale",
                "Pain (before)",
                "Pain (after)",
                BigDecimal.ZERO,
                new BigDecimal(100),
                "mm",
                Better.LOWER,
                null,
                List.of(),
                List.of(),
                false);
        List<Outcome> outcomes = new ArrayList<>(standard.outcomes());
        outcomes.add(scale);
        Study study = new Study(
                "",
                Map.of("rom_before_deg", "Motion (pre)"),
                standard.types(),
                standard.conditions(),
                outcomes,
                standard.measures(),
                List.of(),
                List.of(),
                10);
        Path file = SmallExport.write(folder.resolve("b.csv"), """
                client_id,massage_type,condition,Pain (before),Pain (after),Motion (pre),motion pre,rom_after_deg
                C1,regular,gout,60,50,80,1,90
                """);
        Sessions sessions =
                Exports.read(List.of(file), study, ReadOptions.standard()).sessions();
        assertThat(sessions.records("Pain (before)")).isTrue();
        assertThat(sessions.records("pain_before")).isFalse();
        assertThat(sessions.records("rom_before_deg")).isTrue();
    }
}
