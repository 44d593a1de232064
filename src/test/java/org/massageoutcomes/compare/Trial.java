package org.massageoutcomes.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.ingest.Exports;
import org.massageoutcomes.ingest.ReadOptions;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Study;

/** Compares the sessions of an export, as the program does. */
final class Trial {
    private static final Flow.Intake INTAKE = new Flow.Intake(0L, 0L, 0L, 0L, 0L, List.of());

    private Trial() {}

    static Findings of(String export) {
        return of(export, Study.standard());
    }

    static Findings of(String export, Study study) {
        return of(sessions(export, study), study);
    }

    static Findings of(Sessions sessions, Study study) {
        return Comparison.of(sessions, study, new Request("1.0.0", null, true, INTAKE));
    }

    static Sessions sessions(String export, Study study) {
        try {
            Path file = Files.createTempFile("trial", ".csv");
            try {
                Files.writeString(file, export);
                return Exports.read(List.of(file), study, ReadOptions.standard())
                        .sessions();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DataRefused e) {
            throw new AssertionError(export.lines().limit(3).toList().toString(), e);
        }
    }

    /** An estimate that must be there. */
    static Estimated estimated(Findings findings, String outcome, String condition, String analysis, String term) {
        Estimate estimate = estimate(findings, outcome, condition, analysis, term);
        if (estimate instanceof Estimated estimated) {
            return estimated;
        }
        throw new AssertionError(outcome + " " + condition + " " + analysis + " " + term + " is " + estimate);
    }

    static Estimate estimate(Findings findings, String outcome, String condition, String analysis, String term) {
        return findings.find(outcome, condition, analysis, term)
                .orElseThrow(() -> new AssertionError("no " + condition + " " + analysis + " " + term))
                .estimate();
    }

    /** A part of an estimate that the method gives. */
    static double given(@org.jspecify.annotations.Nullable Double part) {
        return Objects.requireNonNull(part);
    }
}
