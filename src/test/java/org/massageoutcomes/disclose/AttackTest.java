package org.massageoutcomes.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massageoutcomes.compare.Comparison;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Request;
import org.massageoutcomes.disclose.RandomTable.Row;
import org.massageoutcomes.ingest.Accounting;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.ingest.Exports;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.ReadOptions;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Study;

/**
 * Reports of random tables, read back and attacked; a few here, a thousand and two hundred pairs of months with
 * {@code mvn -P attack verify}.
 */
class AttackTest {
    private static final Study STUDY = Study.standard();
    private static final int MINIMUM = STUDY.minimumClients();
    private static final Pattern PERSONAL = Pattern.compile("\\bK\\d-\\d+|>T\\d<|20\\d\\d-\\d\\d-\\d\\d");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void nothingHiddenIsHadFromAReport() throws IOException, DataRefused {
        attackTables(0, 30);
    }

    @Test
    void nothingHiddenIsHadFromTheReportsOfTwoMonths() throws IOException, DataRefused {
        attackMonths(0, 8);
    }

    @Tag("attack")
    @Test
    void nothingHiddenIsHadFromAThousandReports() throws IOException, DataRefused {
        attackTables(1_000, 1_000);
    }

    @Tag("attack")
    @Test
    void nothingHiddenIsHadFromTwoHundredPairsOfMonths() throws IOException, DataRefused {
        attackMonths(1_000, 200);
    }

