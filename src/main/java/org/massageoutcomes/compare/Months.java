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
import org.massageoutcomes.study.Arm;

/** One arm's improvement by calendar month, over several conditions of one outcome. */
final class Months {
    /** No date lies beyond; months are counted from year 0. */
    private static final int MONTHS = 12 * 2100;

    private final NavigableMap<Integer, Month> byMonth = new TreeMap<>();
    private final Month undated = new Month();

    private static final class Month {
        private double stepsPerUnit = 1;
        private long sum;
        private long sessions;
        private boolean hidden;
        private final BitSet clients = new BitSet();
        private int lastClient = -1;
        private long ofLastClient;
        private long mostOfOneClient;

        /** Sessions of a client come one after the other. */
        void add(Sample sample, int i) {
            int client = sample.client(i);
            stepsPerUnit = sample.stepsPerUnit();
            sum += sample.response(i);
            sessions++;
            clients.set(client);
            ofLastClient = client == lastClient ? ofLastClient + 1 : 1;
            lastClient = client;
            mostOfOneClient = Math.max(mostOfOneClient, ofLastClient);
        }

        boolean isHeldByOne() {
            return 2 * mostOfOneClient > sessions;
        }
    }

    private Months() {}

    /** @param sample sessions of the conditions shown */
    static Months of(Sample sample, Arm arm) {
        Months months = new Months();
        @Nullable Month[] seen = new @Nullable Month[MONTHS];
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                months.of(sample.sessions().month(sample.row(i)), seen).add(sample, i);
            }
        }
        return months;
    }

    private Month of(int month, @Nullable Month[] seen) {
        if (month == 0) {
            return undated;
        }
        int at = month / 100 * 12 + month % 100 - 1;
        Month counted = seen[at];
        if (counted == null) {
            counted = new Month();
            seen[at] = counted;
            byMonth.put(month, counted);
        }
        return counted;
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

    /**
     * Hides months with too few clients or one that has most sessions, and more, smallest first, until the hidden ones
     * together, with what has no date, have enough.
     */
    private void hideSmall(int minimumClients) {
        List<Month> bySize = new ArrayList<>(byMonth.values());
        bySize.sort(Comparator.comparingInt(month -> month.clients.cardinality()));
        BitSet hidden = (BitSet) undated.clients.clone();
        for (Month month : bySize) {
            boolean small = month.clients.cardinality() < minimumClients || month.isHeldByOne();
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
