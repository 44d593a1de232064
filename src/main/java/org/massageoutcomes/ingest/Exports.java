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

    /**
     * Why the study cannot be put to any export: it adjusts for what is no covariate, or reads people where levels are shown;
     * empty where it can.
     */
    public static Optional<String> objection(Study study) {
        for (String shown : Fields.shownByLevel(study)) {
            Optional<String> role = Fields.roleOf(shown, study);
            if (role.isPresent()) {
                return Optional.of(objection(shown, role.get(), study));
            }
        }
        return Optional.empty();
    }

    private static String objection(String shown, String role, Study study) {
        String heading = study.columns().get(shown);
        if (heading != null) {
            return "columns: " + LabelText.shown(shown) + " is to be read from " + LabelText.shown(heading)
                    + ", a name of " + role + ", whose levels cannot be shown; correct it";
        }
        return "adjust_for: " + LabelText.shown(shown)
                + (role.equals(shown)
                        ? " cannot be adjusted for; leave it out"
                        : " is a name of " + role + ", which cannot be adjusted for; leave it out, or give the column"
                                + " another heading if it holds something else");
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
