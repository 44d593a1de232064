package org.massageoutcomes.pool;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** What sites share, made up: headlines and nothing else. */
final class SharedReports {
    static final String CONDITION = "Migraine";

    private SharedReports() {}

    /** A site's findings with one headline of pain. */
    static Findings of(double estimate, double error) {
        return of(List.of(Outcome.pain()), List.of(headline(CONDITION, estimate, error)));
    }

    static Findings of(List<Outcome> outcomes, List<Finding> list) {
        return new Findings(
                scope("1.0.0", 10, "2026-10"),
                new Flow(new Flow.Intake(900L, 900L, 0L, 0L, 0L, List.of()), 900L, null, List.of()),
                outcomes,
                List.of(),
                outcomes.stream().map(Outcome::id).toList(),
                list.stream()
                        .map(finding -> finding.key().condition())
                        .distinct()
                        .toList(),
                list,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Findings with(Findings findings, List<Verdict> verdicts) {
        return new Findings(
                findings.scope(),
                findings.flow(),
                findings.outcomes(),
                findings.measures(),
                findings.primary(),
                findings.conditions(),
                findings.list(),
                verdicts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Scope scope(String version, int minimumClients, String run) {
        return new Scope(
                "", version, run, null, null, null, minimumClients, true, true, false, false, false, List.of());
    }

    static Finding headline(String condition, double estimate, double error) {
        return finding(condition, Estimated.ofT(estimate, error, 20));
    }

    static Finding finding(String condition, Estimate estimate) {
        return new Finding(
                new Key("pain", condition, "primary", Key.DIFFERENCE), estimate, null, new Support(80, 90, 30, 40));
    }

    /** Writes a report that is shared; its folder. */
    static Path share(Path folder, Findings findings) {
        return share(folder, findings, UnaryOperator.identity());
    }

    static Path share(Path folder, Findings findings, UnaryOperator<String> change) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(SiteReports.FILE);
            try (OutputStream out = Files.newOutputStream(file)) {
                ResultsJson.write(findings, out);
            }
            Files.writeString(file, change.apply(Files.readString(file)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One site an estimate. */
    static List<Path> share(Path folder, double[] estimates, double[] errors) {
        List<Path> sites = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            sites.add(share(folder.resolve(String.format("s%03d", i)), of(estimates[i], errors[i])));
        }
        return sites;
    }
}
