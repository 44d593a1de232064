package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.study.Outcome;

/** The README's table of where each statistic is computed, against the classes that are there. */
class ReadmeTest {
    private static final Path SOURCES = Path.of("src/main/java/org/massageoutcomes");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final String RESPONDERS = "responder_…";

    private record Row(List<String> analysis, List<String> compare, List<String> stats) {}

    @Test
    void everyAnalysisHasItsRowWithItsOwnClass() throws IOException {
        Map<String, List<String>> written = new HashMap<>();
        rows().forEach(row -> written.put(row.analysis().get(0), row.compare()));
        for (Analysis analysis : Analyses.of(Outcome.pain())) {
            assertThat(written.get(shown(analysis.name())))
                    .as(analysis.name())
                    .contains(analysis.getClass().getSimpleName());
        }
        assertThat(written).containsKeys("pooled", "shrunken", Level.NAME, Claims.NAME);
    }

    @Test
    void everyAnalysisOfAnExportIsARow() throws IOException {
        List<String> written = rows().stream().map(row -> row.analysis().get(0)).toList();
        Findings findings = Trial.of(Files.readString(Path.of("src/test/resources/oracle/export-full.csv")));
        assertThat(findings.list().stream()
                        .map(finding -> finding.key().analysis())
                        .map(ReadmeTest::shown)
                        .distinct())
                .isSubsetOf(written);
    }

    @Test
    void everyClassNamedIsThere() throws IOException {
        for (Row row : rows()) {
            row.compare()
                    .forEach(name -> assertThat(SOURCES.resolve("compare/" + name + ".java"))
                            .exists());
            row.stats()
                    .forEach(name -> assertThat(SOURCES.resolve("stats/" + name + ".java"))
                            .exists());
        }
    }

    @Test
    void noAnalysisOfThePackageIsWithoutItsRow() throws IOException {
        List<String> named =
                rows().stream().flatMap(row -> row.compare().stream()).toList();
        try (Stream<Path> files = Files.list(SOURCES.resolve("compare"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(" implements Analysis {")) {
                    assertThat(named).contains(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
    }

    private static String shown(String analysis) {
        return analysis.startsWith("responder_") ? RESPONDERS : analysis;
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| analysis |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line ->
                        Arrays.stream(line.split("\\|")).map(ReadmeTest::names).toList())
                .map(cells -> new Row(cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
