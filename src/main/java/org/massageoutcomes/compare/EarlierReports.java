package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;

/**
 * The reports of the months before, as this run's input would give them. A number of twelve months less the same number
 * a month earlier tells of those who came in the month that was added or the one that was dropped; where these are a few
 * people, the number cannot be shown in both.
 */
final class EarlierReports {
    private static final int MONTHS = 12;

    private final Sessions all;
    private final boolean isOfAMonth;
    private final int last;
    private final int minimumClients;

    /**
     * @param all sessions of every month of the input
     * @param month the month reported on; null where all is analysed, so that no report is a month earlier
     */
    EarlierReports(Sessions all, @Nullable YearMonth month, int minimumClients) {
        this.all = all;
        this.isOfAMonth = month != null;
        this.last = month == null ? 0 : month.getYear() * MONTHS + month.getMonthValue();
        this.minimumClients = minimumClients;
    }

    /**
     * Whether a difference to one of them would be a few people. Two reports that differ by nobody are as one, so the
     * first that differs at all decides; those before it differ by more.
     *
     * @param selection what is shown, of any sessions
     */
    boolean tellOfAFew(Function<Sessions, Optional<Sample>> selection) {
        return isOfAMonth && selection.apply(all).stream().anyMatch(this::tellsOfAFew);
    }

    private boolean tellsOfAFew(Sample sample) {
        for (int monthsBefore = 1; monthsBefore < MONTHS; monthsBefore++) {
            if (windowed(sample, monthsBefore).hasAtLeast(minimumClients)) {
                boolean[] same = inBothOrNeither(sample, monthsBefore);
                if (Remainder.ofSessions(sample, same).isSmall(minimumClients)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Sample windowed(Sample sample, int monthsBefore) {
        return sample.where(i -> isIn(sample, i, monthsBefore));
    }

    private boolean[] inBothOrNeither(Sample sample, int monthsBefore) {
        boolean[] same = new boolean[sample.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = isIn(sample, i, 0) == isIn(sample, i, monthsBefore);
        }
        return same;
    }

    private boolean isIn(Sample sample, int i, int monthsBefore) {
        int of = sample.sessions().month(sample.row(i));
        int age = last - monthsBefore - (of / 100 * MONTHS + of % 100);
        return of > 0 && 0 <= age && age < MONTHS;
    }
}
