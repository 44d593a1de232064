package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Arm;

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

    /**
     * Whether the clients whom a count is of, in this report and in the one of the month before, differ by a few.
     *
     * @param counted marks the sessions of the clients counted
     */
    boolean countsTellOfAFew(Cell cell, Function<Cell, boolean[]> counted) {
        if (!isOfAMonth) {
            return false;
        }
        Sample before = Samples.improvement(all, cell.outcome(), cell.condition())
                .map(sample -> windowed(sample, 1))
                .orElse(cell.sample());
        if (!before.hasAtLeast(minimumClients)) {
            return false;
        }
        Cell then = new Cell(cell.study(), cell.outcome(), cell.condition(), before, this);
        for (Arm arm : Arm.values()) {
            BitSet differ = clients(cell, counted, arm);
            differ.xor(clients(then, counted, arm));
            if (Remainder.isFew(differ.cardinality(), minimumClients)) {
                return true;
            }
        }
        return false;
    }

    private static BitSet clients(Cell cell, Function<Cell, boolean[]> counted, Arm arm) {
        BitSet clients = new BitSet();
        boolean[] marked = counted.apply(cell);
        Sample sample = cell.sample();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i] && sample.arm(i) == arm) {
                clients.set(sample.sessions().client(sample.row(i)));
            }
        }
        return clients;
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
