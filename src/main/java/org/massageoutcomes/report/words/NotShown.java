package org.massageoutcomes.report.words;

import java.util.Optional;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Verdict;

/** Of a condition that a month's report hides, why: it may have clients enough, and be hidden beside an earlier one. */
public final class NotShown {
    private NotShown() {}

    /** In a heading or a table; empty where the verdict says why itself. */
    public static Optional<String> words(Verdict verdict, Facts facts) {
        return briefly(verdict, facts).map(not -> not + ": too few clients, here or beside an earlier month's report");
    }

    /** In a chart. */
    public static Optional<String> briefly(Verdict verdict, Facts facts) {
        return verdict.call() == Call.TOO_FEW_CLIENTS
                        && facts.findings().scope().monthReport() != null
                ? Optional.of("Not shown")
                : Optional.empty();
    }
}
