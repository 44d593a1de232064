package org.massageoutcomes.report.words;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Scope;

/** From rows to sessions, in words. */
public final class FlowWords {
    /** Stands for a count that may not be shown. */
    public static final String HIDDEN = "not shown: it would tell of a few clients";

    private FlowWords() {}

    /** The count, or that it is too small to show. */
    public static String count(@Nullable Long count) {
        return count == null ? HIDDEN : Numbers.count(count);
    }

    /** How many sessions, and how many clients in conditions that are shown, in one line. */
    public static String sessions(Flow flow) {
        String clients = flow.clients() == null ? "." : "; " + Numbers.count(flow.clients()) + " clients are compared.";
        if (flow.inPeriod() != null) {
            return Numbers.count(flow.inPeriod()) + " sessions" + clients;
        }
        long shown = mostShown(flow);
        return shown == 0
                ? "No sessions can be shown."
                : Numbers.count(shown) + " sessions scored before and after" + clients;
    }

    /** What was left out, in one line. */
    public static String leftOut(Flow flow) {
        Flow.Intake intake = flow.intake();
        if (intake.records() == null
                && intake.quarantined() == null
                && intake.duplicates() == null
                && intake.blank() == null) {
            return "How many rows were left out stands in internal/ only.";
        }
        String rows =
                intake.records() == null ? "Rows left out: " : "Of " + Numbers.count(intake.records()) + " rows: ";
        return rows + few(intake.quarantined()) + " set aside, " + few(intake.duplicates()) + " duplicates, "
                + few(intake.blank()) + " blank.";
    }

    /** Sessions of the outcome that has most, in conditions that are shown. */
    private static long mostShown(Flow flow) {
        return flow.pairs().stream()
                .map(Flow.Pairs::shown)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** A count of rows; one too small to show is not given. */
    private static String few(@Nullable Long count) {
        return count == null ? "a few" : Numbers.count(count);
    }

    /** The months analysed, e.g. {@code November 2025 to October 2026}; the month asked for first. */
    public static String period(Scope scope) {
        if (scope.firstMonth() == null || scope.lastMonth() == null) {
            return "all sessions; dates are not recorded";
        }
        String first = Numbers.month(scope.firstMonth());
        String last = Numbers.month(scope.lastMonth());
        if (scope.monthReport() != null) {
            String month = Numbers.month(scope.monthReport());
            return first.equals(month) ? month : month + ", with the months from " + first;
        }
        return first.equals(last) ? last : first + " to " + last;
    }
}
