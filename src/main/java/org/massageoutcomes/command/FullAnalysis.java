package org.massageoutcomes.command;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massageoutcomes.compare.Comparison;
import org.massageoutcomes.compare.Request;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.report.Content;
import org.massageoutcomes.report.Publication;
import org.massageoutcomes.report.ResultsCsv;
import org.massageoutcomes.report.RunName;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Period;
import org.massageoutcomes.study.Study;

/** What {@code analyze} does with sessions: compares them, decides what may be shown, and draws it. */
final class FullAnalysis implements Analysis {
    @Override
    public Report of(Ingested ingested, Study study, Optional<YearMonth> month) throws Refused {
        // All of them: what earlier months' reports hold decides what this one may show.
        Sessions sessions = ingested.sessions();
        if (month.isPresent()
                && sessions.within(new Period(month.get(), month.get())).size() == 0) {
            throw new Refused(
                    ExitCode.DATA_UNUSABLE,
                    sessions.records("session_date")
                            ? "no usable row is dated in the month that --month asks for; is its export among the inputs?"
                            : "no input has a column session_date, which --month needs; leave --month out, or name the"
                                    + " column under columns in a study file");
        }
        Request request = new Request(
                Version.NUMBER, month.orElse(null), Intakes.isSynthetic(ingested.accounting()), Intakes.of(ingested));
        Comparison.Compared compared = Comparison.inFull(sessions, study, request);
        Set<String> listed = Set.copyOf(study.conditions().names());
        return new Drawing(compared, Disclosure.check(compared.findings(), listed));
    }

    /** @param compared for the clinic's own eyes; everything outside {@code internal/} is drawn from what is shown */
    private record Drawing(Comparison.Compared compared, Disclosed shown) implements Report {
        @Override
        public RunName run() {
            return new RunName(compared.findings().scope().run());
        }

        @Override
        public void draw(Publication publication) throws IOException {
            Content whole = out -> ResultsCsv.write(compared.beforeHiding(), out);
            org.massageoutcomes.report.Report.write(shown, Map.of("results.csv", whole), publication::create);
        }
    }
}
