package org.massageoutcomes.ingest;

import java.util.List;
import org.massageoutcomes.session.Sessions;

/**
 * What was read: the sessions that can be used, and an account of every other row.
 *
 * @param sessions the same whatever the order of files, rows and columns
 * @param quarantine rows set aside, by input file and line
 * @param accounting what became of every record
 * @param warnings one line each for the user, asked or not: why there may be fewer answers than the files could give
 * @param notes one line each for a user who asks: columns ignored, columns missing, files alike
 */
public record Ingested(
        Sessions sessions,
        List<QuarantinedRow> quarantine,
        Accounting accounting,
        List<String> warnings,
        List<String> notes) {
    public Ingested {
        quarantine = List.copyOf(quarantine);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }
}
