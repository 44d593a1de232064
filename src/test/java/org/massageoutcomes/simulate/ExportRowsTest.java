package org.massageoutcomes.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExportRowsTest {
    private static final Export EXPORT = Export.of(Scenario.of(7, 40_000, 12, Export.YEAR));

    /** What each column may hold; empty is "not recorded" where the pattern says so. */
    private static final Map<String, String> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("session_id", "S\\d{8}"),
            Map.entry("client_id", "C\\d{7}"),
            Map.entry("clinic_id", "K([1-9]|1[0-2])"),
            Map.entry("therapist_id", "T0[0-6]\\d"),
            Map.entry("session_date", "202[56]-\\d\\d-\\d\\d"),
            Map.entry("massage_type", "therapeutic|regular"),
            Map.entry("age_band", "|18-29|30-44|45-59|60-74|75\\+"),
            Map.entry("sex", "|F|M"),
            Map.entry("chronicity", "|acute|subacute|chronic"),
            Map.entry("pain_before", "|[3-9]|10"),
            Map.entry("pain_after", "|\\d|10"),
            Map.entry("rom_before_deg", "|\\d{2,3}"),
            Map.entry("rom_after_deg", "|\\d{1,3}"),
            Map.entry("stress_before", "|[3-9]|10"),
            Map.entry("stress_after", "|\\d|10"),
            Map.entry("strength_before", "|\\d{1,2}\\.\\d"),
            Map.entry("strength_after", "|\\d{1,2}\\.\\d"),
            Map.entry("pressure", "|[1-5]"),
            Map.entry("soreness_48h", "|\\d|10"),
            Map.entry("duration_min", "|\\d\\d"),
            Map.entry("price", "|\\d{2,3}\\.00"),
            Map.entry("context", "|psychological|post-operative|pre-sport|post-sport")));

    @Test
    void theHeaderIsThatOfTheContract() {
        assertThat(String.join(",", EXPORT.header())).isEqualTo(ClientRows.HEADER);
        assertThat(EXPORT.header()).doesNotHaveDuplicates().hasSize(24).containsAll(ALLOWED.keySet());
    }

    @Test
    void everyFieldIsWithinItsRange() {
        ALLOWED.forEach((name, pattern) -> {
            int column = EXPORT.column(name);
            assertThat(EXPORT.rows())
                    .allSatisfy(row -> assertThat(row[column]).as(name).matches(pattern));
        });
        assertThat(EXPORT.rows()).hasSize(40_000).allMatch(row -> row.length == 24);
    }

    @Test
    void sessionsAreNumberedOnce() {
        assertThat(EXPORT.by("session_id")).hasSize(40_000);
    }

    @Test
    void allNineConditionsCome() {
        assertThat(EXPORT.by("condition"))
                .containsOnlyKeys(
                        "Migraine",
                        "Whiplash",
                        "Lower back pain",
                        "Tendonitis",
                        "Radiating pain",
                        "Frozen shoulder",
                        "Arthritis",
                        "Muscle disorder",
                        "Repetitive stress");
    }

    @Test
    void aClientHasOneToTwelveWeeklySessionsInOneClinicForOneCondition() {
        for (List<String[]> course : EXPORT.by("client_id").values()) {
            assertThat(course).hasSizeBetween(1, 12);
            LocalDate first = LocalDate.parse(course.get(0)[EXPORT.column("session_date")]);
            assertThat(first.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
            for (int i = 0; i < course.size(); i++) {
                LocalDate date = LocalDate.parse(course.get(i)[EXPORT.column("session_date")]);
                assertThat(date).isEqualTo(first.plusWeeks(i)).isBetween("2025-11-01", "2026-10-31");
            }
            for (String same : List.of("clinic_id", "condition", "age_band", "sex", "movement")) {
                assertThat(distinct(course, same)).as(same).hasSize(1);
            }
        }
    }

    @Test
    void everyMonthIsAboutEquallyFull() {
        Map<String, Integer> months = new TreeMap<>();
        int column = EXPORT.column("session_date");
        EXPORT.rows().forEach(row -> months.merge(row[column].substring(0, 7), 1, Integer::sum));
        assertThat(months).hasSize(12).allSatisfy((month, n) -> assertThat(n).isBetween(2_900, 3_800));
    }

    @Test
    void asManyReturningClientsHaveBothKindsAsTheTruthSays() {
        List<List<String[]>> returning = EXPORT.by("client_id").values().stream()
                .filter(course -> course.size() > 1)
                .toList();
        long both = returning.stream()
                .filter(course -> distinct(course, "massage_type").size() == 2)
                .count();
        double expected = Habits.ordinary().bothKinds();
        double standardError = Math.sqrt(expected * (1 - expected) / returning.size());
        assertThat((double) both / returning.size()).isCloseTo(expected, within(4 * standardError));
    }

    @Test
    void scoresAfterAreMissingAsOftenAsTheTruthSays() {
        assertMissing("therapeutic", Habits.ordinary().afterMissingTherapeutic());
        assertMissing("regular", Habits.ordinary().afterMissingRegular());
    }

    private static void assertMissing(String arm, double expected) {
        List<String[]> seen = EXPORT.by("massage_type").getOrDefault(arm, List.of()).stream()
                .filter(row -> !row[EXPORT.column("pain_before")].isEmpty())
                .toList();
        double missing = seen.stream()
                .filter(row -> row[EXPORT.column("pain_after")].isEmpty())
                .count();
        double standardError = Math.sqrt(expected * (1 - expected) / seen.size());
        assertThat(missing / seen.size()).isCloseTo(expected, within(4 * standardError));
    }

    private static Set<String> distinct(List<String[]> rows, String name) {
        Set<String> found = new HashSet<>();
        rows.forEach(row -> found.add(row[EXPORT.column(name)]));
        return found;
    }
}
