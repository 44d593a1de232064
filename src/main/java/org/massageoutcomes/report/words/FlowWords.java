package org.massageoutcomes.report.words;

import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Scope;

/** From rows to sessions, in words. */
public final class FlowWords {
    /** Stands for a count that may not be shown. */
    public static final String HIDDEN = "too few to show";

    private FlowWords() {}

    /** The count, or that it is too small to show. */
    public static String count(@Nullable Long count) {
        return count == null ? HIDDEN : Numbers.count(count);
    }

    /** How many sessions and clients, in one line. */
    public static String sessions(Flow flow) {
        String clients = flow.clients() == null ? "" : " of " + Numbers.count(flow.clients()) + " clients";
        return flow.inPeriod() == null
                ? "Too few sessions to show."
                : Numbers.count(flow.inPeriod()) + " sessions" + clients + ".";
    }

    /** What was left out, in one line. */
    public static String leftOut(Flow flow) {
        Flow.Intake intake = flow.intake();
        String rows =
                intake.records() == null ? "Rows left out: " : "Of " + Numbers.count(intake.records()) + " rows: ";
        return rows + count(intake.quarantined()) + " set aside, " + count(intake.duplicates()) + " duplicates, "
                + count(intake.blank()) + " blank.";
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
