package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Arm;

/**
 * The reports of the months before, as this run's input would give them. A number of twelve months less the same number
 * of an earlier report tells of those who came in the months that were added or dropped; where these are a few people,
 * the number cannot be in both reports.
 *
 * <p>The history is gone through from the first month on: what a report withholds, later ones need not be compared with.
 * So a cell that a few clients change each month is shown whenever enough of them have come, not never.
 */
final class EarlierReports {
    private static final int MONTHS = 12;

    private final Sessions all;
    private final int minimumClients;
    private final int firstMonth;
    private final BitSet months;

    private EarlierReports(Sessions all, int minimumClients, int firstMonth, BitSet months) {
        this.all = all;
        this.minimumClients = minimumClients;
        this.firstMonth = firstMonth;
        this.months = months;
    }

    /**
     * @param all sessions of every month of the input
     * @param month the month reported on; null where all is analysed, so that no report is a month earlier
     */
    EarlierReports(Sessions all, @Nullable YearMonth month, int minimumClients) {
        this(all, minimumClients, month == null ? 0 : firstMonth(all, index(month)), new BitSet());
        if (month != null) {
            months.set(0, index(month) - firstMonth + 1);
        }
    }

    private static int index(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    private static int firstMonth(Sessions all, int last) {
        int first = last;
        for (int row = 0; row < all.size(); row++) {
            if (all.month(row) > 0) {
                first = Math.min(first, index(all, row));
            }
        }
        return first;
    }

    private static int index(Sessions table, int row) {
        return table.month(row) / 100 * MONTHS + table.month(row) % 100 - 1;
    }

    /** The same, of which a number can only be in those that show its cell. */
    EarlierReports thatShow(BitSet ofThese) {
        return new EarlierReports(all, minimumClients, firstMonth, ofThese);
    }

    /** The reports, by month from the input's first; the last is the one that is made. None where all is analysed. */
    BitSet months() {
        return (BitSet) months.clone();
    }

    /** Whether the report that is made is among these too. */
    boolean endWithThisAs(EarlierReports others) {
        return months.length() == others.months.length();
    }

    boolean areAny() {
        return !months.isEmpty();
    }

    /** Which reports show a cell: its sessions and its clients are counted in each. */
    BitSet thatShowTheCell(Function<Sessions, Optional<Sample>> selection) {
        return areAny()
                ? selection
                        .apply(all)
                        .map(sample -> shown(sample, Kind.OF_BOTH_ARMS))
                        .orElseGet(BitSet::new)
                : new BitSet();
    }

    /** Whether what has counts of its own, beside the same in those that show it, would tell of a few people. */
    boolean countedTellsOfAFew(Function<Sessions, Optional<Sample>> selection) {
        return areAny() && !isLastOf(thatShowTheCell(selection));
    }

    private boolean isLastOf(BitSet shown) {
        return shown.get(months.length() - 1);
    }

    /**
     * Whether a part of a cell, beside the same part in those that show it, would tell of a few people.
     *
     * @param selection what is shown, of any sessions
     */
    boolean tellOfAFew(Function<Sessions, Optional<Sample>> selection) {
        return anyTellsOfAFew(of -> selection.apply(of).stream());
    }

    /** The same of several parts. */
    boolean anyTellsOfAFew(Function<Sessions, Stream<Sample>> selections) {
        return areAny() && selections.apply(all).anyMatch(sample -> !isLastOf(shown(sample, Kind.PART)));
    }

    /**
     * The same of sessions of several conditions, each in the reports that show it.
     *
     * @param selection sessions of any conditions
     * @param show which reports show a condition, by its code
     */
    boolean tellOfAFew(Function<Sessions, Optional<Sample>> selection, IntFunction<BitSet> show) {
        return areAny()
                && selection.apply(all).filter(sample -> tells(sample, show)).isPresent();
    }

    private boolean tells(Sample sample, IntFunction<BitSet> show) {
        int conditions = all.condition().cardinality();
        List<BitSet> showing = IntStream.range(0, conditions).mapToObj(show).toList();
        List<BitSet> places = new ArrayList<>();
        for (int month = 0; month < months.length(); month++) {
            BitSet window = window(month);
            BitSet here = new BitSet();
            for (int condition = 1; condition < conditions; condition++) {
                int of = condition;
                if (showing.get(of).get(month)) {
                    window.stream().forEach(at -> here.set(at * conditions + of));
                }
            }
            places.add(here);
        }
        MonthsOfClients came = MonthsOfClients.of(sample, i -> {
            int month = month(sample, i);
            return month < 0 ? month : month * conditions + all.condition().code(sample.row(i));
        });
        return !isLastOf(shown(came, places, Kind.PART));
    }

    /** What must be so that a number is shown at all. */
    private enum Kind {
        /** Both arms have enough clients; sessions and clients are counted. */
        OF_BOTH_ARMS,
        /** Each arm has enough or none; sessions are counted. */
        PART
    }

    private BitSet shown(Sample sample, Kind kind) {
        List<BitSet> windows = new ArrayList<>();
        for (int month = 0; month < months.length(); month++) {
            windows.add(window(month));
        }
        return shown(MonthsOfClients.of(sample, i -> month(sample, i)), windows, kind);
    }

    private BitSet shown(MonthsOfClients came, List<BitSet> places, Kind kind) {
        BitSet shown = new BitSet();
        for (int month = months.nextSetBit(0); month >= 0; month = months.nextSetBit(month + 1)) {
            BitSet now = places.get(month);
            Remainder clients = came.in(now);
            boolean large = kind == Kind.PART || clients.fewest() >= minimumClients;
            if (large
                    && !clients.isSmall(minimumClients)
                    && shown.stream().noneMatch(earlier -> tellsOfAFew(came, now, places.get(earlier), kind))) {
                shown.set(month);
            }
        }
        return shown;
    }

    private boolean tellsOfAFew(MonthsOfClients came, BitSet now, BitSet then, Kind kind) {
        BitSet differ = (BitSet) now.clone();
        differ.xor(then);
        return came.in(differ).isSmall(minimumClients)
                || kind == Kind.OF_BOTH_ARMS
                        && Remainder.countsTellOfAFew(came.inThese(now, then), came.inThese(then, now), minimumClients);
    }

    private static BitSet window(int month) {
        BitSet window = new BitSet();
        window.set(Math.max(0, month - MONTHS + 1), month + 1);
        return window;
    }

    /** The month of a session, from the input's first; negative where it has none or is of a later report. */
    private int month(Sample sample, int i) {
        int row = sample.row(i);
        if (sample.sessions().month(row) == 0) {
            return -1;
        }
        int month = index(sample.sessions(), row) - firstMonth;
        return month < months.length() ? month : -1;
    }

    /**
     * A cell as it was in the last report before this one that shows it; the sessions of both are of one table.
     *
     * @param now the cell in this report
     * @param then the cell in that one
     */
    record Beside(Cell now, Cell then) {
        /** Whether the clients whom a count is of differ by a few; {@code counted} marks their sessions. */
        boolean countsTellOfAFew(Function<Cell, boolean[]> counted, int minimumClients) {
            for (Arm arm : Arm.values()) {
                BitSet here = clients(now, counted.apply(now), arm);
                BitSet there = clients(then, counted.apply(then), arm);
                BitSet came = (BitSet) here.clone();
                came.andNot(there);
                there.andNot(here);
                if (Remainder.differByAFew(came.cardinality(), there.cardinality(), minimumClients)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the sessions marked differ by those of a few clients. */
        boolean sessionsTellOfAFew(Function<Cell, boolean[]> marked, int minimumClients) {
            BitSet here = rows(now, marked.apply(now));
            BitSet there = rows(then, marked.apply(then));
            here.xor(there);
            Sessions table = now.sessions();
            for (Arm arm : Arm.values()) {
                BitSet clients = new BitSet();
                here.stream().filter(row -> table.arm(row) == arm).forEach(row -> clients.set(table.client(row)));
                if (Remainder.isFew(clients.cardinality(), minimumClients)) {
                    return true;
                }
            }
            return false;
        }

        private static BitSet rows(Cell cell, boolean[] marked) {
            BitSet rows = new BitSet();
            for (int i = 0; i < marked.length; i++) {
                rows.set(cell.sample().row(i), marked[i]);
            }
            return rows;
        }

        private static BitSet clients(Cell cell, boolean[] marked, Arm arm) {
            BitSet clients = new BitSet();
            Sample sample = cell.sample();
            for (int i = 0; i < marked.length; i++) {
                if (marked[i] && sample.arm(i) == arm) {
                    clients.set(sample.sessions().client(sample.row(i)));
                }
            }
            return clients;
        }
    }

    /** The cell beside itself in the last report that shows it; empty where none does. */
    Optional<Beside> beside(Cell cell) {
        int now = months.length() - 1;
        int before = now < 1 ? -1 : months.previousSetBit(now - 1);
        return before < 0
                ? Optional.empty()
                : Samples.improvement(all, cell.outcome(), cell.condition())
                        .map(sample ->
                                new Beside(cell.with(windowed(sample, now)), cell.with(windowed(sample, before))));
    }

    private Sample windowed(Sample sample, int month) {
        BitSet window = window(month);
        return sample.where(i -> {
            int of = month(sample, i);
            return of >= 0 && window.get(of);
        });
    }
}
