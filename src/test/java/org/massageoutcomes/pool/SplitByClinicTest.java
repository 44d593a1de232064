package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.command.CommandLines;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.report.ResultsJson;

/**
 * One export of several clinics, analysed whole, and split by clinic and pooled. The scores of some clinics are to whole
 * points and of others to tenths, and the clinics spell a movement differently.
 */
class SplitByClinicTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    private void run(String... arguments) {
        PrintWriter out = new PrintWriter(new StringWriter());
        assertThat(CommandLines.run(out, new PrintWriter(err, true), arguments))
                .as(err.toString())
                .isZero();
    }

    private Findings findings(Path reports) throws IOException {
        try (var in = Files.newInputStream(reports.resolve("current/results.json"))) {
            return ResultsJson.read(in);
        }
    }

    @BeforeEach
    void theWholeAndItsParts() throws IOException {
        Path made = folder.resolve("made.csv");
        run("simulate", "--rows", "12000", "--clinics", "3", "--seed", "5", "--out", made.toString());
        List<String> lines = Files.readAllLines(made);
        List<String> headings = List.of(lines.get(0).split(",", -1));
        Map<String, List<String>> parts = new TreeMap<>();
        List<String> whole = new ArrayList<>(List.of(lines.get(0)));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            String clinic = fields[headings.indexOf("clinic_id")];
            finer(fields, headings, clinic);
            String row = String.join(",", fields);
            whole.add(row);
            parts.computeIfAbsent(clinic, key -> new ArrayList<>(List.of(lines.get(0))))
                    .add(row);
        }
        Files.write(folder.resolve("whole.csv"), whole);
        run(
                "analyze",
                folder.resolve("whole.csv").toString(),
                "--out",
                folder.resolve("whole").toString());
        List<String> pool = new ArrayList<>(List.of("pool"));
        for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            Path export = Files.write(folder.resolve(part.getKey() + ".csv"), part.getValue());
            Path reports = folder.resolve(part.getKey());
            run("analyze", export.toString(), "--out", reports.toString());
            pool.add(reports.toString());
        }
        pool.addAll(List.of("--out", folder.resolve("pooled").toString()));
        run(pool.toArray(String[]::new));
    }

    private static void finer(String[] fields, List<String> headings, String clinic) {
        int pain = headings.indexOf("pain_after");
        if (clinic.equals("K2") && fields[pain].matches("[1-9]")) {
            fields[pain] += ".5";
        }
        int movement = headings.indexOf("movement");
        if (clinic.equals("K3")) {
            fields[movement] = fields[movement].replace("cervical", "CERVICAL").replace("rotation", "Rotation");
        }
    }

    @Test
    void theByClinicAnalysisAndThePoolOfTheSitesAgreeBitForBit() throws IOException {
        Findings whole = findings(folder.resolve("whole"));
        Findings pooled = findings(folder.resolve("pooled"));
        Map<Key, Finding> ofPool = new TreeMap<>(java.util.Comparator.comparing(Key::toString));
        pooled.list().forEach(finding -> ofPool.put(finding.key(), finding));
        List<String> conditions = new ArrayList<>();
        for (Finding finding : whole.list()) {
            Key key = finding.key();
            boolean isPool = key.analysis().equals("pooled") && !key.condition().equals(Key.ALL_CONDITIONS);
            if (isPool || key.analysis().equals("funnel")) {
                agrees(finding, ofPool.get(key));
            } else if (key.analysis().equals("clinic")) {
                Key site = new Key(key.outcome(), key.condition(), Key.SITE, key.term());
                agrees(finding, ofPool.get(site));
            }
            if (isPool && key.term().equals(Key.DIFFERENCE)) {
                conditions.add(key.outcome() + key.condition());
            }
        }
        assertThat(conditions).hasSizeGreaterThan(12);
    }

    private static void agrees(Finding whole, @Nullable Finding pool) {
        assertThat(pool).as(whole.key().toString()).isNotNull();
        Finding here = Objects.requireNonNull(pool);
        assertThat(here.estimate()).as(whole.key().toString()).isEqualTo(whole.estimate());
        assertThat(here.pAdjusted()).as(whole.key().toString()).isEqualTo(whole.pAdjusted());
    }

    @Test
    void aPoolIsPublishedLikeAnyOtherRun() throws IOException {
        Path report = folder.resolve("pooled/current");
        for (String name :
                List.of("report.html", "report.pdf", "results.csv", "workbook.xlsx", "charts/pain-forest.svg")) {
            assertThat(report.resolve(name)).isNotEmptyFile();
        }
        run("verify", folder.resolve("pooled").toString());
    }
}
