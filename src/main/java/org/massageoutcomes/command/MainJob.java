package org.massageoutcomes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.report.Manifest;
import org.massageoutcomes.report.Publication;
import org.massageoutcomes.report.Published;
import org.massageoutcomes.study.Study;
import org.massageoutcomes.study.StudyFileException;

/** From exports to a published report: study, sessions, findings, files, in this order. */
final class MainJob {
    private final Analysis analysis;

    MainJob(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * @param minimumClients raises the study's
     * @throws DataRefused where the exports cannot be used
     * @throws Refused where the study file is missing, or nothing read can be analysed
     * @throws IOException where the output folder is refused, or writing fails
     */
    Published run(ReadingOptions reading, Path out, Optional<YearMonth> month, int minimumClients, PhaseLine progress)
            throws StudyFileException, DataRefused, Refused, IOException {
        Study study = reading.study().showingNoFewerThan(minimumClients);
        try (Publication publication = Publication.open(out)) {
            Ingested ingested = reading.read(study, progress);
            ingested.warnings().forEach(warning -> Log.warn(MainJob.class, warning));
            ingested.notes().forEach(note -> Log.info(MainJob.class, note));
            Log.info(
                    MainJob.class,
                    "read {} records, {} of them used",
                    ingested.accounting().total(FileAccount::records),
                    ingested.accounting().total(FileAccount::used));
            progress.begin("analysing");
            Analysis.Report drawn = analysis.of(ingested, study, month);
            progress.begin("drawing");
            drawn.draw(publication);
            QuarantineCsv.write(ingested.quarantine(), publication);
            SortedMap<String, String> options = reading.named();
            options.put("minimum_clients", String.valueOf(study.minimumClients()));
            month.ifPresent(last -> options.put("month", last.toString()));
            return publication.publish(drawn.run(), inputs(ingested), Version.NUMBER, options, null);
        }
    }

    private static List<Manifest.Input> inputs(Ingested ingested) {
        return ingested.accounting().files().stream()
                .map(file -> new Manifest.Input(
                        file.name(),
                        file.bytes(),
                        file.sha256(),
                        file.records(),
                        file.used(),
                        file.quarantined(),
                        file.duplicates(),
                        file.blank()))
                .toList();
    }
}
