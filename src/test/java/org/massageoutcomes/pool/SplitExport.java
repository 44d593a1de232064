package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.command.CommandLines;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.stats.Estimated;

/** One export of several clinics, analysed whole, and split by clinic, each part analysed and their reports pooled. */
final class SplitExport {
    private final Path folder;
    private final List<String> headings;
    private final List<String[]> rows = new ArrayList<>();

    /** A simulated export. */
    SplitExport(Path folder, int rows, int clinics, int seed) throws IOException {
        this.folder = folder;
        Path made = folder.resolve("made.csv");
        run(
                "simulate",
                "--rows",
                Integer.toString(rows),
                "--clinics",
                Integer.toString(clinics),
                "--seed",
                Integer.toString(seed),
                "--out",
                made.toString());
        List<String> lines = Files.readAllLines(made);
        headings = List.of(lines.get(0).split(",", -1));
        lines.subList(1, lines.size()).forEach(line -> this.rows.add(line.split(",", -1)));
    }

    /** A field of a row, by its heading. */
    String get(String[] row, String heading) {
        return row[headings.indexOf(heading)];
    }

    void set(String[] row, String heading, String field) {
        row[headings.indexOf(heading)] = field;
    }

    List<String[]> rows() {
        return rows;
    }

    void remove(Predicate<String[]> what) {
        rows.removeIf(what);
    }

    /** Analyses the whole and its parts with these options, and pools the parts. */
    void analyse(String... options) throws IOException {
        analyse("whole", rows, options);
        Map<String, List<String[]>> parts = new TreeMap<>();
        rows.forEach(row -> parts.computeIfAbsent(get(row, "clinic_id"), clinic -> new ArrayList<>())
                .add(row));
        List<String> pool = new ArrayList<>(List.of("pool"));
        for (Map.Entry<String, List<String[]>> part : parts.entrySet()) {
            analyse(part.getKey(), part.getValue(), options);
            pool.add(folder.resolve(part.getKey()).toString());
        }
        pool.addAll(List.of("--out", pooled().toString()));
        run(pool.toArray(String[]::new));
    }

    private void analyse(String name, List<String[]> lines, String... options) throws IOException {
        List<String> text = new ArrayList<>(List.of(String.join(",", headings)));
        lines.forEach(line -> text.add(String.join(",", line)));
        Path export = Files.write(folder.resolve(name + ".csv"), text);
        List<String> command = new ArrayList<>(List.of(
                "analyze", export.toString(), "--out", folder.resolve(name).toString()));
        command.addAll(List.of(options));
        run(command.toArray(String[]::new));
    }

    static void run(String... arguments) {
        StringWriter err = new StringWriter();
        assertThat(CommandLines.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments))
                .as(err.toString())
                .isZero();
    }

    Path pooled() {
        return folder.resolve("pooled");
    }

    private static Findings findings(Path reports) throws IOException {
        try (var in = Files.newInputStream(reports.resolve("current/results.json"))) {
            return ResultsJson.read(in);
        }
    }

    /**
     * That every clinic shown in both has the same numbers to the last bit, and so has every average and limit of
     * chance of conditions whose same clinics are shown.
     *
     * @return outcome and condition of each average compared
     */
    Set<String> agreesWithThePool() throws IOException {
        Findings whole = findings(folder.resolve("whole"));
        Map<Key, Finding> pool = new HashMap<>();
        findings(pooled()).list().forEach(finding -> pool.put(finding.key(), finding));
        Map<String, Set<String>> clinics = shown(whole.list(), "clinic");
        Map<String, Set<String>> sites = shown(pool.values(), Key.SITE);
        Set<String> averages = new TreeSet<>();
        for (Finding finding : whole.list()) {
            Key key = finding.key();
            Set<String> both = new HashSet<>(clinics.getOrDefault(of(key), Set.of()));
            boolean areTheSame = both.equals(sites.getOrDefault(of(key), Set.of()));
            both.retainAll(sites.getOrDefault(of(key), Set.of()));
            if (key.analysis().equals("clinic") && both.contains(key.term())) {
                agrees(finding, pool.get(new Key(key.outcome(), key.condition(), Key.SITE, key.term())));
            } else if (areTheSame && key.analysis().equals("funnel")) {
                agrees(finding, pool.get(key));
            } else if (areTheSame && key.analysis().equals("pooled") && !both.isEmpty()) {
                agrees(finding, pool.get(key));
                averages.add(of(key));
            }
        }
        return averages;
    }

    private static String of(Key key) {
        return key.outcome() + ": " + key.condition();
    }

    /** The clinics that have an estimate, by outcome and condition. */
    private static Map<String, Set<String>> shown(Collection<Finding> findings, String analysis) {
        return findings.stream()
                .filter(finding -> finding.key().analysis().equals(analysis))
                .filter(finding -> finding.estimate() instanceof Estimated)
                .collect(Collectors.groupingBy(
                        finding -> of(finding.key()),
                        Collectors.mapping(finding -> finding.key().term(), Collectors.toSet())));
    }

    private static void agrees(Finding whole, @Nullable Finding pool) {
        assertThat(pool).as(whole.key().toString()).isNotNull();
        Finding here = Objects.requireNonNull(pool);
        assertThat(here.estimate()).as(whole.key().toString()).isEqualTo(whole.estimate());
        assertThat(here.pAdjusted()).as(whole.key().toString()).isEqualTo(whole.pAdjusted());
    }
}
