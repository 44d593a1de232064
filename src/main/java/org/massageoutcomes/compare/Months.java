package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Arm;

/** One arm's improvement by calendar month, over several conditions of one outcome. */
final class Months {
    /** No date lies beyond; months are counted from year 0. */
    private static final int MONTHS = 12 * 2100;

    private final NavigableMap<Integer, Month> byMonth = new TreeMap<>();

    private static final class Month {
        private double stepsPerUnit = 1;
        private long sum;
        private long sessions;
        private boolean hidden;
        private final BitSet clients = new BitSet();
    }

    private Months() {}

    static Months of(Sessions sessions, List<Cell> cells, Arm arm) {
        Months months = new Months();
        @Nullable Month[] seen = new @Nullable Month[MONTHS];
        boolean therapeutic = arm == Arm.THERAPEUTIC;
        for (Cell cell : cells) {
            Sample sample = cell.sample();
            for (int i = 0; i < sample.size(); i++) {
                int month = sessions.month(sample.row(i));
                if (month > 0 && sample.isTherapeutic(i) == therapeutic) {
                    int at = month / 100 * 12 + month % 100 - 1;
                    Month counted = seen[at];
                    if (counted == null) {
                        counted = new Month();
                        seen[at] = counted;
                        months.byMonth.put(month, counted);
                    }
                    counted.stepsPerUnit = sample.stepsPerUnit();
                    counted.sum += sample.response(i);
                    counted.sessions++;
                    counted.clients.set(sessions.client(sample.row(i)));
                }
            }
        }
        return months;
    }

    /** The first month with a session. */
    YearMonth first() {
        return yearMonth(byMonth.firstKey());
    }

    /** Mean improvement of each month from the first to the last, in the unit; null under the minimum. */
    List<@Nullable Double> means(int minimumClients) {
        hideSmall(minimumClients);
        List<@Nullable Double> means = new ArrayList<>();
        if (!byMonth.isEmpty()) {
            YearMonth last = yearMonth(byMonth.lastKey());
            for (YearMonth at = first(); !at.isAfter(last); at = at.plusMonths(1)) {
                Month month = byMonth.get(at.getYear() * 100 + at.getMonthValue());
                means.add(month == null || month.hidden ? null : month.sum / (month.sessions * month.stepsPerUnit));
            }
        }
        return means;
    }

    /** Hides months with too few clients, and more, smallest first, until the hidden ones together have enough. */
    private void hideSmall(int minimumClients) {
        List<Month> bySize = new ArrayList<>(byMonth.values());
        bySize.sort(Comparator.comparingInt(month -> month.clients.cardinality()));
        BitSet hidden = new BitSet();
        for (Month month : bySize) {
            boolean small = month.clients.cardinality() < minimumClients;
            boolean tellsOfSmall = !hidden.isEmpty() && hidden.cardinality() < minimumClients;
            month.hidden = small || tellsOfSmall;
            if (month.hidden) {
                hidden.or(month.clients);
            }
        }
    }

    private static YearMonth yearMonth(int month) {
        return YearMonth.of(month / 100, month % 100);
    }
}
