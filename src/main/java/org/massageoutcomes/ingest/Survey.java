package org.massageoutcomes.ingest;

import java.util.List;

/**
 * All that validation finds, good or bad.
 *
 * @param refusals why nothing would be analysed, every reason; empty where something would
 * @param quarantine rows set aside, by input file and line
 * @param accounting what became of every record of the files that could be read
 * @param notes one line each for the user
 * @param suggestions what a study file could say
 */
public record Survey(
        List<DataRefused> refusals,
        List<QuarantinedRow> quarantine,
        Accounting accounting,
        List<String> notes,
        Suggestions suggestions) {
    public Survey {
        refusals = List.copyOf(refusals);
        quarantine = List.copyOf(quarantine);
        notes = List.copyOf(notes);
    }
}
