package org.massageoutcomes.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.study.Study;

/**
 * Reads session exports: CSV with a header row, one row a session.
 *
 * <pre>
 * client_id,massage_type,condition,pain_before,pain_after
 * C0001,therapeutic,Migraine,6,3
 * </pre>
 */
public final class Exports {
    private Exports() {}

    /** Why the study cannot be put to any export: see {@link ShownLevels}; empty where it can. */
    public static Optional<String> objection(Study study) {
        return ShownLevels.objection(study);
    }

    /**
     * Reads every input as far as it can be read, and says all that is wrong at once.
     *
     * @throws DataRefused where an input is missing
     */
    public static Survey survey(List<Path> inputs, Study study, ReadOptions options) throws DataRefused {
        return new Surveyor(study, options).survey(Inputs.of(inputs));
    }

    /**
     * Reads every input and accounts for every row.
     *
     * @param inputs files, or folders of {@code *.csv} and {@code *.csv.gz}
     * @throws DataRefused where nothing may be analysed
     */
    public static Ingested read(List<Path> inputs, Study study, ReadOptions options) throws DataRefused {
        List<Inputs.Input> files = Inputs.of(inputs);
        long bytes = files.stream().mapToLong(Inputs.Input::bytes).sum();
        try (Reading reading = new Reading(study, options, bytes, false)) {
            for (Inputs.Input file : files) {
                reading.read(file);
            }
            return new Judgement(study, options.maxBadShare(), reading.finish()).ingested();
        }
    }
}
