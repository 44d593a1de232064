package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.study.Study;

/** Rows of one (clinic, session): the first is kept where all agree, none where any differs. */
class DuplicatesTest {
    private static final String ONE = "C1,K1,S1,2024-05-06,regular,gout,hip,7";

    private static List<String> fates(List<List<String>> parsers, List<Integer> setAsideBefore) {
        return fates(RowsTest.rows(parsers), setAsideBefore);
    }

    private static List<String> fates(Rows rows, List<Integer> setAsideBefore) {
        Fields fields = rows.fields();
        LabelCodes[] labels = new LabelCodes[fields.size()];
        for (int field = Fields.TYPE; field < fields.firstNumber(); field++) {
            if (Rows.hasCodes(field)) {
                labels[field] = new LabelCodes(rows.vocabulary(field), label -> "");
            }
        }
        QuarantineLog log = new QuarantineLog();
        Fates fates = new Fates(rows, log);
        setAsideBefore.forEach(row -> fates.setAside(row, Rule.IDENTITY, Fields.CLIENT));
        Duplicates.mark(rows, labels, fates);
        Map<String, Rule> rules = new HashMap<>();
        log.forEachSorted(entry ->
                rules.put(QuarantineLog.file(entry) + ":" + QuarantineLog.line(entry), QuarantineLog.rule(entry)));
        List<String> all = new ArrayList<>();
        rows.forEach(row -> all.add(
                fates.isUsed(row)
                        ? "used"
                        : fates.isDuplicate(row)
                                ? "duplicate"
                                : String.valueOf(rules.get(rows.file(row) + ":" + rows.line(row)))));
        return all;
    }

    private static List<String> fates(String... lines) {
        return fates(List.of(List.of(lines)), List.of());
    }

    @Test
    void theFirstOfThreeAlikeIsKept() {
        assertThat(fates(ONE, ONE, ONE)).containsExactly("used", "duplicate", "duplicate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C2,K1,S1,2024-05-06,regular,gout,hip,7",
                "C1,K1,S1,2024-05-07,regular,gout,hip,7",
                "C1,K1,S1,2024-05,regular,gout,hip,7",
                "C1,K1,S1,2024-05-06,therapeutic,gout,hip,7",
                "C1,K1,S1,2024-05-06,regular,acne,hip,7",
                "C1,K1,S1,2024-05-06,regular,gout,,7",
                "C1,K1,S1,2024-05-06,regular,gout,hip,7.5",
                "C1,K1,S1,2024-05-06,regular,gout,hip,",
                "c1,K1,S1,2024-05-06,regular,gout,hip,7"
            })
    void oneDifferenceSetsBothAside(String other) {
        assertThat(fates(ONE, other)).containsExactly("CONFLICTING_SESSION", "CONFLICTING_SESSION");
        assertThat(fates(ONE, ONE, other)).hasSize(3).containsOnly("CONFLICTING_SESSION");
        assertThat(fates(other, ONE, ONE)).hasSize(3).containsOnly("CONFLICTING_SESSION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"C1,K2,S1,2024-05-06,regular,gout,hip,7", "C1,K1,S2,2024-05-06,regular,gout,hip,7"})
    void anotherClinicOrIdIsAnotherSession(String other) {
        assertThat(fates(ONE, other)).containsOnly("used");
    }

    @Test
    void spellingsOfOneLabelAgreeAndRowsWithoutIdHaveNoDuplicates() {
        assertThat(fates(ONE, "C1,K1,S1,2024-05-06,Regular,GOUT,Hip,7.0")).containsExactly("used", "duplicate");
        String none = ONE.replace("S1", "");
        assertThat(fates(none, none, ONE)).containsOnly("used");
        assertThat(fates(none, none)).containsOnly("used");
    }

    @Test
    void ofTwoFilesTheFirstKeepsItsRowWhicheverParserReadIt() {
        assertThat(fates(List.of(List.of(ONE), List.of(ONE, ONE)), List.of()))
                .containsExactly("used", "duplicate", "duplicate");
    }

    /** Ids that rise in each parser are looked through where those of two overlap. */
    @Test
    void aDuplicateIsFoundAmongIdsThatRise() {
        List<String> rising = List.of(ONE, ONE.replace("S1", "S2"), ONE.replace("S1", "S3"));
        assertThat(RowsTest.rows(List.of(rising)).haveDistinctSessions()).isTrue();
        assertThat(fates(List.of(rising), List.of())).containsOnly("used");
        assertThat(fates(List.of(rising, rising.subList(1, 2)), List.of()))
                .containsExactly("used", "used", "used", "duplicate");
        String text = ONE.replace("S1", "a session of many words");
        assertThat(fates(List.of(List.of(ONE, text), List.of(text)), List.of()))
                .containsExactly("used", "used", "duplicate");
    }

    /** Files and lines count, not which parser's rows come first in the table. */
    @Test
    void theFirstLineOfTheFirstFileIsKeptWhereverItLiesInTheTable() {
        RowsBuilder late = RowsTest.builder();
        RowsTest.take(late, 1, 2, ONE);
        RowsTest.take(late, 0, 9, ONE);
        RowsBuilder early = RowsTest.builder();
        RowsTest.take(early, 0, 4, ONE);
        RowsTest.take(early, 0, 3, ONE);
        RowsTest.take(early, 0, 5, ONE);
        RowsTest.take(early, 2, 2, ONE);
        Rows rows = new Rows(Fields.of(Study.standard()), List.of(late, early));
        assertThat(fates(rows, List.of()))
                .containsExactly("duplicate", "duplicate", "duplicate", "used", "duplicate", "duplicate");
    }

    @Test
    void whatWasSetAsideBeforeIsNobodysDuplicate() {
        assertThat(fates(List.of(List.of(ONE, ONE, ONE)), List.of(0))).containsExactly("IDENTITY", "used", "duplicate");
        String other = ONE.replace("gout", "acne");
        assertThat(fates(List.of(List.of(other, ONE)), List.of(0))).containsExactly("IDENTITY", "used");
    }

    /** Against a map, over ids that pack and ids that do not. */
    @Test
    void ofThousandsOfRowsEveryOneIsJudgedAsAMapJudgesIt() {
        Random random = new Random(12);
        List<String> lines = new ArrayList<>();
        Map<String, TreeSet<String>> contents = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < 4_000; i++) {
            String id = (random.nextBoolean() ? "S" : "a session no. ") + random.nextInt(4_000);
            String rest = ",,regular,gout,," + (random.nextInt(9) == 0 ? random.nextInt(3) : 0);
            lines.add("C1,K" + random.nextInt(2) + "," + id + rest);
            String key = key(lines.get(i));
            contents.computeIfAbsent(key, none -> new TreeSet<>()).add(lines.get(i));
            first.putIfAbsent(key, i);
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String key = key(lines.get(i));
            boolean agree = contents.getOrDefault(key, new TreeSet<>()).size() == 1;
            expected.add(!agree ? "CONFLICTING_SESSION" : first.getOrDefault(key, -1) == i ? "used" : "duplicate");
        }
        assertThat(expected).contains("CONFLICTING_SESSION", "used", "duplicate");
        assertThat(fates(lines.toArray(String[]::new))).isEqualTo(expected);
    }

    private static String key(String line) {
        return Stream.of(line.split(",", 4)).skip(1).limit(2).toList().toString();
    }
}
