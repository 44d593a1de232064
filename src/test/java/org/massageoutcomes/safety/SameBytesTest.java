package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sessions give the same bytes of everything outside {@code internal/}, wherever and however they are run. */
@Tag("endurance")
class SameBytesTest {
    private static final Path EXPORT =
            Path.of("data/synthetic-2025-11_2026-10.csv").toAbsolutePath();

    private static SortedMap<String, String> expected = new TreeMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void aPlainRun(@TempDir Path plain) throws Exception {
        expected = hashes(Program.underTest(plain), plain);
        assertThat(expected.keySet())
                .contains("report.html", "report.pdf", "results.csv", "results.json", "workbook.xlsx")
                .anyMatch(name -> name.endsWith(".svg"))
                .anyMatch(name -> name.endsWith(".png"));
    }

    private static SortedMap<String, String> hashes(Program program, Path folder, Object... more) throws Exception {
        Path out = folder.resolve("out");
        List<Object> words = new ArrayList<>(List.of(EXPORT, "--out", out));
        words.addAll(List.of(more));
        Program.Ended ended = program.run(words.toArray());
        assertThat(ended.exit()).as(ended.said()).isZero();
        return Folder.shareable(out.resolve("current"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void whateverTheLocaleTheTimeZoneTheThreadsAndTheOrderOfRowsFilesAndColumns(int threads) throws Exception {
        assertSameInManyRuns(expected, threads, EXPORT);
    }

    @Test
    void aMonthWhateverTheLocaleTheTimeZoneAndTheOrder() throws Exception {
        String[] month = {"--month", "2026-10"};
        assertSameInManyRuns(
                hashes(Program.underTest(folder), folder.resolve("plain"), (Object[]) month), 2, EXPORT, (Object[])
                        month);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void aPoolWhateverTheLocaleTheTimeZoneTheThreadsAndTheOrderOfSites(int threads) throws Exception {
        Path sites = sites();
        assertSameInManyRuns(pooled(Program.underTest(folder), sites, "plain"), threads, sites);
    }

    /** The year clinic by clinic, as each would share it. */
    private Path sites() throws Exception {
        List<String> lines = Files.readAllLines(EXPORT);
        int clinic = List.of(lines.get(0).split(",", -1)).indexOf("clinic_id");
        Map<String, List<String>> byClinic = lines.stream()
                .skip(1)
                .collect(Collectors.groupingBy(line -> line.split(",", -1)[clinic], TreeMap::new, Collectors.toList()));
        Path sites = Files.createDirectories(folder.resolve("sites"));
        for (Map.Entry<String, List<String>> of : byClinic.entrySet()) {
            List<String> export = new ArrayList<>(of.getValue());
            export.add(0, lines.get(0));
            Path file = Files.write(folder.resolve(of.getKey() + ".csv"), export);
            Program.Ended ended = Program.underTest(folder).run(file, "--out", sites.resolve(of.getKey()));
            assertThat(ended.exit()).as(ended.said()).isZero();
        }
        return sites;
    }

    private SortedMap<String, String> pooled(Program program, Path sites, String name) throws Exception {
        List<Object> words = new ArrayList<>(List.of("pool"));
        try (Stream<Path> folders = Files.list(sites)) {
            folders.forEach(words::add);
        }
        Path out = folder.resolve("pooled-" + name);
        words.addAll(List.of("--out", out));
        Program.Ended ended = program.run(words.toArray());
        assertThat(ended.exit()).as(ended.said()).isZero();
        return Folder.shareable(out.resolve("current"));
    }

    private void assertSameInManyRuns(SortedMap<String, String> expected, int threads, Path told, Object... more)
            throws Exception {
        Program plain = Program.underTest(folder, "-Xmx2g", "-XX:ActiveProcessorCount=" + threads);
        List<String> command = new ArrayList<>(plain.command());
        command.set(command.size() - 1, ManyRuns.class.getName());
        List<Object> words =
                new ArrayList<>(List.of(told, Files.createDirectory(folder.resolve("many")), 1_000 * threads));
        words.addAll(List.of(more));
        Program.Ended ended = new Program(command, Map.of(), folder).run(words.toArray());
        assertThat(ended.exit()).as(ended.err()).isZero();

        SortedMap<String, TreeSet<String>> seen = new TreeMap<>();
        TreeSet<String> runs = new TreeSet<>();
        for (String line : ended.out().lines().toList()) {
            String[] cells = line.split("\t", -1);
            runs.add(cells[0]);
            seen.computeIfAbsent(cells[1], name -> new TreeSet<>()).add(cells[2]);
        }
        assertThat(runs).hasSize(ManyRuns.LOCALES.size() * ManyRuns.ZONES.size());
        SortedMap<String, TreeSet<String>> same = new TreeMap<>();
        expected.forEach((name, hash) -> same.put(name, new TreeSet<>(List.of(hash))));
        assertThat(seen).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Tehran",
                "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab -XX:ActiveProcessorCount=1",
                "-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva -Duser.timezone=Pacific/Apia",
                "-Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist-nu-thai",
                "-Duser.language=fa -Duser.country=IR -XX:ActiveProcessorCount=8",
                "-Duser.language=ja -Duser.country=JP -Duser.variant=JP -Dfile.encoding=ISO-8859-1",
                "-Dfile.encoding=US-ASCII -Dsun.jnu.encoding=ANSI_X3.4-1968",
                "-Dfile.encoding=UTF-16",
                "-Dfile.encoding=windows-1252 -Dline.separator=\r\n",
                "-Duser.home=/nonexistent",
                "-XX:TieredStopAtLevel=4 -Xmx400m",
            })
    void whateverTheVirtualMachineIsStartedWith(String options) throws Exception {
        assertThat(hashes(Program.underTest(folder, options.split(" ", -1)), folder))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=C", "LC_ALL=POSIX", "LC_ALL=tr_TR.UTF-8", "HOME=", "TZ=Pacific/Chatham"})
    void whateverTheEnvironment(String variable) throws Exception {
        String[] parts = variable.split("=", 2);
        assertThat(hashes(Program.underTest(folder).with(parts[0], parts[1]), folder))
                .isEqualTo(expected);
    }

    @Test
    void whereverItIsStarted() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("ein Ördner/\u202e"));
        assertThat(hashes(Program.underTest(elsewhere), folder)).isEqualTo(expected);
    }

    @Test
    void textsAlsoOnAnotherJava() throws Exception {
        assumeThat(Program.java25())
                .as("a Java 25, in JAVA25_HOME or /usr/lib/jvm")
                .isPresent();
        for (String[] more : new String[][] {{}, {"--month", "2026-10"}}) {
            SortedMap<String, String> here =
                    hashes(Program.underTest(folder), folder.resolve("here" + more.length), (Object[]) more);
            SortedMap<String, String> there = hashes(
                    Program.on(Program.java25().get(), folder), folder.resolve("there" + more.length), (Object[]) more);
            assertThat(there.keySet()).isEqualTo(here.keySet());
            assertThat(texts(there)).isEqualTo(texts(here));
        }
        Path sites = sites();
        assertThat(texts(pooled(Program.on(Program.java25().get(), folder), sites, "there")))
                .isEqualTo(texts(pooled(Program.underTest(folder), sites, "here")));
    }

    private static SortedMap<String, String> texts(SortedMap<String, String> files) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>(files);
        texts.keySet().removeIf(name -> !name.matches(".*\\.(csv|json|html|svg)"));
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
