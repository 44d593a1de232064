package org.massageoutcomes.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.ingest.Exports;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.ReadOptions;
import org.massageoutcomes.ingest.Survey;
import org.massageoutcomes.report.Sha256;
import org.massageoutcomes.study.Study;
import org.massageoutcomes.study.StudyFile;
import org.massageoutcomes.study.StudyFileException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that reads exports, and the reading. */
final class ReadingOptions {
    private static final Path USUAL_FOLDER = Path.of("data");

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Exports: files, or folders of *.csv and *.csv.gz. Default: data/.")
    private List<Path> inputs = new ArrayList<>();

    @Option(names = "--study", paramLabel = "FILE", description = "What is asked of the data, in YAML; see README.")
    private @Nullable Path studyFile;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            converter = Converters.CharsetName.class,
            description = "Encoding of files without a byte order mark. Default: UTF-8.")
    private @Nullable Charset charset;

    @Option(
            names = "--max-bad",
            paramLabel = "PERCENT",
            converter = Converters.Percent.class,
            defaultValue = "5",
            description = "Share of bad rows above which nothing is analysed. Default: 5.")
    private BigDecimal maxBadPercent = new BigDecimal(5);

    /** @throws Refused where the study file is missing, cannot be read, or adjusts for what is no covariate */
    Study study() throws Refused, StudyFileException {
        if (studyFile == null) {
            return Study.standard();
        }
        try {
            Study study = StudyFile.read(studyFile);
            Optional<String> objection = Exports.objection(study);
            if (objection.isPresent()) {
                throw new Refused(ExitCode.WRONG_USAGE, studyFile.getFileName() + ": " + objection.get());
            }
            return study;
        } catch (IOException unreadable) {
            throw new Refused(ExitCode.INPUT_MISSING, "the study file cannot be read: " + Failures.words(unreadable));
        }
    }

    Optional<Path> studyFile() {
        return Optional.ofNullable(studyFile);
    }

    Ingested read(Study study, PhaseLine progress) throws DataRefused {
        return Exports.read(inputs(), study, options(progress));
    }

    Survey survey(Study study, PhaseLine progress) throws DataRefused {
        return Exports.survey(inputs(), study, options(progress));
    }

    private List<Path> inputs() {
        return inputs.isEmpty() ? List.of(USUAL_FOLDER) : inputs;
    }

    private ReadOptions options(PhaseLine progress) {
        progress.begin("reading");
        double maxBadShare = maxBadPercent.movePointLeft(2).doubleValue();
        return new ReadOptions(charset, maxBadShare, progress::reached);
    }

    /** For the manifest: the study by its fingerprint, no folder of this machine. */
    SortedMap<String, String> named() throws IOException {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("charset", charset == null ? "UTF-8" : charset.name());
        options.put("max_bad_percent", maxBadPercent.stripTrailingZeros().toPlainString());
        if (studyFile != null) {
            options.put("study_sha256", Sha256.of(studyFile.toRealPath()));
        }
        return options;
    }
}
