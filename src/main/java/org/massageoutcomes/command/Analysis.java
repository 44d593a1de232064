package org.massageoutcomes.command;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.report.Publication;
import org.massageoutcomes.report.RunName;
import org.massageoutcomes.study.Study;

/** What a job does between reading exports and publishing: compares, checks what may be shown, and draws. */
interface Analysis {
    /**
     * @param month the month reported on, with the eleven before it; empty: all months
     * @throws Refused where nothing read can be analysed
     */
    Report of(Ingested ingested, Study study, Optional<YearMonth> month) throws Refused;

    /** Finished findings, to be drawn. */
    interface Report {
        RunName run();

        /** Writes every file but those about the input files themselves. */
        void draw(Publication publication) throws IOException;
    }
}