    /** From two to sixty clinics, a few of them shown by name. */
    @Tag("attack")
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 30, 60})
    void nothingHiddenIsHadFromManyClinics(int clinics) throws IOException, DataRefused {
        List<String> leaks = new ArrayList<>();
        int named = 0;
        for (int seed = 0; seed < 3; seed++) {
            List<Row> rows =
                    RandomTable.ofClinics(100L * clinics + seed, clinics).rows();
            ReadBack report = read(shown(findings(rows, null)));
            named += report.list("sites").size();
            for (Attack.Leak leak : Attack.byTheRule(rows, report, MINIMUM)) {
                leaks.add("table " + seed + ": " + leak);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(named).as("clinics named").isPositive();
    }

    /** A reader who wants more clients than the report promises finds groups of fewer, in every way there is. */
    @Test
    void theAttackSucceedsWhereLessIsPromised() throws IOException, DataRefused {
        Set<Attack.Kind> found = EnumSet.noneOf(Attack.Kind.class);
        for (int seed = 0; seed < 200 && found.size() < Attack.Kind.values().length - 2; seed++) {
            RandomTable table = RandomTable.of(seed, 1 + seed % 5);
            ReadBack report = read(shown(findings(table.rows(), null)));
            Attack.on(table.rows(), row -> true, report, 2 * MINIMUM).forEach(leak -> found.add(leak.kind()));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Attack.Kind.HELD_BY_ONE, Attack.Kind.MONTH_BESIDE_MONTH)));
    }

    /** What is hidden as a part of a cell, one analysis put back, tells of a few clients. */
    @Tag("attack")
    @Test
    void whatIsHiddenTellsOfAFewWhenPutBack() throws IOException, DataRefused {
        Set<String> putBack = new TreeSet<>();
        List<String> missed = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            RandomTable table = RandomTable.of(seed, 3);
            Findings all = findings(table.rows(), null);
            Findings shown = shown(all);
            for (Finding hidden : all.list()) {
                String analysis = hidden.key().analysis();
                boolean isFirst = hidden.key().term().endsWith("rate")
                        || hidden.key().term().equals("clients")
                        || analysis.equals("first_session");
                if (isFirst
                        && hidden.remainder() != null
                        && !hidden.remainder().wholeCell()
                        && hidden.remainder().isSmall(MINIMUM)
                        && hidden.estimate() instanceof Estimated) {
                    putBack.add(analysis);
                    Findings planted = with(shown, all, hidden.key());
                    if (Attack.on(table.rows(), row -> true, read(planted), MINIMUM)
                            .isEmpty()) {
                        missed.add("table " + seed + ": " + hidden.key());
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(putBack)
                .contains("missing_after", "returned", "responder_30", "course", "first_session", "within_client");
    }

    @Tag("attack")
    @Test
    void aCellOfOneClientAboveAllIsFoundWhenPutBack() throws IOException, DataRefused {
        Set<Attack.Kind> found = EnumSet.noneOf(Attack.Kind.class);
        for (int seed = 0; seed < 40; seed++) {
            RandomTable table = RandomTable.of(seed, 3);
            Findings all = findings(table.rows(), null);
            Findings planted = replaced(
                    shown(all), all, finding -> finding.key().analysis().equals("primary"));
            Attack.on(table.rows(), row -> true, read(planted), MINIMUM).forEach(leak -> found.add(leak.kind()));
        }
        assertThat(found).contains(Attack.Kind.HELD_BY_ONE);
    }

    /** Two months of which nothing is withheld for the other's sake. */
    @Tag("attack")
    @Test
    void theMonthsAreFoundToDifferByAFewWhereEachIsShownForItself() throws IOException, DataRefused {
        int found = 0;
        for (int seed = 0; seed < 10; seed++) {
            List<Row> rows = RandomTable.of(seed, 6).rows();
            List<Row> before = rows.stream().filter(row -> row.month() < 202610).toList();
            found += Attack.between(
                                    rows,
                                    read(shown(findings(
                                            before.stream()
                                                    .filter(row -> row.month() > 0)
                                                    .toList(),
                                            null))),
                                    row -> row.month() > 0 && row.month() < 202610,
                                    read(shown(findings(
                                            rows.stream()
                                                    .filter(row -> row.month() > 0)
                                                    .toList(),
                                            null))),
                                    row -> row.month() > 0,
                                    MINIMUM)
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(found).isGreaterThan(4);
    }

    private static Findings with(Findings shown, Findings all, Key key) {
        return replaced(
                shown,
                all,
                finding -> finding.key().outcome().equals(key.outcome())
                        && finding.key().condition().equals(key.condition())
                        && finding.key().analysis().equals(key.analysis()));
    }

    /** What is shown, some of it as it was before it was hidden. */
    private static Findings replaced(Findings shown, Findings all, Predicate<Finding> put) {
        List<Finding> list = new ArrayList<>(shown.list());
        list.removeIf(put);
        all.list().stream().filter(put).forEach(list::add);
        return new Findings(
                shown.scope(),
                new Flow(
                        shown.flow().intake(),
                        shown.flow().inPeriod(),
                        null,
                        shown.flow().pairs()),
                shown.outcomes(),
                shown.measures(),
                shown.primary(),
                shown.conditions(),
                list,
                shown.verdicts(),
                shown.runCharts(),
                shown.courses(),
                shown.changes(),
                shown.sensitivities(),
                shown.pseudoReplications(),
                shown.claims(),
                shown.sites());
    }

    @Test
    void everyFileTellsWhatResultsJsonTellsAndNoMore() throws IOException, DataRefused {
        readBack(0, 1);
    }

    @Tag("attack")
    @Test
    void everyFileOfFiftyReportsTellsWhatResultsJsonTellsAndNoMore() throws IOException, DataRefused {
        readBack(1_000, 50);
    }

    /** What is hidden, drawn by mistake, is found in every kind of file. */
    @Tag("attack")
    @Test
    void aPlantedNumberIsFoundInEveryKindOfFile() throws IOException, DataRefused {
        Set<String> found = new TreeSet<>();
        for (int seed = 0; seed < 12 && found.size() < 5; seed++) {
            Findings all = findings(RandomTable.of(seed, 3).rows(), null);
            Explained hidden = new Explained(Artefacts.of(shown(all)).json(), ofNoData(all));
            List<String> planted = unexplained(Artefacts.of(all), hidden);
            planted.removeAll(unexplained(Artefacts.of(shown(all)), hidden));
            planted.forEach(
                    words -> found.add(words.substring(0, words.indexOf(':')).replaceAll(".*[.]", "")));
        }
        assertThat(found).contains("csv", "html", "pdf", "xlsx", "svg");
    }

    private void readBack(int firstSeed, int tables) throws IOException, DataRefused {
        List<String> wrong = new ArrayList<>();
        for (int seed = firstSeed; seed < firstSeed + tables; seed++) {
            Findings shown = shown(findings(RandomTable.of(seed, 1 + seed % 14).rows(), null));
            Artefacts drawn = Artefacts.of(shown);
            Findings read = ResultsJson.read(new ByteArrayInputStream(drawn.file("results.json")));
            Artefacts again = Artefacts.of(read);
            for (String name : drawn.files().keySet()) {
                if (!Arrays.equals(drawn.file(name), again.file(name))) {
                    wrong.add("table " + seed + ": " + name + " tells more than results.json");
                }
                if (PERSONAL.matcher(drawn.text(name)).find()) {
                    wrong.add("table " + seed + ": " + name + " has a client, a therapist or a day");
                }
            }
            Explained json = new Explained(drawn.json(), Set.of());
            for (String number : drawn.numbers("results.csv")) {
                if (!json.explains(number)) {
                    wrong.add("table " + seed + ": results.csv has " + number);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> unexplained(Artefacts drawn, Explained by) throws IOException {
        List<String> unexplained = new ArrayList<>();
        Set<String> ticks = new TreeSet<>();
        for (String name : drawn.files().keySet()) {
            if (name.endsWith(".svg")) {
                ticks.addAll(Shapes.of(drawn.text(name)).ticks());
            }
        }
        for (String name : drawn.files().keySet()) {
            for (String number :
                    name.endsWith(".json") || name.endsWith(".png") ? List.<String>of() : drawn.numbers(name)) {
                boolean isTick = ticks.contains(number) && !name.endsWith(".csv") && !name.endsWith(".xlsx");
                if (!isTick && !by.explains(number)) {
                    unexplained.add(name + ": " + number);
                }
            }
            if (name.endsWith(".svg")) {
                Shapes shapes = Shapes.of(drawn.text(name));
                shapes.values().stream()
                        .filter(value -> !by.isNear(value, shapes.precision()))
                        .forEach(value -> unexplained.add(name + ": a mark at " + value));
            }
        }
        return unexplained;
    }

    /** Numbers of the words that stand in any report. */
    private static Set<String> ofNoData(Findings findings) throws IOException {
        Findings none = new Findings(
                findings.scope(),
                findings.flow(),
                findings.outcomes(),
                findings.measures(),
                findings.primary(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Set<String> numbers = new TreeSet<>();
        Artefacts drawn = Artefacts.of(none);
        for (String name : List.of("report.html", "report.pdf")) {
            numbers.addAll(drawn.numbers(name));
        }
        return numbers;
    }

    private void attackTables(int firstSeed, int tables) throws IOException, DataRefused {
        List<String> leaks = new ArrayList<>();
        int shown = 0;
        for (int seed = firstSeed; seed < firstSeed + tables; seed++) {
            RandomTable table = RandomTable.of(seed, 1 + seed % 5);
            ReadBack report = read(shown(findings(table.rows(), null)));
            shown += report.lines().stream().anyMatch(line -> line.number() != null) ? 1 : 0;
            for (Attack.Leak leak : Attack.on(table.rows(), row -> true, report, MINIMUM)) {
                leaks.add("table " + seed + ": " + leak);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(shown).as("reports with a number").isGreaterThan(tables / 2);
    }

    private void attackMonths(int firstSeed, int pairs) throws IOException, DataRefused {
        List<String> leaks = new ArrayList<>();
        int shown = 0;
        for (int seed = firstSeed; seed < firstSeed + pairs; seed++) {
            List<Row> rows = RandomTable.of(seed, seed % 2 == 0 ? 6 : 14).rows();
            List<Row> before = rows.stream().filter(row -> row.month() < 202610).toList();
            ReadBack earlier = read(shown(findings(before, OCTOBER.minusMonths(1))));
            ReadBack later = read(shown(findings(rows, OCTOBER)));
            shown += later.lines().stream().anyMatch(line -> line.number() != null) ? 1 : 0;
            for (Attack.Leak leak :
                    Attack.between(rows, earlier, within(202510, 202609), later, within(202511, 202610), MINIMUM)) {
                leaks.add("pair " + seed + ": " + leak);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(shown).as("reports with a number").isGreaterThan(pairs / 4);
    }

    private static Predicate<Row> within(int first, int last) {
        return row -> first <= row.month() && row.month() <= last;
    }

    private Findings findings(List<Row> rows, @Nullable YearMonth month) throws IOException, DataRefused {
        Path file = RandomTable.write(folder.resolve("table.csv"), rows);
        Ingested ingested = Exports.read(List.of(file), STUDY, ReadOptions.standard());
        Accounting accounting = ingested.accounting();
        Flow.Intake intake = new Flow.Intake(
                accounting.total(FileAccount::records),
                accounting.total(FileAccount::used),
                accounting.total(FileAccount::quarantined),
                accounting.total(FileAccount::duplicates),
                accounting.total(FileAccount::blank),
                List.of());
        return Comparison.of(ingested.sessions(), STUDY, new Request("1", month, true, intake));
    }

    private static Findings shown(Findings findings) {
        return Disclosure.check(findings, Set.copyOf(STUDY.conditions().names()))
                .findings();
    }

    private static ReadBack read(Findings findings) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultsJson.write(findings, json);
        return new ReadBack(json.toString(StandardCharsets.UTF_8));
    }
}
